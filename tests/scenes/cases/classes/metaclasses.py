class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw); return {"injected": 1}
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a); return super().__call__(*a, **k)
    def __len__(cls): return 7
    def __getattr__(cls, n): return f"meta {n}"
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter("ab")
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __getitem__(cls, k): return k
    @property
    def prop(cls): return cls.__name__ + " prop"
    def helper(cls): return "helper of " + cls.__name__
class A(metaclass=Meta, flag=True):
    x = 1
    def __init__(self, v): self.v = v
class B(A):
    pass
print(type(A), type(B), len(A), A.zzz, 1 in A, list(A), A, A["k"], A.prop, B.helper(), A.injected, isinstance(A, Meta))
print(A(3).v)
for bad in (lambda: A(1).helper, lambda: A(1).zzz):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e:
    print(e)
class Singleton(type):
    _instances = {}
    def __call__(cls, *a):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*a)
        return cls._instances[cls]
class S(metaclass=Singleton): pass
print(S() is S(), type(S), type.__call__(S) is S())
D = Meta("D", (A,), {"q": 1})
print(D.q, type("E", (), {"m": lambda self: 5})().m(), type("F", (A,), {}))
try:
    class G(metaclass=lambda *a, **k: print("made by function", a[0], k) or 42, opt=1): pass
    print(G)
    class H(kw=1): pass
except TypeError as e:
    print(e)
