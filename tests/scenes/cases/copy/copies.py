import copy


class Node:
    def __init__(self, v):
        self.v = v
        self.kids = []

    def __repr__(self):
        return f"Node({self.v}, {self.kids})"


class Slotted:
    __slots__ = ("a", "b")


class MyList(list):
    pass


class Custom:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Custom(self.n + 1)

    def __deepcopy__(self, memo):
        return Custom(self.n + 100)


a = [1, [2, 3], {"k": [4]}, (5, [6]), {7}, "s", None]
b, c = copy.copy(a), copy.deepcopy(a)
print(b == a, b is a, b[1] is a[1], c == a, c[1] is a[1], c[3][1] is a[3][1], c[2]["k"] is a[2]["k"])
t = (1, "x", (2,))
print(copy.copy(t) is t, copy.deepcopy(t) is t)
n = Node(1)
n.kids.append(Node(2))
m, d = copy.copy(n), copy.deepcopy(n)
n.kids[0].v = 9
n.kids.append(3)
print(m, d)
loop = []
loop.append(loop)
x = copy.deepcopy(loop)
print(x[0] is x, x is not loop)
shared = [1]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1], both[0] is shared)
s = Slotted()
s.a = [1]
q, r = copy.copy(s), copy.deepcopy(s)
print(q.a is s.a, r.a == s.a, r.a is s.a, hasattr(r, "b"))
l = MyList([1, [2]])
l.extra = "e"
k = copy.deepcopy(l)
print(type(k).__name__, k, k.extra, k[1] is l[1], copy.copy(l)[1] is l[1])
print(copy.copy(Custom(1)).n, copy.deepcopy(Custom(1)).n)
print(copy.deepcopy(len) is len, copy.copy(Node) is Node)
e = copy.copy(ValueError("a", 2))
print(repr(e))
try:
    copy.deepcopy(i for i in [])
except TypeError as err:
    print(err)
from types import SimpleNamespace

ns = SimpleNamespace(a=1, b=[1, 2])
ns2, ns3 = copy.copy(ns), copy.deepcopy(ns)
ns.b.append(3)
print(ns, ns2, ns3, ns == ns2)


class Err(Exception):
    def __init__(self, code, *args):
        super().__init__(*args)
        self.code = code


for make in (copy.copy, copy.deepcopy):
    e = make(Err(5, ["m"]))
    print(e.code, e.args)
