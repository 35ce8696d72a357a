print((255).bit_length(), (0).bit_length(), (-5).bit_length(), (7).bit_count(), (-7).bit_count(), (10**30).bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(2, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), (255).to_bytes(length=3, byteorder="little"), (10**20).to_bytes(12, "big"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xff", "big", signed=True), int.from_bytes([1, 2]), int.from_bytes(b"\x01" * 12, "big"))
print((3).as_integer_ratio(), (3).conjugate(), (3).real, (3).imag, (3).numerator, (3).denominator, True.real, True.numerator)
print((5).__add__(3), (5).__add__(1.5), (5).__radd__(2), (5).__pow__(2), (5).__pow__(2, 3), (5).__divmod__(3), (5).__rsub__(1), (5).__bool__(), (5).__index__(), (5).__neg__(), (5).__ceil__(), (5).__round__(), (5).__trunc__(), (5).__floor__(), (5).__rdivmod__(17))
for bad in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a", "big"), lambda: (1).to_bytes(-1, "big"), lambda: (5).nope, lambda: (5).real(), lambda: int.from_bytes([256])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
