class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("a",)


class C:
    __slots__ = ("c",)


class D:
    pass


for other in (B, C, D, int):
    one = A()
    one.a = 5
    try:
        one.__class__ = other
        print(type(one).__name__, one.a)
    except TypeError as e:
        print(e)


class Twice:
    __slots__ = ("a", "b", "a")


t = Twice()
t.a = 1
print(t.a, Twice.__slots__)
try:
    class Clash:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
