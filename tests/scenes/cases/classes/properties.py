class Temp:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        "Celsius."
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting"); del self._c
    @property
    def f(self): return self.c * 9 / 5 + 32
    wo = property(None, lambda self, v: print("set", v), doc="write only")
t = Temp(20)
print(t.c, t.f, Temp.c.__doc__, Temp.c.fget.__name__, Temp.wo.__doc__, type(Temp.f))
t.c = 30
t.wo = 5
print(t.c)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(t, "c", -300))
attempt(lambda: setattr(t, "f", 1))
attempt(lambda: delattr(t, "f"))
attempt(lambda: t.wo)
attempt(lambda: delattr(t, "c"))
attempt(lambda: t.c)
class P(Temp):
    @property
    def c(self): return super().c * 2
attempt(lambda: P(4).c)
attempt(lambda: setattr(P(4), "c", 5))
class Err:
    @property
    def x(self): raise AttributeError("inner")
    def __getattr__(self, n): return f"fallback {n}"
attempt(lambda: Err().x)
p = property()
attempt(lambda: p.__get__(5))
print(property(lambda self: 1).__get__(5), isinstance(Temp.c, property), Temp.__dict__["c"].__set_name__ if False else "")
