class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, P.__slots__, hasattr(p, "__dict__"), P.x, type(P.x))
for bad in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: delattr(p, "y"), lambda: vars(p)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
p.y = 2
del p.y
class Q(P):
    pass
q = Q(1)
q.z = 5
print(q.z, q.__dict__, q.x)
class R(P):
    __slots__ = "w"
r = R(3)
r.w = 1
print(r.x, r.w)
try:
    r.v = 1
except AttributeError as e:
    print(e)
class D:
    __slots__ = ["a", "__dict__"]
d = D()
d.a = 1
d.b = 2
print(d.__dict__)
for body in ({"__slots__": ("a",), "a": 1}, {"__slots__": 5}, {"__slots__": ("1a",)}, {"__slots__": (1,)}, {"__slots__": ("a", "__dict__", "__dict__")}):
    try:
        print(type("T", (), body))
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Z(P, D): __slots__ = ()
except TypeError as e:
    print(e)
class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 4
    def get(self): return self.__hidden
print(Private().get(), Private.__slots__)
try:
    class I(int): __slots__ = ("a",)
except TypeError as e:
    print(e)
