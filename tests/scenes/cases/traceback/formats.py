import sys
import traceback


class Out:
    # Texts without the place of this file.
    def write(self, text):
        sys.__stdout__.write(text.replace(__file__, "F.py"))

    def flush(self):
        pass


sys.stdout = Out()


def inner(x):
    return 10 / x


def outer():
    return inner(0) + 1


try:
    outer()
except ZeroDivisionError as e:
    print(traceback.format_exc())
    print("".join(traceback.format_exception(e)) == traceback.format_exc(), traceback.format_exception_only(e))
    print(traceback.format_tb(e.__traceback__))
    for f in traceback.extract_tb(e.__traceback__):
        print(f.lineno, f.name, f.line)
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(limit=1, file=sys.stdout)
    traceback.print_tb(e.__traceback__, limit=-1, file=sys.stdout)
    print(len(traceback.format_exception(type(e), e, e.__traceback__)))
print(repr(traceback.format_exc()))
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad") from e
except ValueError as e:
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_exception(e, file=sys.stdout, chain=False)
try:
    try:
        [][1]
    except IndexError:
        raise RuntimeError("second")
except RuntimeError as e:
    e.add_note("a note")
    print(traceback.format_exc())


def deep(n):
    if n == 0:
        raise LookupError("deep")
    deep(n - 1)


try:
    deep(10)
except LookupError:
    print(traceback.format_exc())
te = traceback.TracebackException.from_exception(KeyError("x"))
print(te, list(te.format()))
print(traceback.format_list([("f.py", 3, "fn", "x = 1")]))
