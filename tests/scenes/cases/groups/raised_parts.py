
def star():
    try:
        raise ExceptionGroup("a", [ExceptionGroup("b", [OSError(1), TypeError(2)])])
    except* OSError as e:
        x = e.exceptions[0]
        print(repr(x), repr(x.__context__), repr(e.__context__))
        try:
            raise x
        except BaseException as y:
            print(repr(y), repr(y.__context__))
        raise x
try:
    star()
except BaseException as e:
    print(repr(e), repr(e.__context__))
    for s in e.exceptions: print(repr(s), repr(s.__context__), s.__suppress_context__)
def star2():
    try:
        raise ExceptionGroup("a", [ExceptionGroup("b", [OSError(1), TypeError(2)])])
    except* OSError as e:
        raise e.exceptions[0]
try:
    star2()
except BaseException as e:
    print(repr(e), repr(e.__context__))
    for s in e.exceptions: print(repr(s), repr(s.__context__), s.__suppress_context__)
    print(*(s.__class__.__name__ for s in e.exceptions))
