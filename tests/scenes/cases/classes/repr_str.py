class A: pass
class B:
    def __repr__(self): return "B()"
class C:
    def __str__(self): return "C str"
class D:
    def __repr__(self): return 5
class E:
    def __str__(self): return None
class F:
    def __repr__(self): raise ValueError("repr fails")
print(B(), str(B()), [B()], {"k": B()}, (B(),), {B()} , f"{B()}", "%s %r" % (B(), B()))
print(str(C()), repr(C())[:12], [C()][0])
for bad in (lambda: repr(D()), lambda: str(E()), lambda: str(D()), lambda: [F()].__repr__(), lambda: print(F()), lambda: f"{D()!r}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(A, A(), type(A), A.__init__, A().__init__, A.__repr__, A().__repr__, [A], print, len, int, type, object(), [].append, {}.get, str.join, (1).__add__, int.__add__, lambda: 1, (lambda x: x).__name__)
def f():
    class L:
        def m(self): pass
    return L
print(f(), f()(), f().m, f()().m, f.__code__, range(5), range(1, 5, 2), slice(1, 2), slice(None), iter([]), iter(()), iter({}), iter(set()), iter(""), iter(range(0)), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), {}.keys(), {}.values(), {}.items(), {1: 2}.items(), ..., NotImplemented, None, type(None), type(...), f.__get__(1), (x for x in []), super, property, classmethod(f), staticmethod(f), __name__, type(f), type(len), type(print), __builtins__, int.from_bytes, dict.fromkeys, type(A.__dict__))
l = [1]
l.append(l)
d = {}
d["d"] = d
print(l, d, ([...],), {"a": (l,)})
