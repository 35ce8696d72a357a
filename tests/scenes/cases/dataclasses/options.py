from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, dataclass, field
from typing import ClassVar


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


a, b = Version(1, 2, "x"), Version(1, 10)
print(a < b, a <= b, a > b, sorted([b, a]), a == Version(1, 2, "y"), hash(a) == hash(Version(1, 2)), len({a, Version(1, 2)}))
for act in (lambda: setattr(a, "major", 5), lambda: delattr(a, "minor"), lambda: setattr(a, "new", 1)):
    try:
        act()
    except FrozenInstanceError as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
try:
    a < 3
except TypeError as e:
    print(e)


@dataclass
class Job:
    name: str
    size: InitVar[int]
    _: KW_ONLY
    urgent: bool = False
    count: ClassVar[int] = 0
    cost: float = field(init=False)

    def __post_init__(self, size):
        self.cost = size * 1.5
        Job.count += 1


print(Job("a", 10), Job("b", 2, urgent=True), Job.count)
for make in (lambda: Job("a"), lambda: Job("a", 1, True), lambda: Job("a", 1, cost=3)):
    try:
        make()
    except TypeError as e:
        print(e)


@dataclass(kw_only=True, slots=True)
class Conf:
    host: str
    port: int = 80


c = Conf(host="h")
print(c, Conf.__slots__, hasattr(c, "__dict__"))
try:
    c.other = 1
except AttributeError as e:
    print(e)
try:
    Conf("h")
except TypeError as e:
    print(e)


@dataclass(init=False, repr=False, eq=False)
class Bare:
    a: int = 5

    def __init__(self, a):
        self.a = a * 2


print(Bare(3).a, Bare(3) == Bare(3), "object at" in repr(Bare(1)))


@dataclass(unsafe_hash=True)
class Keyed:
    k: int
    v: int = field(default=0, hash=False)


print(hash(Keyed(1, 2)) == hash(Keyed(1, 3)), Keyed.__dataclass_params__)


@dataclass
class Own:
    a: int

    def __repr__(self):
        return f"<own {self.a}>"

    def __eq__(self, other):
        return True


print(Own(1), Own(1) == Own(2))
for cls_options in ({"order": True, "eq": False},):
    try:
        dataclass(**cls_options)(type("X", (), {}))
    except ValueError as e:
        print(e)
