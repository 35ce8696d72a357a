def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
print(inc(), inc(5), get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
x = "global"
def f():
    print(x)
    def g():
        global x
        x = "changed"
    g()
    print(x)
f()
def h():
    x = "local"
    class C:
        y = x
        x = "class"
        def m(self): return x
    return C.y, C.x, C().m()
print(h())
def late():
    return [lambda: i for i in range(2)], [lambda i=i: i for i in range(2)]
a, b = late()
print([g() for g in a], [g() for g in b])
def deep():
    v = 1
    def d2():
        def d3():
            nonlocal v
            v *= 10
            return v
        return d3
    return d2()() + v
print(deep(), globals()["x"], "f" in globals(), sorted(locals() is globals() and ["same"]))
def loc(a, b=2):
    c = 3
    return locals()
print(loc(1))
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(20))
def use_before():
    try:
        print(zz)
    except NameError as e:
        print(type(e).__name__, e)
    zz = 1
use_before()
def dele():
    q = 1
    del q
    try: q
    except UnboundLocalError as e: print(e)
dele()
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
try:
    raise ValueError("v")
except ValueError as err: pass
try: err
except NameError as e: print(e)
print(eval("1 + 2") if "eval" in dir(__builtins__) else 3)
if True:
    block = "visible"
for loopvar in range(3): pass
print(block, loopvar, __name__, __doc__)
