def attempt(f):
    try:
        return f()
    except (ValueError, KeyError) as e:
        return type(e).__name__, e.args, str(e), repr(e)
    except ArithmeticError as e:
        return "arith", e
    else:
        return "never"
    finally:
        print("finally")
print(attempt(lambda: int("x")), attempt(lambda: {}["k"]), attempt(lambda: 1 / 0), attempt(lambda: "ok"))
e = ValueError("a", 1)
print(e, e.args, repr(e), ValueError(), repr(ValueError()), str(ValueError(5)), ValueError("x") == ValueError("x"), KeyError("k"), KeyError(), KeyError("a", "b"), repr(KeyError("k")))
e.note = 5
e.args = ("new",)
print(e, e.__dict__, e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
e.add_note("n1")
e.add_note("n2")
print(e.__notes__, e.with_traceback(None) is e)
for bad in (lambda: e.add_note(5), lambda: setattr(e, "__traceback__", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "args", 5), lambda: e.with_traceback(5), lambda: ValueError(x=1), lambda: delattr(e, "__cause__"), lambda: setattr(e, "__context__", "x"), lambda: delattr(e, "args"), lambda: delattr(e, "__traceback__")):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
try:
    raise ValueError
except ValueError as v:
    print(repr(v), v.__traceback__.tb_lineno, type(v.__traceback__))
try:
    raise 5
except TypeError as v:
    print(v)
try:
    raise ValueError("a") from 5
except TypeError as v:
    print(v)
try:
    raise int
except TypeError as v:
    print(v)
try:
    raise
except RuntimeError as v:
    print(v)
try:
    try:
        1 / 0
    except "notclass":
        pass
except TypeError as v:
    print(v)
try:
    try:
        1 / 0
    except (ValueError, 5):
        pass
except TypeError as v:
    print(v)
try:
    v
except NameError as n:
    print(n, n.name)
