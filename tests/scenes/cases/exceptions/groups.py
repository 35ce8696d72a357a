eg = ExceptionGroup("msg", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)
print(eg.subgroup(ValueError), repr(eg.subgroup(ValueError)), eg.subgroup(OSError), eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, KeyError)), eg.derive([ValueError(3)]), repr(eg.split((KeyError, TypeError))))
try:
    raise eg
except* ValueError as g:
    print("values", repr(g))
except* TypeError as g:
    print("types", repr(g))
except* KeyError as g:
    print("keys", repr(g))
else:
    print("else")
finally:
    print("finally")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("handled")
except ExceptionGroup as rest:
    print(repr(rest))
try:
    raise ValueError("naked")
except* ValueError as g:
    print(repr(g))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("from handler")
    except* TypeError:
        raise KeyError("second")
except BaseExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__context__))
try:
    pass
except* ValueError:
    pass
else:
    print("no exception")
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("m", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("m", [ValueError()]), lambda: eg.split(5), lambda: eg.subgroup("x"), lambda: ExceptionGroup("m", (ValueError(),))):
    try:
        print(repr(bad()))
    except Exception as x:
        print(type(x).__name__, x)
try:
    try:
        raise eg
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "'", excs)
try:
    raise MyGroup("mine", [ValueError(1), TypeError(2)])
except* TypeError as g:
    print(repr(g))
except* ValueError as g:
    print(repr(g))
def reraise():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
try:
    reraise()
except ExceptionGroup as e:
    print(repr(e))
