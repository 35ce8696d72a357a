from contextlib import contextmanager


@contextmanager
def tag(name):
    """A tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


with tag("a") as x:
    print("inside", x)
with tag("b"):
    raise ValueError("oops")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("came out", repr(e))


@contextmanager
def none():
    if False:
        yield


try:
    with none():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def again():
    try:
        yield
    except ValueError:
        yield


try:
    with again():
        raise ValueError
except RuntimeError as e:
    print(e)
print(tag.__name__, tag.__doc__, tag.__wrapped__ is not tag)
print(tag("d").__class__.__name__)
