print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval(" [i for i in range(3)] "))
exec("y = 5\nprint('in exec', y)")
print(y)
ns = {}
exec("def f(a): return a + 1\nz = f(1)", ns)
print(ns["z"], ns["f"](5), sorted(k for k in ns if not k.startswith("__")))
code = compile("1 + 1", "<string>", "eval")
print(eval(code), code.co_filename, type(code))
code = compile("q = 3", "<s>", "exec")
exec(code)
print(q)
def f():
    local = 7
    return eval("local + 1")
print(f())
for bad in (lambda: eval("1 +"), lambda: eval("undefined_thing"), lambda: exec("1 / 0"), lambda: eval(5), lambda: compile("a b", "<s>", "exec"), lambda: compile("1", "<s>", "nope"), lambda: eval("x = 1")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
