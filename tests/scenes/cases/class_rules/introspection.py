class A:
    k = 1

    def __init__(self):
        self.v = 2

    def m(self):
        """Doc of m."""


class B(A):
    pass


b = B()
print(b.__class__, B.__class__, type(b) is B, b.__class__.__name__, type(type(b)))
print([n for n in dir(b) if not n.startswith("__")])
print(len(dir(object())) > 20, "__init__" in dir(B))
print(A.m.__doc__, A.m.__name__, A.m.__qualname__, A.m.__module__, b.m.__doc__)
print(isinstance(b, object), isinstance(B, type), isinstance(3, (str, int)), isinstance(True, int))
for bad in (lambda: isinstance(3, 3), lambda: issubclass(3, int), lambda: isinstance(3, (int, 3)), lambda: isinstance("", (int, 3)), lambda: issubclass(int, 3), lambda: vars(3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(isinstance(3, int | str), int | None, isinstance(None, int | None), issubclass(bool, int | str))
b.__class__ = A
print(type(b), type(b).__name__)
try:
    b.__class__ = int
except TypeError as e:
    print(e)
try:
    b.__class__ = 3
except TypeError as e:
    print(e)
b.__dict__ = {"z": 1}
print(b.z, vars(b))
b.__dict__["w"] = 2
print(b.w)
b.__dict__.update(q=5)
print(b.q)
try:
    b.__dict__ = 3
except TypeError as e:
    print(e)
A.__name__ = "Renamed"
A.__qualname__ = "Q"
print(A, A.__name__)
print(type(A.m), type(b.m), type(len), type(int.__add__), type(str.join))
print(len, [].append.__name__, int.__add__, str.join, A.m)
print(A.__subclasses__(), object.__bases__, type.__mro__, int.__bases__, bool.__mro__)
