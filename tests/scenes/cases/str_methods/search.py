s = "banana bandana"
print(s.find("an"), s.find("an", 2), s.find("an", -4), s.find("an", 2, 4), s.find(""), s.find("", 99), s.rfind("an"), s.rfind("an", 0, 5), s.rfind(""))
print(s.index("nd"), s.rindex("an"), s.count("an"), s.count(""), s.count("ana"), s.count("a", 3, -1))
print(s.startswith("ban"), s.startswith(("x", "b")), s.startswith(()), s.endswith("na", 0, 6), s.startswith("", 99), s.startswith("an", 1), s.endswith(("na", "x")))
print("an" in s, "" in s, "zz" not in s)
for bad in (lambda: s.index("zz"), lambda: s.rindex("q"), lambda: s.find(1), lambda: s.startswith(1), lambda: s.startswith(["a"]), lambda: s.startswith(("a", 1)), lambda: 1 in s, lambda: s.find("a", "b"), lambda: s.endswith(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
