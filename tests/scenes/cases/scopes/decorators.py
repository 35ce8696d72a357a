import functools
def log(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print("calling", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return wrapper
def repeat(n):
    def deco(fn):
        def wrapper(*a): return [fn(*a) for _ in range(n)]
        return wrapper
    return deco
@log
def add(a, b=1):
    "adds"
    return a + b
@repeat(2)
@log
def hi(n): return f"hi {n}"
print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(1), hi("x"), hi.__name__, hi.__qualname__)
class Count:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a): self.n += 1; return self.fn(*a)
@Count
def f(x): return x
print(f(1), f(2), f.n)
def cls_deco(c):
    c.added = "yes"
    return c
@cls_deco
class K: pass
print(K.added)
registry = {}
def register(name):
    return lambda fn: registry.setdefault(name, fn)
@register("one")
def one(): return 1
print(registry["one"](), one())
@(lambda fn: "replaced")
def gone(): pass
print(gone)
class M:
    def deco(fn):
        def w(self): return "w" + fn(self)
        return w
    @deco
    def m(self): return "m"
print(M().m())
def order(n):
    print("make", n)
    def d(fn):
        print("apply", n)
        return fn
    return d
@order(1)
@order(2)
def o(): pass
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e)
