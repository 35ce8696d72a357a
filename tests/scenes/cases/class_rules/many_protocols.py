class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

    def __length_hint__(self):
        return self.n

    def __reversed__(self):
        return "rev"


print(list(Countdown(3)), sum(Countdown(4)), [*Countdown(2)], max(Countdown(5)), reversed(Countdown(1)))
a, b, c = Countdown(3)
print(a, b, c)
i = iter(Countdown(1))
print(next(i), next(i, "done"))
try:
    next(i)
except StopIteration as e:
    print("stop", e.value)
try:
    a, b = Countdown(3)
except ValueError as e:
    print(e)
try:
    a, b, c = Countdown(2)
except ValueError as e:
    print(e)


class R:
    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __divmod__(self, o):
        return "divmod"

    def __complex__(self):
        return 1j

    def __bytes__(self):
        return b"bytes"

    def __sizeof__(self):
        return 10

    def __dir__(self):
        return ["z", "y"]

    def __hash__(self):
        return -1




r = R()
print(round(r), round(r, 2), divmod(r, 1), dir(r), hash(r))
next_error = [lambda: next(3), lambda: next([]), lambda: iter(int, ), lambda: iter(3, 3), lambda: for_in(5)]


def for_in(x):
    for _ in x:
        pass


for f in next_error:
    try:
        f()
    except TypeError as e:
        print(e)
print(list(iter(Countdown(5).__next__, 2)))
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 5 in Old())
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
try:
    iter(NoIter())
except TypeError as e:
    print(e)
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
try:
    1 in NoContains()
except TypeError as e:
    print(e)
