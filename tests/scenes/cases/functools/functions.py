import functools
from functools import cmp_to_key, partial, partialmethod, reduce, total_ordering, update_wrapper, wraps


def log(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        "doc of wrapper"
        return function.__name__, function(*args, **kwargs)
    return wrapper


@log
def add(a: int, b: int = 1) -> int:
    "adds"
    return a + b


print(add(1), add.__name__, add.__doc__, add.__wrapped__(2), add.__annotations__, add.__qualname__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
only = wraps(add, assigned=("__doc__",), updated=())(lambda: 0)
print(only.__name__, only.__doc__, only.__wrapped__ is add)
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, p, partial(p, "11")(), partial(print, 1, 2, sep="-")())
p.note = "mine"
print(p.note, partial(partial(max, 3), 4).args, callable(p))
print(reduce(lambda a, b: a * b, [1, 2, 3]), reduce(max, [], 5), reduce(lambda a, b: a + [b], "ab", []))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
key = cmp_to_key(lambda a, b: a - b)
print(key(1) < key(2), key(1) == key(1), key(2) >= key(3), key(1).obj)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Version) and self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a > b, a <= b, a >= b, a <= Version(1), b >= a, sorted([b, a])[0].n)


@total_ordering
class Ge:
    def __ge__(self, other):
        return True


print(Ge() >= Ge(), Ge() < Ge(), Ge() <= Ge(), Ge() > Ge())


class Cell:
    state = None

    def set_state(self, state, note=""):
        self.state = (state, note)
        return self

    alive = partialmethod(set_state, True)
    dead = partialmethod(set_state, False, note="gone")


print(Cell().alive().state, Cell().dead().state, Cell().alive(note="x").state)
for bad in (lambda: partial(), lambda: partial(3), lambda: reduce(max, []), lambda: reduce(max, 3), lambda: a < 3,
            lambda: total_ordering(int), lambda: total_ordering(type("E", (), {})), lambda: key(1) < 3, lambda: p.nothing,
            lambda: partialmethod(3), lambda: hash(key(1)), lambda: wraps()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
