def a(): return a()
def cmp(): return Cmp() == Cmp()
class Cmp:
    def __eq__(self, o): return self == o
class Rep:
    def __repr__(self): return repr(self)
class Str:
    def __str__(self): return str(self)
class Get:
    def __getattr__(self, n): return self.other
class Call:
    def __call__(self): return self()
class Add:
    def __add__(self, o): return self + o
class Len:
    def __len__(self): return len(self)
class Prop:
    @property
    def p(self): return self.p
class Init:
    def __init__(self): Init()
class SetA:
    def __setattr__(self, n, v): self.x = v
class It:
    def __iter__(self): return iter(self)
class Item:
    def __getitem__(self, i): return self[i]
class H:
    def __hash__(self): return hash(self)
def gen():
    yield from gen()
for f in (a, cmp, lambda: repr(Rep()), lambda: str(Str()), lambda: Get().x, lambda: Call()(), lambda: Add() + 1, lambda: len(Len()), lambda: Prop().p, lambda: Init(), lambda: setattr(SetA(), "x", 1), lambda: iter(It()), lambda: Item()[0], lambda: hash(H()), lambda: next(gen())):
    try:
        f()
    except RecursionError as e:
        print(str(e)[:32])
l = []
l.append(l)
print(l, repr(l))
d = {}
d["d"] = d
print(d)
import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(100)
print(sys.getrecursionlimit())
depth = 0
def down():
    global depth
    depth += 1
    down()
try:
    down()
except RecursionError:
    print(depth)
for bad in (0, -1, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
