print(b"abc".decode(), "héllo €".encode(), "héllo €".encode().decode("utf-8"))
print(b"caf\xe9".decode("latin-1"), "café".encode("latin-1"), "abc".encode("ascii"))
print("a€".encode("utf-16"), "a€".encode("utf-16-le"), "a€".encode("utf-16-be"), "a".encode("utf-32"))
print("a€".encode("utf-16").decode("utf-16"), b"a\x00".decode("utf-16-le"))
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("ascii", errors="backslashreplace"))
print("aé€".encode("ascii", "ignore"), "aé€".encode("ascii", "replace"), "aé€".encode("ascii", "backslashreplace"), "aé€".encode("ascii", "xmlcharrefreplace"))
print("€".encode("utf-8", "strict"), b"\xef\xbb\xbfhi".decode("utf-8-sig"), "hi".encode("utf-8-sig"))
print("x".encode("UTF8"), "x".encode("U8"), "x".encode("Latin_1"), "x".encode("US-ASCII"), b"\x80".decode("cp1252"))
for bad in (lambda: b"\xff".decode(), lambda: b"\xe2\x82".decode(), lambda: b"\xe2a".decode(), lambda: b"\x80".decode("ascii"), lambda: "é".encode("ascii"), lambda: "é€".encode("ascii"),
            lambda: "€".encode("latin-1"), lambda: b"a".decode("nope"), lambda: "a".encode("nope"), lambda: b"a".decode(1), lambda: "\ud800".encode(), lambda: b"\xff".decode("utf-8", "nope"), lambda: b"\xed\xa0\x80".decode()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
