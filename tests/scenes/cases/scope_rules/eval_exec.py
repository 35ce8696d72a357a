print(eval("1 + 2"), eval("x * 2", {"x": 21}), eval(" [i for i in range(3)]"))
ns = {}
exec("a = 1\nb = a + 1\ndef f(x):\n    return x * b", ns)
print(ns["b"], ns["f"](10), "__builtins__" in ns)
y = 5
exec("y = y + 1; print('inside', y)")
print(y)


def local():
    z = 3
    return eval("z + 1"), eval("z", {"z": 9}), eval("z + w", {}, {"z": 1, "w": 2})


print(local())
code = compile("3 * 4", "<calc>", "eval")
print(eval(code), type(code).__name__)
exec(compile("print('compiled')", "<s>", "exec"))
for bad in ("1 +", "x = 1", "1 2", "", "def"):
    try:
        eval(bad)
    except SyntaxError as e:
        print(type(e).__name__)
try:
    exec("1/0")
except ZeroDivisionError as e:
    print(e)
try:
    eval("nope")
except NameError as e:
    print(e)
try:
    eval(3)
except TypeError as e:
    print(e)
ops = {"+": "a + b", "*": "a * b"}
print({k: eval(v, {"a": 3, "b": 4}) for k, v in ops.items()})
