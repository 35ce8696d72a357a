from contextlib import ContextDecorator, contextmanager


class track(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *exc):
        print("exit", self.name, exc[0])
        return False


@track("one")
def f(x, *, y=2):
    "doc of f"
    print("f", x, y)
    return x + y


print(f(1), f(2, y=5))
print(f.__name__, f.__doc__)


@contextmanager
def around(n):
    print("before", n)
    yield
    print("after", n)


@around(7)
def g():
    print("g runs")


g()
g()
try:
    @track("bad")
    def h():
        raise OSError("h")
    h()
except OSError as e:
    print(repr(e))
