print(bytes())
print(bytes(3))
print(bytes([65, 66, 255]))
print(bytes("héllo", "utf-8"))
print(bytes("abc", encoding="ascii"))
print(bytes("é?", "ascii", "replace"))
print(bytes(b"copy"), bytes(range(5)))
print(bytes((1, True, 3)))
print(b"\x00\t\n\r\\'\"" , b"it's")


class Custom:
    def __bytes__(self):
        return b"custom"


print(bytes(Custom()))


class Index:
    def __index__(self):
        return 2


print(bytes(Index()))
for make in (lambda: bytes("abc"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]),
             lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes("é", "ascii"),
             lambda: bytes(b"x", "utf-8"), lambda: bytes(3, "utf-8"), lambda: bytes([1.5]),
             lambda: bytes(None), lambda: bytes("a", "nope"), lambda: bytes("a", 1),
             lambda: bytes(object())):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
