import copy


class R:
    def __init__(self, n):
        self.n = n
        print("open", n)

    def __del__(self):
        print("close", self.n)


a = R(1)
b = a
del a
print("still")
del b
R(2)
x = R(3)
x = None


def f():
    r = R(4)
    print("in f")


f()
l = [R(5), R(6)]
l.clear()


class P:
    def __init__(self, a):
        self.a = a

    def __eq__(self, o):
        return self.a == o.a


p = P([1, [2]])
q = copy.copy(p)
r = copy.deepcopy(p)
p.a[1].append(3)
print(q.a, r.a, q == p, r == p)


class Bad:
    def __del__(self):
        raise ValueError("in del")


Bad()
print("after")
