import functools


def trace(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("->", f.__name__, a, k)
        r = f(*a, **k)
        print("<-", r)
        return r
    return w


def repeat(n):
    def deco(f):
        def w(*a):
            return [f(*a) for _ in range(n)]
        return w
    return deco


class Count:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@trace
def add(a, b=1):
    "adds"
    return a + b


@repeat(2)
@trace
def hi(name):
    return "hi " + name


@Count
def sq(x):
    return x * x


add(1, b=2)
print(hi("bo"))
print(sq(3), sq(4), sq.n, sq.__name__, add.__name__, add.__doc__, hi.__name__, add.__wrapped__(5))
registry = {}


def register(key):
    return lambda f: registry.setdefault(key, f)


@register("a")
def fa():
    return "fa"


@(lambda f: f)
def odd():
    return 1


def cls_deco(c):
    c.extra = 1
    return c


@cls_deco
class K:
    pass


print(registry["a"](), odd(), K.extra)
try:
    @None
    def bad():
        pass
except TypeError as e:
    print(e)


class Descr:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        print("named", name)

    def __get__(self, o, t=None):
        return functools.partial(self.f, o)


class U:
    @Descr
    def m(self, x):
        return x + 1
    @property
    @functools.lru_cache
    def p(self):
        return "cached"


print(U().m(4), U().p)
