from contextlib import contextmanager


@contextmanager
def plain():
    yield


for kind in (StopIteration, StopAsyncIteration, RuntimeError, GeneratorExit):
    try:
        with plain():
            raise kind("x")
    except BaseException as e:
        print(type(e).__name__, e.args, e.__cause__)


@contextmanager
def changing():
    try:
        yield
    except Exception as e:
        raise LookupError("changed") from e


try:
    with changing():
        raise ValueError("first")
except LookupError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)
