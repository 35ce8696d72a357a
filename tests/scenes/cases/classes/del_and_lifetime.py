class R:
    def __init__(self, n): self.n = n; print("open", n)
    def __del__(self): print("close", self.n)
r = R(1)
r = R(2)
s = r
del r
print("still")
del s
print("gone")
def f():
    x = R(3)
    print("in f")
f()
R(4)
l = [R(5), R(6)]
l.pop()
l.clear()
d = {"k": R(7)}
d["k"] = None
class Bad:
    def __del__(self): raise ValueError("in del")
b = Bad()
del b
print("after")
try:
    e = R(8)
    raise KeyError
except KeyError:
    del e
R(9).n
print("end")
last = R(10)
