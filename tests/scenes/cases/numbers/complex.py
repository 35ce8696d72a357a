c = 3 + 4j
print(c, c.real, c.imag, abs(c), c.conjugate(), -c, +c, c + 1, c - 1j, c * 2, c * c, c / 2, c / (1 + 1j), c ** 2, c ** 0.5, 2 ** c, 1j ** 2, c == 3 + 4j, c != 3, bool(0j), bool(c))
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex("j"), complex(" -1.5e3 "), complex("(1-2j)"), complex(real=1, imag=-1), complex(1.5), complex(1j, 1j), 1j, -1j, 0j, 1e100j, complex(0, 0), complex(-0.0, 0), complex(1, float("nan")), complex(float("inf"), -1))
print(hash(c), hash(1 + 0j) == hash(1), {1: "a"}[1 + 0j], repr(1.5j), str(-0j), sum([1j, 2]), pow(1j, 3), (1 + 2j).__add__(1), 1 + 2j == complex(1, 2), 0j ** 0, 1j.__bool__(), 1j.__pow__(2))
class C:
    def __complex__(self):
        return 1 + 1j
print(complex(C()))
for bad in (lambda: c < 1, lambda: int(c), lambda: float(c), lambda: c // 2, lambda: c % 2, lambda: c / 0, lambda: complex("a"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: divmod(c, 1), lambda: round(c), lambda: complex([]), lambda: 0j ** -1, lambda: c << 1, lambda: complex("1 + 2j"), lambda: max(c, 1), lambda: pow(c, 2, 3), lambda: c.real.x):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
