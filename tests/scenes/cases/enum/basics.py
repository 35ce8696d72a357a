from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    """Colours."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color["GREEN"], Color(3))
print(list(Color), len(Color), Color.CRIMSON is Color.RED, list(reversed(Color)))
print(dict(Color.__members__), Color, type(Color), Color.__doc__)
print(Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, Color.RED != Color.BLUE)
print(f"{Color.RED} {Color.RED!r:>20} {Color.GREEN:>12}|", {Color.RED: "x"}[Color.CRIMSON])
for make in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE,
             lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 3)):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
try:
    class More(Color):
        PINK = 4
except TypeError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e:
    print(e)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([(m.name, m.value) for m in Auto])


class Level(IntEnum):
    LOW = 1
    HIGH = 2


print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, f"{Level.HIGH}", f"{Level.HIGH:03d}",
      "%d %s" % (Level.LOW, Level.LOW), sorted([Level.HIGH, Level.LOW]), [10, 20, 30][Level.LOW], int(Level.HIGH))


class Name(StrEnum):
    FIRST = auto()
    SECOND = "2nd"


print(Name.FIRST, repr(Name.FIRST), Name.SECOND.upper(), f"{Name.FIRST:>8}", Name.FIRST == "first", "-".join(Name))
