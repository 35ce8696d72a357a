print(float(), float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(3), float(True), float(b"2.5"), float("1e400"), float(".5"), float("5."))
print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001, 1.0, -0.0, 2.5e-310, 1e22, 1e23, 5e-324, 1.1 * 3, 4.35 * 100, 100 * 1.1)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 2.0 ** 0.5, (-8) ** (1 / 3), 2 ** 0.5, 1e308 * 10, -1e308 * 10, 0.0 == -0.0, float("inf") - float("inf"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(1.5), round(0.5), round(1e20), round(2.5, 0), round(1.45, 1), round(5.015, 2), type(round(1.5)), type(round(1.5, 1)))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (0.1).hex(), float.fromhex("inf"), (1.5).conjugate(), (1.5).real, (1.5).imag, (2.7).__trunc__(), (2.7).__ceil__(), (2.2).__floor__(), (-0.0).hex(), (1e-320).hex())
print(float("nan") == float("nan"), float("inf") > 10 ** 1000, 1.5 < 2, hash(0.5), hash(float("inf")), hash(1e300), 3.0 in [3], int(2.9), bool(0.0), bool(0.1), abs(-2.5), min(1, 0.5), max(1, 1.0))
for bad in (lambda: float("abc"), lambda: float(""), lambda: float(None), lambda: float([]), lambda: float("1.5.2"), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 1.5 + "a", lambda: 1.5 << 1, lambda: round(float("nan")), lambda: round(float("inf")), lambda: 1e308 ** 2, lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float(1j), lambda: 1.5 < "a",  lambda: float("1", 2), lambda: float(x=1), lambda: float.fromhex("zz"), lambda: int(float("nan")), lambda: divmod(1.0, 0), lambda: float("\n"), lambda: "%d" % float("inf"), lambda: range(1.0),  lambda: 1.5 | 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
