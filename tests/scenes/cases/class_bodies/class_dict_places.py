import gc, weakref, dataclasses, enum, typing, abc, collections
class A:
    __slots__ = ('z', 'a')
d = A.__dict__['a']
del A
gc.collect()
print(type(d).__name__)
class B: pass
p = B.__dict__['__dict__']
b = B(); b.x = 1
print(p.__get__(b))
try: p.__get__(5)
except TypeError as e: print(e)
b.__dict__ = {'y': 2}
print(b.y, vars(b))
@dataclasses.dataclass(slots=True)
class P:
    x: int
    y: int = 2
print(P(1), [k for k in P.__dict__ if k[:2] == '__'][:3], hasattr(P(1), '__dict__'))
class Color(enum.Enum):
    RED = 1
print(list(Color.__dict__)[:5])
class Proto(typing.Protocol):
    def m(self): ...
@typing.runtime_checkable
class Proto2(typing.Protocol):
    def m(self): ...
class Impl:
    def m(self): pass
print(isinstance(Impl(), Proto2), isinstance(3, Proto2))
class Q:
    def __eq__(self, o): return True
print(list(Q.__dict__))
class M(type): pass
print(list(M.__dict__))
class X(Exception): pass
print(list(X.__dict__))
class S(set): pass
class F(frozenset): pass
class I(int): pass
class St(str): pass
class By(bytes): pass
print([list(c.__dict__) for c in (S, F, I, St, By)])
T = type('T', (), {'k': 1})
print(T.__dict__)
class W:
    __slots__ = ('__dict__', 'q')
print(list(W.__dict__))
class V:
    __slots__ = ('__weakref__',)
print(list(V.__dict__))
NT = collections.namedtuple('NT', 'a b')
print([k for k in NT.__dict__ if k != '_field_defaults'][:6])
class ABC1(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
print([k for k in ABC1.__dict__])
print(sorted(set(dir(B())) - set(dir(object()))))
e = GeneratorExit('abc')
e.__dict__
print(e.__reduce__()[1:])
try: print((-2**63) ** 123456.789)
except OverflowError as x: print(x)
