class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), type(s[1:]), type(s + [1]), len(s), isinstance(s, list), s == [1, 2, 3], repr(s))
s.extra = 1
print(s.__dict__)


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = key * 2
        return self[key]


d = Default(a=1)
print(d["a"], d["b"], d, d.get("zz"), "zz" in d, type(d.copy()))


class LowerDict(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())


l = LowerDict(Abc=1)
l["XY"] = 2
print(l, l["xY"], dict(l), {**l})


class Money(int):
    def __str__(self):
        return f"${int(self)}"

    def __add__(self, o):
        return Money(int(self) + o)


m = Money(5)
print(m, repr(m), m + 1, m * 2, type(m * 2), f"{m}", f"{m:d}", m == 5, hash(m) == hash(5), [10, 20, 30, 40, 50, 60][m], m.real, type(m.real))


class F(float):
    pass


print(F(1.5), F(2) + 1, type(F(2) + 1), repr(F(3)), F("1e3"))


class S(set):
    pass


print(S([1]), S([1]) | {2}, type(S([1]) | {2}), S() == set(), frozenset([1]))


class B(bytes):
    pass


print(B(b"abc"), B(b"abc")[0], type(B(b"x") + b"y"))


class Tu(tuple):
    def __getitem__(self, i):
        return "item%s" % i


t = Tu((1, 2))
print(t[0], t, list(t), t[5])


class E(Exception):
    pass


print(E(1, 2).args, repr(E("x")), str(E()), E("a") == E("a"))


class L2(list):
    def __init__(self, n):
        super().__init__(range(n))

    def __iter__(self):
        return iter("custom")

    def __len__(self):
        return 77

    def __contains__(self, x):
        return True


x = L2(3)
print(x, list(x), len(x), 99 in x, [*x], tuple(x), sum([1]), sorted(x))
