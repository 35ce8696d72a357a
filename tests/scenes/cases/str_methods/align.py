s = "abc"
print(repr(s.center(10)), s.center(9, "*"), s.center(4, "-"), s.center(2), s.ljust(6, "."), s.rjust(6, "."))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "a".zfill(3), "".zfill(2), "--1".zfill(5))
print("a\tb".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), repr("a\n\tb".expandtabs(tabsize=3)))
for bad in (lambda: s.center(), lambda: s.center(5, "ab"), lambda: s.center(5, 1), lambda: s.center("5"), lambda: s.zfill(1.5), lambda: s.ljust(10, ""), lambda: s.center(10, fillchar="x"), lambda: s.expandtabs("4")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
