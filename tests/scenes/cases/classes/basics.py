class Point:
    """A point."""
    count = 0

    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)


p, q = Point(1, 2), Point(1, 2)
print(p, p == q, p is q, p != Point(3), p == 5, Point.count, Point.__doc__, Point.__name__, Point.__module__, Point.__qualname__)
print(vars(p), p.__dict__, p.__class__, type(p) is Point, isinstance(p, object), Point.__bases__, Point.__mro__, Point.__init__.__qualname__)
p.z = 5
del p.x
print(p.__dict__, hasattr(p, "x"), getattr(p, "x", "none"), sorted(k for k in Point.__dict__ if not k.startswith("__")))
for bad in (lambda: p.x, lambda: hash(p), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=1), lambda: Point.nope, lambda: p < q, lambda: p + q, lambda: p(), lambda: p[0], lambda: len(p), lambda: iter(p), lambda: next(p), lambda: -p, lambda: p.count(), lambda: delattr(p, "nope"), lambda: int(p), lambda: "a" in p, lambda: Point.__init__(), lambda: Point(1, x=1), lambda: Point(y=1), lambda: p["a"], lambda: abs(p), lambda: p @ q, lambda: p ** 2, lambda: p >> 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p[0] = 1
except TypeError as e:
    print(e)
try:
    del p[0]
except TypeError as e:
    print(e)
try:
    p += 1
except TypeError as e:
    print(e)
try:
    with p:
        pass
except TypeError as e:
    print(e)
try:
    a, b = p
except TypeError as e:
    print(e)
try:
    print(*p)
except TypeError as e:
    print(e)
try:
    print(**p)
except TypeError as e:
    print(e)
try:
    raise p
except TypeError as e:
    print(e)
