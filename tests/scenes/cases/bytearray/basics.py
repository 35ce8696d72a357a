a = bytearray()
print(a, len(a), bool(a))
a = bytearray(b"hello")
print(a, a[0], a[-1], a[1:3], a[::-1])
a[0] = 72
a[1:3] = b"EE"
a[-1:] = [33, 34]
print(a)
a += b" more"
a *= 2
print(a)
del a[3]
del a[::2]
print(a)
print(bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(range(3)))
print(a == bytes(a), bytes(a) == a, a == bytearray(a), a != b"")
print(bytearray(b"a") + b"b", b"a" + bytearray(b"b"), bytearray(b"ab") * 2)
print(repr(bytearray(b"it's")), str(bytearray(b"x\x00")))
for bad in (lambda: hash(bytearray()), lambda: bytearray("a"), lambda: bytearray([256]), lambda: bytearray(-1), lambda: a[100], lambda: bytearray(b"a") + "a", lambda: bytearray(b"a") < "a"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
