eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [KeyError("k"), ValueError(2)])])
print(repr(eg), str(eg), eg.message, eg.exceptions[0], len(eg.exceptions))
print(eg.subgroup(ValueError))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
m, r = eg.split((ValueError, KeyError))
print(repr(m), repr(r))
print(eg.subgroup(OSError), eg.split(OSError), eg.subgroup(ExceptionGroup) is eg)
print(eg.derive([ValueError(9)]))
for args in (("x",), (1, [ValueError()]), ("x", []), ("x", 3), ("x", [3]), ("x", [KeyboardInterrupt()]), ("x", [ValueError]), ("x", {ValueError()}), ()):
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as e:
        print(type(e).__name__, e)
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
print(type(b), type(BaseExceptionGroup("c", [ValueError()])), isinstance(b, Exception), ExceptionGroup.__mro__)
try:
    eg.subgroup(3)
except TypeError as e:
    print(e)


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "'", excs)


mg = MyGroup("mine", [ValueError(1), TypeError(2)])
print(repr(mg.split(ValueError)))


class Coded(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(Coded, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Coded(self.message, excs, self.code)


c = Coded("c", [ValueError(1), KeyError(2)], 7)
print(c.code, c.split(KeyError)[0].code, c.args)
print(ExceptionGroup[ValueError] if hasattr(ExceptionGroup, "__class_getitem__") else None)
print(eg.exceptions == tuple(eg.exceptions), eg.args[0])
