import functools
import inspect
from dataclasses import dataclass
from typing import List, Optional


def f(a, b: int, /, c=3, *args: str, d, e: "x" = 5, **kw) -> List[int]:
    pass


class K:
    def __init__(self, x, y=2): pass
    def m(self, z): pass
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(r): pass
    def __call__(self, w): pass


def deco(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        return fn(*args, **kwargs)
    return inner


@deco
def wrapped(one, two=2):
    pass


@dataclass
class D:
    a: int
    b: Optional[str] = None


sig = inspect.signature(f)
print(sig, repr(sig), sig.return_annotation)
for p in sig.parameters.values():
    print(p, p.kind, p.kind.description, p.default is p.empty, p.annotation)
for t in (K, K(1), K(1).m, K.m, K.c, K.s, wrapped, D, functools.partial(f, 1, d=2), lambda x, *, y=1: 0, deco(f)):
    print(inspect.signature(t))
b = sig.bind(1, 2, 3, "x", "y", d=4, z=9)
print(b, b.args, b.kwargs, b.arguments)
b = sig.bind(1, 2, d=0)
b.apply_defaults()
print(b.arguments)
for bad in (lambda: sig.bind(1), lambda: sig.bind(1, 2), lambda: inspect.signature(wrapped).bind(1, 2, 3), lambda: inspect.signature(wrapped).bind(1, x=3),
            lambda: inspect.signature(wrapped).bind(1, one=3), lambda: inspect.signature(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(inspect.getfullargspec(f))
print(inspect.Signature([inspect.Parameter("q", inspect.Parameter.POSITIONAL_ONLY, default=1)], return_annotation=int))
print(inspect.signature(wrapped) == inspect.signature(wrapped), inspect.Parameter("a", 1), repr(inspect.Parameter("a", 3, annotation=int)))
try:
    inspect.Parameter("a b", 1)
except ValueError as e:
    print(e)
print(inspect.getcallargs(wrapped.__wrapped__, 1), inspect.unwrap(wrapped).__name__)
