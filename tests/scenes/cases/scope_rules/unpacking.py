a, b = 1, 2
a, b = b, a
(c, d), [e, *f] = (3, 4), "xyz"
*g, h = range(4)
i, *j, k = [1, 2]
print(a, b, c, d, e, f, g, h, i, j, k)
x = y = z = []
print(x is z)
for n, (m, *o) in [(1, (2, 3, 4)), (5, "ab")]:
    print(n, m, o)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1], 2), {*[1, 1], 2})
for src in ((1,), (1, 2, 3), 5, None, "a", {1: 2}, iter([]), object):
    try:
        p, q = src
        print(p, q)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for src in ((), (1,), 3):
    try:
        p, *q, r = src
        print(p, q, r)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
l = [0, 0, 0]
i = 0
i, l[i] = 1, 5
print(i, l)
l[1:], w = [7, 8, 9], 3
print(l, w)


class O:
    pass


o = O()
o.a, o.b = 1, [2]
o.b[0], o.c = 9, 8
print(vars(o))
[a, [b, c]] = 1, (2, 3)
print(a, b, c)
() = []
try:
    () = [1]
except ValueError as e:
    print(e)
d = dict(a=1)
for d["k"], d["v"] in [(1, 2)]:
    print(d)
def gen():
    yield 1
    yield 2
    yield 3
a, b, c = gen()
try:
    a, b = gen()
except ValueError as e:
    print(e)
print(a, b)
