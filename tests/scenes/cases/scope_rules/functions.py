def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7))
for call in (lambda: f(), lambda: f(1), lambda: f(a=1, d=2), lambda: f(1, d=1, c=2, b=3), lambda: f(1, 2, 3, c=4, d=5), lambda: f(*[1, 2], **{"d": 1}, **{"d": 2}), lambda: f(1, d=1, **{"d": 3})):
    try:
        print(call())
    except TypeError as e:
        print(e)


def g(a, b, c):
    pass


def h(a, b=1):
    pass


def k(*, x, y, z):
    pass


def m():
    pass


def n(a, /, b):
    pass


for call in (lambda: g(), lambda: g(1), lambda: g(1, 2), lambda: g(1, 2, 3, 4), lambda: g(1, 2, 3, d=4), lambda: h(), lambda: h(1, 2, 3), lambda: k(), lambda: k(x=1), lambda: k(1), lambda: k(1, x=1, y=2, z=3), lambda: m(1), lambda: m(1, 2), lambda: m(a=1), lambda: n(a=1, b=2), lambda: n(1, a=2, b=3), lambda: g(1, 2, b=3), lambda: g(*1), lambda: g(**1), lambda: g(**{1: 2}), lambda: g(*[1, 2], *[3, 4]), lambda: h(a=1, a_=2), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: g(1, *2), lambda: g(x=1, **3), lambda: m(*"ab", c=1)):
    try:
        call()
        print("fine")
    except TypeError as e:
        print(e)


class C:
    def meth(self, a):
        pass

    @staticmethod
    def st(a):
        pass

    @classmethod
    def cl(cls, a):
        pass


for call in (lambda: C().meth(), lambda: C().meth(1, 2), lambda: C.meth(1), lambda: C.st(), lambda: C.cl(), lambda: C().cl(1, 2), lambda: C.meth()):
    try:
        call()
        print("fine")
    except TypeError as e:
        print(e)
print(f.__name__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
f.attr = 1
print(f.attr, f.__dict__, f.__doc__)


def doc():
    """Docs

    more"""


def ann(a: int, b: "str" = 3, *c: list, d: float = 1.0, **e: dict) -> bool:
    pass


print(doc.__doc__, ann.__annotations__)
print((lambda x, *y: 0).__name__, (lambda: 0).__qualname__, f.__module__, f.__globals__ is globals())
print(g.__code__.co_name, g.__code__.co_firstlineno, g.__code__.co_filename.endswith(".py"), type(g.__code__))
f.__name__ = "renamed"
print(f.__name__, repr(f)[:12])
try:
    f.__name__ = 3
except TypeError as e:
    print(e)
h.__defaults__ = (9,)
try:
    h()
except TypeError as e:
    print(e)
def ret():
    return 1, *[2, 3]
print(ret(), (lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}))
