print(int(), int("42"), int(" -17 "), int("0b101", 2), int("ff", 16), int("0xff", 0), int("z", 36), int("1_000"), int(3.99), int(-3.99), int(True), int(b"12"), int("0o17", 8), int("-0x1F", 16), int("777", base=8), int(1e20), int("9" * 40))
class A:
    def __int__(self):
        return 7
class B:
    def __index__(self):
        return 8
class C:
    def __trunc__(self):
        return 9
class D:
    def __int__(self):
        return "x"
print(int(A()), int(B()))
for bad in (lambda: int("abc"), lambda: int("1.5"), lambda: int(""), lambda: int("12", 2), lambda: int("1", 1), lambda: int("1", 37), lambda: int(None), lambda: int([]), lambda: int(1.5, 2), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int("1__0"), lambda: int("_1"), lambda: int("0x", 16), lambda: int("010", 0), lambda: int(x=1), lambda: int(D()), lambda: int("a\nb"), lambda: int(b"x"), lambda: int("1", "2"), lambda: int(base=2), lambda: int("5", 4), lambda: int(1j), lambda: int(object())):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
