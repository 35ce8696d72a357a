def run(make):
    try:
        raise make()
    except* ValueError as e:
        print("V", repr(e))
    except* (TypeError, KeyError) as e:
        print("TK", repr(e))
    else:
        print("else")
    finally:
        print("finally")


run(lambda: ExceptionGroup("a", [ValueError(1), TypeError(2), ExceptionGroup("n", [KeyError(3), ValueError(4)])]))
run(lambda: ValueError("naked"))
try:
    run(lambda: ExceptionGroup("rest", [ValueError(1), OSError("o")]))
except ExceptionGroup as e:
    print("left", repr(e))
try:
    run(lambda: OSError("naked left"))
except OSError as e:
    print(repr(e))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else ran")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise RuntimeError("in handler")
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__context__))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e:
        raise e.exceptions[0]
except ExceptionGroup as e:
    print(repr(e))
for bad in (3, ExceptionGroup, (ValueError, ExceptionGroup)):
    try:
        try:
            raise ValueError(1)
        except* bad:
            pass
    except TypeError as e:
        print(e)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise KeyError("x") from e
except BaseException as e:
    print(repr(e), repr(getattr(e, "exceptions", [None])[0].__cause__))


def in_function():
    for i in range(2):
        try:
            raise ExceptionGroup("loop", [ValueError(i)])
        except* ValueError as e:
            print(i, e.exceptions[0])


in_function()
