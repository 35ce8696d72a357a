import weakref


class A:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"A({self.n})"

    def hi(self):
        return f"hi {self.n}"


a = A(1)
r = weakref.ref(a, lambda ref: print("gone", ref() is None))
print(r() is a, r == weakref.ref(a), weakref.ref(a) is weakref.ref(a), weakref.getweakrefcount(a), type(r).__name__)
del a
print(r())
d = weakref.WeakValueDictionary()
b = A(2)
d["b"] = b
print(dict(d), len(d), d.get("x"), "b" in d)
del b
print(dict(d), len(d))
k = weakref.WeakKeyDictionary()
c = A(3)
k[c] = "data"
print(k[c], len(k), list(k.items()))
del c
print(len(k))
s = weakref.WeakSet()
x, y = A(4), A(5)
s.add(x)
s.add(y)
print(len(s), x in s, sorted(o.n for o in s))
del x
print(len(s))
p = weakref.proxy(y)
print(p.n, p.hi(), p)
p.n = 50
print(y.n)
f = weakref.finalize(y, print, "finalized", 1)
print(f.alive)
m = weakref.WeakMethod(y.hi)
print(m()())
del y
print(f.alive, m())
try:
    p.n
except ReferenceError as e:
    print(e)
for bad in (1, "s", [1], (1,), {}):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)


class Slots:
    __slots__ = ("a", "__weakref__")


def fn(): pass


print(weakref.ref(Slots()) is not None, weakref.ref(fn)() is fn, weakref.ref(A)() is A, weakref.ref({1} | {2})())
