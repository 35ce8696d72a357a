class Version:
    def __init__(self, t):
        self.t = t

    def __eq__(self, o):
        return self.t == o.t

    def __lt__(self, o):
        print("lt", self.t, o.t)
        return self.t < o.t

    def __hash__(self):
        return hash(self.t)


a, b = Version((1, 2)), Version((1, 3))
print(a < b, a > b, a == b, a != b, max(a, b).t, min(a, b).t)
print([v.t for v in sorted([b, a])])
try:
    a <= b
except TypeError as e:
    print(e)
print({a: 1}[Version((1, 2))], len({a, b, Version((1, 3))}))


class Weird:
    def __eq__(self, o):
        return "eq"

    def __ne__(self, o):
        return []

    def __lt__(self, o):
        return o

    def __le__(self, o):
        return None

    def __gt__(self, o):
        return "gt"

    def __ge__(self, o):
        return "ge"


w = Weird()
print(w == 1, w != 1, w < 5, w <= 5, w > 5, w >= 5, 5 < w, 5 == w, 1 <= w)
print(w in [1, 2], [1, w].index(w), [w].count(3), 3 in (w,))


class NoHash:
    __hash__ = None


try:
    {NoHash(): 1}
except TypeError as e:
    print(e)


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as e:
    print(e)


class BigHash:
    def __hash__(self):
        return 2 ** 70


print(hash(BigHash()))
