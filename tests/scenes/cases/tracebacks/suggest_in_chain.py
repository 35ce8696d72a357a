try:
    ["a"].indx("a")
except AttributeError:
    raise NmeError("x")
