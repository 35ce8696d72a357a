class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, Point.x)
try:
    p.z = 3
except AttributeError as e:
    print(e)
try:
    p.__dict__
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)


class Sub(Point):
    pass


s = Sub(1, 2)
s.z = 3
print(s.__dict__, s.x)


class Sub2(Point):
    __slots__ = "w"


t = Sub2(1, 2)
t.w = 5
print(t.w, t.x, hasattr(t, "__dict__"))
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    class Bad:
        __slots__ = (1,)
except TypeError as e:
    print(e)
try:
    class Bad:
        __slots__ = ("1a",)
except TypeError as e:
    print(e)
try:
    class Bad(int):
        __slots__ = ("a",)
except TypeError as e:
    print(e)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a = 1
w.b = 2
print(w.__dict__)
print(Point.x.__get__(Point(7, 8)), type(Point.x))


class Private:
    __slots__ = ("__p",)

    def __init__(self):
        self.__p = 4


print(Private()._Private__p)
class A:
    __slots__ = ("a",)
class B:
    __slots__ = ("b",)
try:
    class C(A, B):
        pass
except TypeError as e:
    print(e)
