def convert(s):
    try:
        return int(s)
    except ValueError as e:
        raise TypeError("cannot convert") from e


try:
    convert("x")
except TypeError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("x") from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    try:
        raise ValueError(1)
    finally:
        raise KeyError(2)
except KeyError as e:
    print(repr(e.__context__))
e = ValueError("standalone")
print(e.__context__, e.__cause__, e.__traceback__)
e.__cause__ = KeyError("c")
print(e.__suppress_context__)
for name, value in (("__cause__", 3), ("__context__", 3), ("__traceback__", 3), ("args", 3), ("__suppress_context__", 3)):
    try:
        setattr(e, name, value)
        print(name, "set", getattr(e, name))
    except TypeError as x:
        print(x)
try:
    del e.__cause__
except TypeError as x:
    print(x)
try:
    del e.args
except TypeError as x:
    print(x)
e.args = [1, 2]
print(e.args, repr(e), str(e))


class App(Exception):
    pass


def chain(n):
    if n == 0:
        raise App("root")
    try:
        chain(n - 1)
    except App as e:
        raise App(f"level {n}") from e


try:
    chain(3)
except App as e:
    while e:
        print(e, end=" <- ")
        e = e.__cause__
print()
t = None
try:
    1 / 0
except ZeroDivisionError as e:
    t = e.__traceback__
print(type(t), t.tb_lineno, t.tb_next, t.tb_frame.f_code.co_name)
print(ValueError("w").with_traceback(t).__traceback__ is t, ValueError().with_traceback(None).__traceback__)
try:
    ValueError().with_traceback(3)
except TypeError as e:
    print(e)
