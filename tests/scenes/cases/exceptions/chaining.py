def show(e, depth=0):
    print(" " * depth + repr(e), "suppress" if e.__suppress_context__ else "")
    if e.__cause__: show(e.__cause__, depth + 1)
    if e.__context__ and e.__context__ is not e.__cause__: show(e.__context__, depth + 2)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("v") from z
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None
except ValueError as e:
    show(e)
try:
    try:
        {}["a"]
    except KeyError:
        try:
            [][0]
        except IndexError:
            raise RuntimeError("third")
except RuntimeError as e:
    show(e)
try:
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)
except ValueError as e:
    show(e)
def f():
    try:
        raise KeyError("lost")
    finally:
        return "swallowed"
print(f())
def g():
    for i in range(3):
        try:
            continue
        finally:
            print("fin", i)
    try:
        return "a"
    finally:
        print("before return")
print(g())
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        saved = e
        raise
except ValueError as e:
    print(e is saved, e.__context__)
e1 = ValueError("same")
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    print(e.__context__)
try:
    raise ValueError("x") from TypeError
except ValueError as e:
    show(e)
import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0], sys.exc_info()[1])
print(sys.exc_info())
