x = 10
def f(n):
    y = n * 2
    print(eval("x + y"), eval("n", {"n": 99}), eval("[n * k for k in (1, 2)]", {"n": 3}))
    exec("z = x + 1")
    try:
        z
    except NameError as e:
        print(e)
    ns = {}
    exec("def g(a):\n    return a * factor\nfactor = 3", ns)
    return ns["g"](n)
print(f(5), eval("f.__name__"), eval("(1,\n2)"), eval("lambda v: v + x")(1), eval("'a' if x > 5 else 'b'"))
exec("""
for i in range(2):
    print("loop", i)
class Made:
    value = 5
""")
print(Made.value, i, eval("max(1, 2)"), eval("{'k': x}['k']"), eval(b"1 + 1"))
for source in ("1 +", "(", "a = 1", "'unclosed", "1 if 2", "for", "x y", "", "  ", "def f(): pass", "1; 2", "return 5"):
    try:
        print(repr(source), eval(source))
    except SyntaxError as e:
        print(repr(source), type(e).__name__)
for source in ("if True:\nprint(1)", "x = = 2", "def f(:\n  pass"):
    try:
        exec(source)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.filename)
def calculate(text):
    try:
        return eval(text, {"__builtins__": {}}, {"pi": 3})
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(calculate("pi * 2 ** 2"), calculate("1 / 0"), calculate("open"), calculate("2 +* 3")[:11])
