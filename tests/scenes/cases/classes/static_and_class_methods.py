class C:
    registry = []
    @classmethod
    def make(cls, *args): return cls, args
    @staticmethod
    def add(a, b=2): return a + b
    @classmethod
    @property
    def name(cls): return cls.__name__.lower()
    def inst(self): return self
class D(C): pass
print(C.make(1), D.make(), C().make(2)[0], C.add(1), C().add(1, 1), D.add(5), C.name, D.name)
print(C.make.__self__, C.make.__func__.__name__, C.__dict__["add"].__func__(1, 1), C.inst, type(C().inst), C.__dict__["add"](3), C.__dict__["make"].__func__.__qualname__)
for bad in (lambda: C.inst(), lambda: C.add(), lambda: C.__dict__["make"](), lambda: C.make.nope):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
c = C()
m = c.inst
print(m() is c, m == c.inst, m is c.inst, m.__self__ is c, m.__func__ is C.inst, m.__name__, hash(m) == hash(c.inst), m.__doc__)
class S:
    @staticmethod
    def helper(): "doc"; return 1
    value = helper()
    f = len
    def g(*args): return args
print(S.value, S.helper.__name__, S().f([1, 2]), len(S().g(1)))
