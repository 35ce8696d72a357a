for s in ("a'b", 'a"b', "a'b\"c", "\n\t\r\\", "\x00\x7f\x1b", "é€😀", "\u200b\xad", "\ud800", "\xa0", ""):
    print(repr(s), ascii(s), len(s))
print(str(1), str(None), str(b"a"), str([1, "a"]), str(b"abc", "ascii"), str(b"\xff", "utf-8", "replace"), str(object=5), str(bytearray(b"z"), encoding="ascii"))
for bad in (lambda: str(1, "utf-8"), lambda: str("a", "utf-8"), lambda: str(b"\xff", "ascii"), lambda: str(1, 2, 3, 4), lambda: str(foo=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
