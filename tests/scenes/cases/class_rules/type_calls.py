class M(type):
    def __call__(cls, *a, **k):
        obj = cls.__new__(cls, *a, **k)
        print("made", type(obj).__name__)
        if isinstance(obj, cls):
            type(obj).__init__(obj, *a, **k)
        return obj


class A(metaclass=M):
    def __init__(self, x, *, y=0):
        self.x, self.y = x, y


a = A(1, y=2)
print(a.x, a.y)
Point = type("Point", (), {"__init__": lambda self, x: setattr(self, "x", x), "__eq__": lambda s, o: s.x == o.x, "doc": "d"})
print(Point(3) == Point(3), Point.doc, Point.__name__, Point.__init__)
B = type("B", (Point,), dict(y=5))
print(B(1).y, B.__mro__, issubclass(B, Point))


def method(self):
    return "added " + type(self).__name__


B.late = method
print(B(1).late(), hasattr(B, "late"), B.__dict__["late"] is method)
b = B(2)
b.own = lambda: "own"
print(b.own())
import types
b.bound = types.MethodType(lambda self, n: self.x * n, b)
print(b.bound(21))
del B.late
try:
    b.late()
except AttributeError as e:
    print(e)
B.__len__ = lambda self: 42
print(len(b))
B.__add__ = lambda self, o: "sum"
print(b + 1)
del B.__len__
try:
    len(b)
except TypeError as e:
    print(e)
b.__len__ = lambda: 1
try:
    len(b)
except TypeError as e:
    print(e)
print(isinstance(A, M), type(A), M.__call__, A.__class__.__class__)


class Base:
    def __init_subclass__(cls, **kw):
        cls.kw = kw


class Kid(Base, a=1, b="2"):
    pass


print(Kid.kw, type("K2", (Base,), {}, z=3).kw)
print(type(3)(4), type("")(5), type([])((1,)), type(None)(), (lambda: 0).__class__.__name__)


class Meta2(type):
    def __getattribute__(cls, n):
        print("meta get", n)
        return super().__getattribute__(n)

    def __setattr__(cls, n, v):
        print("meta set", n, v)
        super().__setattr__(n, v)

    def __delattr__(cls, n):
        print("meta del", n)
        super().__delattr__(n)

    def __dir__(cls):
        return ["z"]

    def __bool__(cls):
        return False

    def __add__(cls, o):
        return "class sum"


class C2(metaclass=Meta2):
    k = 1


C2.k
C2.j = 2
del C2.j
print(dir(C2), bool(C2), C2 + 1)
c = C2()
print(c.k)
