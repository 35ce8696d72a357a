from contextlib import ExitStack, contextmanager


@contextmanager
def res(n):
    print("open", n)
    try:
        yield n
    finally:
        print("close", n)


def cb(*args, **kw):
    print("callback", args, sorted(kw.items()))


with ExitStack() as stack:
    print([stack.enter_context(res(i)) for i in range(3)])
    print(stack.callback(cb, 1, 2, k=3) is cb)
    stack.push(lambda *exc: print("pushed", exc))
with ExitStack() as stack:
    stack.push(lambda t, e, tb: print("sees", t and t.__name__) or True)
    stack.callback(cb)
    raise ValueError("gone")
stack = ExitStack()
stack.enter_context(res("late"))
moved = stack.pop_all()
stack.close()
print("still open")
moved.close()
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as e:
    print(e)


def fail(kind):
    def inner():
        raise kind(kind.__name__)
    return inner


try:
    with ExitStack() as stack:
        stack.callback(fail(KeyError))
        stack.callback(fail(IndexError))
        raise ValueError("body")
except KeyError as e:
    while e:
        print(repr(e))
        e = e.__context__
