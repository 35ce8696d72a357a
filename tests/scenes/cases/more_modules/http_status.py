from http import HTTPMethod, HTTPStatus
import http

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(503).phrase, HTTPStatus.OK == 200)
print(HTTPStatus.TOO_MANY_REQUESTS.value, HTTPStatus["IM_A_TEAPOT"].description, len(HTTPStatus))
print(f"{HTTPStatus.CREATED} {HTTPStatus.CREATED!s} {HTTPStatus.CREATED:>5}", HTTPStatus.OK.name)
print([status.phrase for status in HTTPStatus if status >= 505])
print(HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod("PATCH").description, list(HTTPMethod)[:2])
print(http.HTTPStatus.ACCEPTED, HTTPStatus.__module__, HTTPStatus.OK.description)
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
match 404:
    case HTTPStatus.OK:
        print("fine")
    case HTTPStatus.NOT_FOUND:
        print("missing")
