from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def square(n, power=2):
    print("computing", n)
    return n ** power


print(square(2), square(2), square(3), square(2), square(4), square(3))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info(), square(2, power=3), square(2, 3))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_info().hits)


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


@lru_cache
def plain(x, *args):
    return x


print(kind(1), kind(1.0), kind(True), kind.cache_info(), plain(1), plain(1.0), plain(1, ("x",)), plain.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return x


never(1), never(1)
print(never.cache_info(), lru_cache(maxsize=-5)(len).cache_parameters())


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        "the sum"
        print("summing")
        return sum(self.values)

    @lru_cache
    def scaled(self, by):
        return self.total * by


d = Data([1, 2, 3])
print(d.total, d.total, vars(d), d.scaled(2), d.scaled(2), Data.scaled.cache_info().hits)
del d.total
print(d.total, Data.total.__doc__, type(Data.total).__name__, Data.total.attrname)


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


for bad in (lambda: square([]), lambda: lru_cache("a"), lambda: Slotted().x, lambda: cache(3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
