from functools import reduce, total_ordering



@total_ordering
class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = Fraction.gcd(n, d)
        self.n, self.d = n // g, d // g

    @staticmethod
    def gcd(a, b):
        while b:
            a, b = b, a % b
        return a

    def __add__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.n, self.d * o.d)

    def __truediv__(self, o):
        return self * Fraction(o.d, o.n)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __eq__(self, o):
        return (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        return format(float(self), spec) if spec else repr(self)


h, t = Fraction(1, 2), Fraction(2, 6)
print(h + t, h * t, h / t, -h, 1 + h, sum([h, t, 1]), h > t, h <= t, h >= h, float(t), f"{t:.3f} {t}", {h: 1}[Fraction(2, 4)])
print(sorted([h, t, Fraction(3)]), max(h, t))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v

    def __pow__(self, n):
        return reduce(lambda a, b: a @ b, [self] * n)

    def __str__(self):
        return "\n".join(" ".join(f"{x:>3}" for x in r) for r in self.rows)

    @property
    def T(self):
        return Matrix(zip(*self.rows))


m = Matrix([[1, 1], [1, 0]])
print(m ** 10, m.T, (m @ m)[0, 0], sep="\n")
m[0, 1] = 7
print(m[0, 1], m.rows)
try:
    m[0]
except TypeError as e:
    print(e)
