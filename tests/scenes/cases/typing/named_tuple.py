from typing import NamedTuple


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p, p.x, p.norm(), Point(1), p == (3, 4), Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)
print(p._replace(x=9), p._asdict(), tuple(p), isinstance(p, tuple), Point.__module__)
x, y = p
print(x, y)
Emp = NamedTuple("Emp", [("name", str), ("id", int)])
print(Emp("a", 1), Emp.__annotations__)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)
