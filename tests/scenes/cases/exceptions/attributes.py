try:
    import nope_module
except ImportError as e:
    print(type(e).__name__, e, e.name, e.path)
try:
    from sys import nope_name
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
try:
    [].nope
except AttributeError as e:
    print(e.name, e.obj)
try:
    undefined_name
except NameError as e:
    print(e.name, e)
try:
    def f():
        print(x)
        x = 1
    f()
except UnboundLocalError as e:
    print(e, e.name, isinstance(e, NameError))
def outer():
    def inner(): return y
    inner()
    y = 1
try:
    outer()
except NameError as e:
    print(e)
try:
    def d():
        z = 1
        del z
        return z
    d()
except UnboundLocalError as e:
    print(e)
o = OSError(2, "No such file", "f.txt")
print(o, o.errno, o.strerror, o.filename, o.filename2, repr(o), o.args, type(o), OSError(13, "x"), type(OSError(13, "x")), type(OSError(110, "t")), OSError("only"), OSError(1, 2, 3, None, 5), type(OSError(32, "p")), OSError().errno)
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, StopAsyncIteration(1), ImportError("m", name="n", path="p").name, NameError("x", name="y").name, AttributeError("x", name="n", obj=5).obj)
s = SyntaxError("bad", ("file.py", 3, 5, "the text"))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.args, SyntaxError("m"), SyntaxError().msg)
for bad in (lambda: ImportError(x=1), lambda: NameError(x=1), lambda: SyntaxError("a", (1,)), lambda: OSError(x=1), lambda: KeyError(x=1), lambda: UnicodeDecodeError()):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
try:
    [1, 2].index(5)
except ValueError as e:
    print(e)
print(TimeoutError, ConnectionResetError(1, "x"), BlockingIOError(), PermissionError("p"), RecursionError("r"), NotImplementedError("n"), MemoryError(), Warning("w"))
