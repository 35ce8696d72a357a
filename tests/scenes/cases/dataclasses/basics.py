from dataclasses import dataclass, field, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3), p.tags is Point(1).tags, repr(p))
print(Point.__doc__, Point.__match_args__, is_dataclass(p), is_dataclass(Point), is_dataclass(3))
print([(f.name, f.type, f.default.__class__.__name__) for f in fields(p)])
p.x = 10
p.tags.append("a")
print(p, Point.y)
for make in (lambda: Point(), lambda: Point(1, 2, [], 4), lambda: Point(1, z=3), lambda: hash(p), lambda: p < p,
             lambda: fields(3)):
    try:
        make()
    except TypeError as e:
        print(e)
match p:
    case Point(x=10, y=yy):
        print("matched", yy)
match p:
    case Point(xx, 4):
        print("positional", xx)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty() == 3)


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n, Node(1, Node(2)))
print(Point.__init__.__qualname__, Point.__init__.__annotations__, Point.__eq__.__qualname__, Point.__module__)


class Plain:
    @dataclass
    class Inner:
        a: float = 1.5


print(Plain.Inner(), Plain.Inner(2))
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
