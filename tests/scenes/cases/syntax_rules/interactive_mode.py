import contextlib
import io
import sys


def run(text):
    exec(compile(text, "<one>", "single"), {})


run("1 + 1")
run("'text'; None; [1]\n")
run("for i in range(2): i\n")
run("x = 5\n")
run("def f():\n    7\n")
run("if 1:\n    'inside'\n")
with contextlib.redirect_stdout(io.StringIO()) as out:
    run("'caught'")
print(repr(out.getvalue()))
sys.displayhook = lambda value: print("shown", value)
run("None")
run("2 * 3")
try:
    run("1 / 0")
except ZeroDivisionError as e:
    print(e)
exec(compile("4; 'quiet'", "<many>", "exec"))
print(ImportError("a").msg, ImportError("a", "b").msg, ImportError().msg, ImportError("a", "b").args)
