class Typed:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        print("get", self.name, objtype.__name__); return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): print("delete", self.name); obj.__dict__.pop(self.name)
    def __repr__(self): return f"<Typed {self.name}>"
class NonData:
    def __get__(self, obj, t): return "nondata"
class M:
    a = Typed()
    b = Typed()
    n = NonData()
m = M()
print(m.a, M.a, m.n)
m.a = 5
m.n = "own"
print(m.a, m.n, m.__dict__)
del m.a
del m.n
print(m.n)
for bad in (lambda: setattr(m, "b", "x"), lambda: M.__dict__["n"].__set__, lambda: m.zz):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class RO:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError("read only!")
class X:
    r = RO()
x = X()
x.__dict__["r"] = 9
print(x.r)
try:
    x.r = 3
except AttributeError as e:
    print(e)
try:
    del x.r
except AttributeError as e:
    print(e)
try:
    class Y:
        class Bad:
            def __set_name__(self, o, n): raise ValueError("no name")
        z = Bad()
except Exception as e:
    print(type(e).__name__, e, repr(e.__cause__))
f = M.__init__
def func(self): return self
print(func.__get__(5)(), func.__get__(None, int) is func, type(func.__get__(5)))
