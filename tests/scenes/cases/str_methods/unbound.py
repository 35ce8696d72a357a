print(str.upper("abc"), list(map(str.strip, [" a ", "b "])), sorted(["b", "A", "c"], key=str.lower), str.join("-", ["a", "b"]))
print(str.upper, "abc".upper, str.__len__, "abc".__len__(), str.format)
for bad in (lambda: str.upper(5), lambda: str.upper(), lambda: "a".upper(1), lambda: "a".nope, lambda: str.nope, lambda: str.join("-"), lambda: "a".uper()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("a".__add__("b"), "a".__eq__("a"), "a".__eq__(1), "abc".__contains__("b"), "a".__mul__(3), "a".__mod__(1) if False else "", "x".__class__, "%s".__mod__("q"), "a".__lt__("b"), "abc".__getitem__(1), "a".__hash__() == hash("a"), "x".__rmul__(2))
print(callable("a".upper), "a".upper.__name__, "a".upper.__self__, str.upper.__name__, str.upper.__qualname__, "a".upper.__qualname__)
