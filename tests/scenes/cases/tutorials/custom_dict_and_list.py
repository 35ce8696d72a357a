class CaseDict(dict):
    def __init__(self, *a, **k):
        super().__init__()
        self.update(*a, **k)
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def update(self, *a, **k):
        for key, v in dict(*a, **k).items(): self[key] = v
    def get(self, k, default=None): return self[k] if k in self else default
d = CaseDict({"Name": "x"}, AGE=3)
d["NEW"] = 1
print(d, d["name"], "Age" in d, d.get("zz"), d.get("nEw"), len(d), list(d), isinstance(d, dict), type(d).__mro__[1].__name__)
try:
    d["nope"]
except KeyError as e:
    print("KeyError", e)
class Typed(list):
    def __init__(self, kind, items=()):
        self.kind = kind
        super().__init__()
        self.extend(items)
    def _check(self, v):
        if not isinstance(v, self.kind): raise TypeError(f"expected {self.kind.__name__}, got {type(v).__name__}")
        return v
    def append(self, v): super().append(self._check(v))
    def extend(self, vs):
        for v in vs: self.append(v)
    def __setitem__(self, i, v): super().__setitem__(i, self._check(v))
    def __add__(self, other): return Typed(self.kind, [*self, *other])
t = Typed(int, [1, 2])
t.append(3)
t[0] = 10
print(t, t + [4], sum(t), t[::-1], t == [10, 2, 3], sorted(t))
for bad in (lambda: t.append("x"), lambda: t.__setitem__(0, 1.5), lambda: t + ["y"], lambda: Typed(int, ["z"])):
    try:
        bad()
    except TypeError as e:
        print(e)
class Default(dict):
    def __missing__(self, key):
        self[key] = value = []
        return value
g = Default()
g["a"].append(1)
g["a"].append(2)
g["b"]
print(g, "c" in g)
