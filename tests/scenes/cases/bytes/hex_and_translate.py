print(b"\x00\xffAz".hex(), b"abcdef".hex("-"), b"abcdef".hex(":", 2), b"abcde".hex(":", -2), b"".hex())
print(bytes.fromhex("00 ff 41"), bytes.fromhex(""), bytes.fromhex("DEADbeef"))
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc--d".translate(table), b"hello".translate(None, b"l"), b"hello".translate(table, delete=b"e"))
for bad in (lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("abc"), lambda: bytes.fromhex("a b"), lambda: bytes.fromhex(1), lambda: b"a".hex("--"), lambda: b"a".hex("é"),
            lambda: bytes.maketrans(b"a", b"bc"), lambda: b"a".translate(b"short"), lambda: bytes.maketrans("a", "b")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
