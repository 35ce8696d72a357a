class Timer:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return kind is not None and issubclass(kind, self.swallow)


with Timer("a") as t:
    print(t.name)
with Timer("b"), Timer("c") as c:
    print("body")
with (
    Timer("d") as d,
    Timer("e"),
):
    pass
with Timer("f", ValueError):
    raise ValueError("oops")
try:
    with Timer("g"):
        with Timer("h", KeyError):
            raise ValueError("x")
except ValueError as e:
    print("caught", e)


def f():
    for i in range(3):
        with Timer(i):
            if i == 1:
                continue
            if i == 2:
                return "returned"


print(f())


class NoExit:
    def __enter__(self):
        pass


class Nothing:
    pass


for thing in (NoExit(), Nothing(), 5):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)


class Bad:
    def __enter__(self):
        raise RuntimeError("enter")

    def __exit__(self, *a):
        print("never")


try:
    with Bad():
        pass
except RuntimeError as e:
    print(e)


class BadExit:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        raise KeyError("exit")


try:
    with BadExit():
        1 / 0
except KeyError as e:
    print(repr(e), repr(e.__context__))
class Tup:
    def __enter__(self):
        return 1, [2, 3]
    def __exit__(self, *a):
        pass
with Tup() as (a, (b, *c)):
    print(a, b, c)
x = {}
with Tup() as x["k"]:
    print(x)
