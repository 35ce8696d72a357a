b = b"banana bandana"
print(b.find(b"an"), b.find(b"an", 2), b.find(b"an", 2, 4), b.rfind(b"an"), b.find(b"x"), b.find(97), b.rfind(97, 0, 5))
print(b.index(b"nd"), b.rindex(b"an"), b.count(b"an"), b.count(b"an", 5), b.count(97), b.count(b""))
print(b.startswith(b"ban"), b.startswith((b"x", b"ban")), b.endswith(b"na"), b.endswith(b"nd", 0, 10), b.startswith(b"an", 1))
print(b"an" in b, 97 in b, b"zz" in b)
print(b.replace(b"an", b"AN"), b.replace(b"an", b"", 2), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2))
print(b.removeprefix(b"ban"), b.removesuffix(b"ana"), b.removeprefix(b"x"))
for bad in (lambda: b.index(b"zz"), lambda: b.rindex(b"zz"), lambda: b.find("a"), lambda: "a" in b, lambda: 300 in b, lambda: b.startswith("a"),
            lambda: b.count("a"), lambda: b.replace("a", b"b"), lambda: b.find(256), lambda: b.removeprefix("b"), lambda: b.endswith([b"a"]), lambda: b.startswith(("a",)), lambda: None in b):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
