class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): print("eq", self.x, getattr(o, "x", o)); return self.x == getattr(o, "x", o)
    def __hash__(self): print("hash", self.x); return self.x % 3
    def __repr__(self): return f"P{self.x}"
d = {P(1): "a", P(4): "b"}
print(d[P(4)], len(d), P(7) in d)
s = {P(1), P(1)}
print(s, [P(1), P(2)].index(P(2)), [P(1)].count(1), (P(3),) == (P(3),), P(1) == 1, 1 == P(1))
class H:
    def __hash__(self): return "x"
class B:
    def __hash__(self): return 2 ** 70
class N:
    __hash__ = None
for bad in (lambda: hash(H()), lambda: hash(B()), lambda: hash(N()), lambda: {N(): 1}, lambda: {N()}, lambda: {[]}, lambda: hash([]), lambda: hash({}), lambda: hash((1, [])), lambda: hash(slice(1)), lambda: {{}: 1}, lambda: set([set()])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(hash(B()), object() == object(), hash(object) == hash(object), hash(None) == hash(None), hash((1, 2)) == hash((1, 2)), hash((1, "a", 2.5)) == hash((1, "a", 2.5)), hash((1, 2)), hash(()), hash((1.5, (2, None is None))), hash(frozenset([1, 2])), hash(range(3)) == hash(range(0, 3, 1)))
