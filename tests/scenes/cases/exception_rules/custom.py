class AppError(Exception):
    """Base."""


class HTTPError(AppError):
    def __init__(self, status, message="failed", *, url=None):
        super().__init__(message)
        self.status = status
        self.url = url

    def __str__(self):
        return f"{self.status}: {super().__str__()} ({self.url})"


class NotFound(HTTPError, KeyError):
    code = 404

    def __init__(self, url):
        super().__init__(self.code, "not found", url=url)


try:
    raise NotFound("/x")
except AppError as e:
    print(type(e).__name__, e, repr(e), e.args, e.status, isinstance(e, KeyError), isinstance(e, LookupError))
print([c.__name__ for c in NotFound.__mro__])


class NoInit(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


e = NoInit(1, b=2)
print(e.args, str(e), repr(e), e.a, e.__dict__)
for make in (lambda: Exception(), lambda: Exception(1), lambda: Exception(1, 2), lambda: Exception("a"), lambda: Exception(("t",)), lambda: KeyError("k"), lambda: KeyError("a", "b"), lambda: KeyError(), lambda: OSError(2, "No such"), lambda: OSError(2, "No such", "file.txt"), lambda: OSError("plain"), lambda: StopIteration(5), lambda: SystemExit(3), lambda: UnicodeError("u"), lambda: KeyError(("a", 1)), lambda: ConnectionError("refused"), lambda: TimeoutError(), lambda: FileNotFoundError(2, "nf", "x"), lambda: AssertionError([1]), lambda: ImportError("m", name="n", path="p"), lambda: OSError(17, "exists"), lambda: OSError(111, "r"), lambda: NameError("q", name="nm"), lambda: AttributeError("q", name="nm", obj=3)):
    x = make()
    print(repr(x), "|", str(x), "|", x.args, type(x).__name__)
try:
    Exception(a=1)
except TypeError as e:
    print(e)
try:
    ValueError(a=1)
except TypeError as e:
    print(e)
try:
    ImportError(a=1)
except TypeError as e:
    print(e)
o = OSError(2, "No such", "f")
print(o.errno, o.strerror, o.filename, o.filename2, OSError("x").errno)
print(StopIteration(1, 2).value, StopIteration().value, SystemExit().code, SystemExit(1, 2).code)
i = ImportError("m", name="n", path="p")
print(i.msg, i.name, i.path, NameError("q", name="z").name, AttributeError("q", obj=4).obj)
print(AppError.__doc__, HTTPError.__doc__)
