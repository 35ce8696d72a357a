from __future__ import annotations
from dataclasses import dataclass
from typing import Annotated, ClassVar, Optional, get_type_hints, List, overload, get_overloads, final, no_type_check
import typing


def f(a: int, b: "str" = "x", *args: float, c: Optional[int] = None) -> List[Later]:
    pass


class Later:
    x: int
    y: "Optional[Later]"


class More(Later):
    z: List[str]
    w: Annotated[int, "m"]


print(f.__annotations__)
print(get_type_hints(f))
print(get_type_hints(More))
print(get_type_hints(More, include_extras=True)["w"])


@dataclass
class D:
    a: int
    b: ClassVar[int] = 3
    c: list[int] | None = None


print(D(1), D.__annotations__, get_type_hints(D))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(3), len(get_overloads(g)))


@final
class Z:
    pass


print(Z.__final__)
try:
    typing.assert_never(5)
except AssertionError as e:
    print(e)
try:
    typing.Nope
except AttributeError as e:
    print(e)
