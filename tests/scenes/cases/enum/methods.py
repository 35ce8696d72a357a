from enum import Enum, auto


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    @staticmethod
    def hi():
        return "hi"


print(Planet.EARTH.gravity, Planet.heaviest(), Planet.hi(), Planet.EARTH.value, Planet((3.303e+23, 2.4397e6)))


class State(Enum):
    IDLE = "idle"
    BUSY = "busy"

    def __str__(self):
        return self.value

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if isinstance(value, str) and m.value == value.lower():
                return m
        return None

    def toggled(self):
        return State.BUSY if self is State.IDLE else State.IDLE


print(State.IDLE, f"{State.IDLE:>6}", repr(State.IDLE), State("BUSY"), State.IDLE.toggled())
try:
    State("gone")
except ValueError as e:
    print(e)


class Ordinal(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name}-{count}"

    NORTH = auto()
    SOUTH = auto()


print([m.value for m in Ordinal])


class Op(Enum):
    ADD = "+"
    MUL = "*"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a * b


print(Op.ADD(2, 3), Op.MUL(2, 3))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PY.label, Coord(1).label, Coord.PX.value)


class Base(Enum):
    def describe(self):
        return self.name.lower()


class Child(Base):
    ONE = 1


print(Child.ONE.describe(), Child.__mro__[1], list(Base))
try:
    Base(1)
except TypeError as e:
    print(e)
match State("idle"):
    case State.BUSY:
        print("busy")
    case State.IDLE:
        print("matched idle")


class Priority(Enum):
    LOW = 1
    HIGH = 2

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


print(sorted([Priority.HIGH, Priority.LOW]), max(Priority))


class Mixed(str, Enum):
    A = "a"
    B = "b"


print(Mixed.A, repr(Mixed.A), Mixed.A == "a", f"{Mixed.A}", Mixed.A.upper(), "%s" % Mixed.B)
