from abc import ABC, abstractmethod
from dataclasses import asdict, astuple, dataclass, field, make_dataclass, replace, fields
from enum import Enum


@dataclass
class Base:
    a: int
    b: str = "b"


@dataclass
class Derived(Base):
    c: float = 1.0
    a: int = 7


print(Derived(), Derived(1, "x", 2.5), Derived.__match_args__, [f.name for f in fields(Derived)])
print(Base(1) == Derived(1), Derived(1) == Derived(1))


@dataclass(frozen=True)
class F:
    x: int


try:
    @dataclass
    class G(F):
        y: int = 0
except TypeError as e:
    print(e)
try:
    @dataclass(frozen=True)
    class H(Base):
        y: int = 0
except TypeError as e:
    print(e)


class Color(Enum):
    RED = 1


@dataclass
class Deep:
    items: list
    table: dict
    color: Color = Color.RED
    base: Base = field(default_factory=lambda: Base(5))


d = Deep([Base(1), (2, Base(3))], {"k": Base(4)})
print(asdict(d))
print(astuple(d))
print(asdict(d)["items"] is d.items, asdict(Base(1), dict_factory=lambda pairs: sorted(pairs)))
print(replace(F(1), x=2), replace(Base(1), b="z"))
for act in (lambda: asdict(3), lambda: replace(3), lambda: replace(F(1), y=2), lambda: asdict(Base)):
    try:
        act()
    except TypeError as e:
        print(e)
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"sum": lambda self: self.y + self.z})
print(C(1, 2), C(1, 2).sum(), C.__annotations__)
for bad in (["1x"], ["for"], ["a", "a"], [("a", 1, 2, 3)]):
    try:
        make_dataclass("Bad", bad)
    except TypeError as e:
        print(e)


class Shape(ABC):
    @abstractmethod
    def area(self): ...


@dataclass
class Sq(Shape):
    side: int

    def area(self):
        return self.side ** 2


print(Sq(3), Sq(3).area())


@dataclass
class Err(Exception):
    code: int
    text: str = "t"


try:
    raise Err(5)
except Err as e:
    print(repr(e), e.code)
print(repr(fields(Base)[1])[:50], fields(Base)[1].kw_only, fields(Base)[0].default is fields(Base)[0].default_factory)
