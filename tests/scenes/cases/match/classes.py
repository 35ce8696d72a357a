class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Plain:
    def __init__(self): self.a = 1
import asyncio
class Circle:
    __match_args__ = ("r", "color")
    def __init__(self, r, color="red"): self.r, self.color = r, color
class Color:
    RED = 1
    GREEN = "g"
def m(v):
    match v:
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x {x}"
        case Point(x=0, y=yy): return f"on y {yy}"
        case Point(x, y) if x == y: return "diagonal"
        case Point(): return "point"
        case Circle(r, color="blue"): return f"blue {r}"
        case Circle(r=5): return "five"
        case Circle(a, b): return f"circle {a} {b}"
        case Plain(a=1): return "plain"
        case Color.RED: return "red const"
        case Color.GREEN: return "green const"
        case [Point(x=a), Point(x=b)]: return f"points {a} {b}"
        case {"p": Point(x=px)}: return f"in map {px}"
        case Exception(args=[msg]): return f"exc {msg}"
        case dict(d): return f"dict {d}"
        case str(s) | bytes(s): return f"text {s}"
        case bool(b): return f"bool {b}"
    return "no match"
for v in (Point(0, 0), Point(1, 0), Point(0, 5), Point(2, 2), Point(1, 2), Circle(1, "blue"), Circle(5), Circle(2), Plain(), 1, "g", [Point(1, 1), Point(2, 2)], {"p": Point(7, 1)}, ValueError("m"), {"z": 1}, "s", b"b", True, 2.5):
    print(m(v))
def err(v, kind):
    try:
        match v:
            case Point(1, 2, 3) if kind == 0: pass
    except TypeError as e: print(e)
    try:
        match v:
            case Plain(1): pass
    except TypeError as e: print(e)
    try:
        match v:
            case Point(1, x=2): pass
    except TypeError as e: print(e)
    try:
        match v:
            case kind(): pass
    except TypeError as e: print(e)
err(Point(1, 2), 0)
err(Plain(), 5)
match = 5
case = match + 1
print(match, case)
match (1, 2):
    case x, y: print(x, y)
match [1, 2, 3]:
    case first, *others: print(first, others)
