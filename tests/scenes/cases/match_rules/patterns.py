from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Color:
    RED = 1
    BLUE = 2


def f(v):
    match v:
        case 0 | 1:
            return "small"
        case -1 | 1.5 | 2j | "s" | b"b" | None | True:
            return "literal"
        case Color.RED | Color.BLUE:
            return "color"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case str(s):
            return f"str {s}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [Point(x=0, y=0), *_]:
            return "origin first"
        case [1, *rest, 9]:
            return f"rest {rest}"
        case (a, (b, c)):
            return f"nested {a} {b} {c}"
        case [*all_]:
            return f"all {all_}"
        case {"type": "circle", "r": r, **rest}:
            return f"circle {r} {rest}"
        case {"k": [1, {"deep": d}]}:
            return f"deep {d}"
        case {}:
            return "mapping"
        case Point(0, y):
            return f"on y axis {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point() as p:
            return f"point {p}"
        case _:
            return "other"


for v in (0, 1, -1, 1.5, 2j, "s", b"b", None, True, False, 2, 500, 7, 7.5, "text", [], [5], [Point(0, 0), 1], [1, 2, 3, 9], (1, (2, 3)), [1, 2, 3], (1, 2), {"type": "circle", "r": 2, "z": 1}, {"k": [1, {"deep": "!"}]}, {}, {"a": 1}, Point(0, 5), Point(2, 2), Point(1, 2), {1}, object, range(3), "", b"x"):
    print(repr(v)[:30], "->", f(v))


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadItem:
    __match_args__ = (1,)


class Dup:
    __match_args__ = ("a", "b")
    a = 1
    b = 2


def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)


def m1():
    match NoArgs():
        case NoArgs(1):
            pass


def m2():
    match BadArgs():
        case BadArgs(1):
            pass


def m3():
    match BadItem():
        case BadItem(1):
            pass


def m4():
    match Dup():
        case Dup(1, a=1):
            pass


def m5():
    match Dup():
        case Dup(1, 2, 3):
            pass


def m6():
    x = 3
    match 5:
        case x():
            pass


def m7():
    match 5:
        case int(1, 2):
            pass


def m8():
    match Dup():
        case Dup(x, b=y):
            return x, y


def m9():
    match {"a": 1, "b": 2}:
        case {"a": 1, **rest}:
            return rest


def m10():
    match 3:
        case 1:
            return 1
    return "fell through"


def m11():
    match 1, 2:
        case a, b:
            return a + b


def m12():
    match "abc":
        case [a, b, c]:
            return "seq"
        case str() as s if (n := len(s)) == 3:
            return s, n


def m13():
    match [1, [2, [3, 4]]]:
        case [int(a), [b, [*c]]]:
            return a, b, c


for fn in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13):
    attempt(fn)
match = 5
case = 6
_ = 7
print(match, case, _)
match (match):
    case 5:
        print("soft keywords")
