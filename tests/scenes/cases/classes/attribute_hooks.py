class Dyn:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(f"no {name}")
    def __setattr__(self, name, v): print("set", name, v); super().__setattr__(name, v)
    def __delattr__(self, name): print("del", name); object.__delattr__(self, name)
    def __dir__(self): return ["b", "a"]
d = Dyn()
print(d.real, d.dyn_x, getattr(d, "zz", 0), hasattr(d, "zz"), dir(d))
d.y = 2
del d.y
for bad in (lambda: d.zz, lambda: delattr(d, "y")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class All:
    x = 1
    def __getattribute__(self, n):
        print("getattribute", n)
        if n == "secret": raise AttributeError(n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "from getattr " + n
    def m(self): return self.x
a = All()
print(a.m(), a.secret, a.nope)
print(len.__name__, object.__getattribute__(a, "x"))
class Frozen:
    def __init__(self): object.__setattr__(self, "v", 1)
    def __setattr__(self, n, v): raise AttributeError(f"can't set {n}")
f = Frozen()
try:
    f.v = 2
except AttributeError as e:
    print(e, f.v)
for bad in (lambda: setattr(5, "x", 1), lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: setattr("a", "upper", 1), lambda: setattr(f, 5, 1), lambda: delattr(5, "real"), lambda: object().x, lambda: setattr([], "append", 1), lambda: (None).x, lambda: setattr(None, "x", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
