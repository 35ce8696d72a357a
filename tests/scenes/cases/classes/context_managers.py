class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v, tb is not None); return self.swallow
with CM(1) as a, CM(2) as b:
    print(a, b)
with CM(3, True):
    raise ValueError("gone")
try:
    with CM(4):
        with CM(5):
            raise KeyError("k")
except KeyError as e:
    print("caught", e)
def f():
    with CM(6):
        return "returned"
print(f())
for i in range(3):
    with CM(i):
        if i == 0: continue
        break
with (CM("p") as p, CM("q") as q):
    print(p, q)
class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
for c in (NoExit, NoEnter, Neither):
    try:
        with c(): pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class ExitRaises:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("in exit")
try:
    with ExitRaises():
        raise ValueError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))
with CM(7) as (x), CM(8): print(x)
