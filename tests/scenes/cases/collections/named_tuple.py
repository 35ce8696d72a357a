from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], *p, len(p), p == (1, 2), Point._fields, Point.__doc__)
print(p._replace(x=5), p._asdict(), Point._make([3, 4]), Point.__match_args__)
x, y = p
print(x, y, hash(p) == hash((1, 2)), isinstance(p, tuple), Point.__name__, Point.__module__, Point.__slots__)
Config = namedtuple("Config", ["host", "port", "debug"], defaults=["localhost", False])
print(Config("a"), Config("a", 1, debug=True), Config._field_defaults)
print(namedtuple("R", "a a def _b", rename=True)._fields, Point.x, Point.x.__doc__)
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: namedtuple("P", "a a"),
            lambda: namedtuple("P", "class"), lambda: namedtuple("P", "_a"), lambda: namedtuple("1P", "a"),
            lambda: namedtuple("P", "a", defaults=[1, 2]), lambda: p._replace(q=1), lambda: Point._make([1]),
            lambda: setattr(p, "x", 3), lambda: p.z, lambda: namedtuple("P", "a-b")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Vector(namedtuple("Vector", "dx dy")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.dx + other.dx, self.dy + other.dy)

    @property
    def length(self):
        return (self.dx ** 2 + self.dy ** 2) ** 0.5


v = Vector(3, 4)
print(v + Vector(1, 1), v.length, sorted([Vector(2, 1), Vector(1, 2)]))
match p:
    case Point(x=1, y=other):
        print("matched", other)
match v:
    case Vector(a, b):
        print(a, b)
print(namedtuple("Empty", [])(), namedtuple("One", "only")(1))
