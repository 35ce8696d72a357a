class L(list):
    def append(self, x): print("append", x); super().append(x)
    def __getitem__(self, i): return f"item {super().__getitem__(i)}"
l = L([1, 2])
l.append(3)
l.tag = "t"
print(l, l[0], l[1:], type(l[:]), len(l), l == [1, 2, 3], l.tag, isinstance(l, list), type(l + [1]), type(l.copy()), [*l], sorted(l), repr(l), str(l))
class D(dict):
    def __missing__(self, k): return f"missing {k}"
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["zz"], d.get("zz"), d == {"a": 1, "b": 4, "c": 3}, {**d}, dict(d), D.fromkeys("ab", 1), type(d.copy()))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3)
print(t, t.first, t == (1, 2, 3), type(t[:2]), hash(t) == hash((1, 2, 3)), t + (4,), [*t])
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
    def __repr__(self): return f"I({int(self)})"
i = I(5)
print(i, i + 1, 1 + i, i * 2, type(i * 2), type(i + 1), f"{i} {i:d} {i!r}", i == 5, {5: "x"}[i], [10, 20, 30, 40, 50, 60][i], str(i), "%d" % i, range(i), sum([i, i]))
class S(set):
    pass
s = S([1, 2])
print(s, s | {3}, type(s | {3}), s == {1, 2}, type(s.copy()), frozenset(s))
class F(float):
    def __str__(self): return "F!"
f = F(1.5)
print(f, f + 1, repr(f), f"{f}", [f], round(f))
class FS(frozenset): pass
print(FS([1]), {FS([1]): 1}[frozenset([1])])
class Counter(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.n = 0
    def __getitem__(self, k): self.n += 1; return super().__getitem__(k)
c = Counter({"a": 1}, b=2)
print(c["a"], c["b"], c.n, c)
try:
    c["zz"]
except KeyError as e:
    print("KeyError", e)
