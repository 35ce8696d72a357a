try:
    b"ab\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
    print(str(e), repr(e))
try:
    "abé€".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
    print(str(e), repr(e))
print(issubclass(UnicodeDecodeError, UnicodeError), issubclass(UnicodeError, ValueError))
own = UnicodeDecodeError("mine", b"data", 1, 2, "why not")
print(own, own.start)
own = UnicodeEncodeError("mine", "data", 0, 3, "so")
print(own, own.end)
own = UnicodeTranslateError("data", 0, 1, "so")
print(own)
try:
    UnicodeDecodeError("mine")
except TypeError as e:
    print(e)
