class AppError(Exception):
    """Base."""
class NotFound(AppError):
    def __init__(self, what, code=404):
        super().__init__(f"{what} not found")
        self.what, self.code = what, code
class Plain(AppError):
    def __init__(self, a, b):
        self.a = a
class WithStr(AppError):
    def __str__(self): return f"custom {self.args}"
for make in (lambda: NotFound("page"), lambda: Plain(1, 2), lambda: WithStr("x", 1), lambda: AppError(), lambda: AppError("m")):
    try:
        raise make()
    except AppError as e:
        print(type(e).__name__, e, repr(e), e.args, vars(e))
print(issubclass(NotFound, Exception), NotFound.__mro__, AppError.__doc__)
class Multi(KeyError, AttributeError): pass
print(repr(Multi("k")), Multi("k"))
class Stop(StopIteration): pass
print(Stop(5).value, StopIteration(1, 2).value, StopIteration().value)
try:
    class Conflict(OSError, SyntaxError): pass
except TypeError as e:
    print(e)
class New(Exception):
    def __new__(cls, *a):
        self = super().__new__(cls, *a); self.extra = len(a); return self
print(New(1, 2).extra, New(1).args)
class Holder(Exception): x = 1
try:
    raise Holder from ValueError("cause")
except Holder as h:
    print(h.x, repr(h.__cause__), h.__suppress_context__)
print(isinstance(NotFound("a"), (int, AppError)), Exception.__new__, Exception.__str__)
