s = "  spacious  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "www.example.com".strip("cmowz."), "xxhixx".strip("x"), "abc".strip(""), "mississippi".rstrip("ipz"))
print("one two one".replace("one", "1"), "aaaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abc".replace("b", ""), "aaa".replace("a", "aa", -1))
print("TestHook".removeprefix("Test"), "TestHook".removeprefix("x"), "a.py".removesuffix(".py"), "abc".removesuffix(""))
print("abc".translate({97: "A", 98: None, ord("c"): 100}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": "1", 98: None}), str.maketrans("ab", "cd", "e"))
for bad in (lambda: s.strip(1), lambda: s.replace("a"), lambda: s.replace("a", 1), lambda: s.replace(1, "a"), lambda: s.removeprefix(1), lambda: str.maketrans("a", "bc"), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1}), lambda: "a".translate(5), lambda: s.replace("a", "b", "c")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
