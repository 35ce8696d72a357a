class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o):
        if isinstance(o, V): return V(*(a + b for a, b in zip(self.c, o.c)))
        return NotImplemented
    def __radd__(self, o): return V(*(o + a for a in self.c)) if o != "x" else NotImplemented
    def __iadd__(self, o): self.c += (o,); return self
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return sum(self.c)
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __floordiv__(self, o): return "floordiv"
    def __truediv__(self, o): return "truediv"
    def __mod__(self, o): return "mod"
    def __rmod__(self, o): return "rmod"
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __pow__(self, o, m=None): return f"pow {o} {m}"
    def __rpow__(self, o): return f"rpow {o}"
    def __lshift__(self, o): return "lshift"
    def __rrshift__(self, o): return "rrshift"
    def __and__(self, o): return "and"
    def __ror__(self, o): return "ror"
    def __xor__(self, o): return "xor"
    def __index__(self): return 2
    def __round__(self, n=None): return f"round {n}"
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __bool__(self): return bool(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __contains__(self, x): return x in self.c
    def __iter__(self): return iter(self.c)
    def __reversed__(self): return reversed(self.c)
    def __call__(self, *a, **k): return (a, k)
    def __eq__(self, o): return self.c == getattr(o, "c", None)
    def __lt__(self, o): return self.c < o.c
    def __hash__(self): return hash(self.c)
    def __ceil__(self): return "ceil"
a, b = V(1, 2), V(3, 4)
print(a + b, 1 + a, a * 3, 3 * a, -a, +a, ~a, abs(a), a @ b, 5 @ a, a // 1, a / 1, a % 1, 5 % a, divmod(a, 1), divmod(1, a), a ** 2, pow(a, 2, 3), 2 ** a)
print(a << 1, 1 >> a, a & 1, 1 | a, a ^ 1, [10, 20, 30][a], hex(a), round(a), round(a, 2), float(a), complex(a), bool(V()), len(a), a[0], 2 in a, list(a), list(reversed(a)), a(1, k=2), a == V(1, 2), a != b, a < b, a > b, sorted([b, a]), {a: 1}[V(1, 2)], max(a, b), sum([a, b], V(0, 0)), range(a))
a += 7
print(a, (*a,), dict(zip("ab", a)))
for bad in (lambda: "x" + a, lambda: a + 5, lambda: a - 1, lambda: 1 - a, lambda: a <= b, lambda: a >> 1, lambda: a | 1, lambda: 1 & a, lambda: "x" % a if False else a["k"]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
