a = bytearray(b"Hello, World")
print(a.upper(), a.lower(), a.title(), a.swapcase(), a.capitalize())
print(a.split(b", "), a.partition(b", "), a.replace(b"l", b"L"), a.find(b"o"), a.count(b"l"))
print(a.startswith(b"He"), a.endswith(b"d"), a.strip(b"Hd"), a.center(16, b"*"), a.zfill(14))
print(a.decode(), a.hex(), bytearray.fromhex("6162"), a.isalpha(), a.index(b"W"))
print(bytearray(b",").join([b"a", bytearray(b"b")]), b",".join([bytearray(b"x")]))
print(a.translate(bytes.maketrans(b"lo", b"01")), a.removeprefix(b"Hello"), a.expandtabs())
print(bytearray(b"%s-%d") % (b"x", 3), list(a[:3]), sorted(bytearray(b"cab")), bytearray(b"a\nb").splitlines())
print(111 in a, b"World" in a, max(a), [chr(c) for c in a][:3], type(a[1:2]), type(a.upper()))
class Buffer(bytearray):
    pass
b = Buffer(b"sub")
b.note = "attr"
print(b, b.note, type(b.upper()).__name__, isinstance(b, bytearray))
