t = (1, 2, 3, 2)
print(t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, t.count(2), t.index(3), len(t), 2 in t, t < (1, 3), t == (1, 2, 3, 2), hash(t) == hash((1, 2, 3, 2)), (), (1,), tuple("ab"), tuple([1]), tuple(), (1, [2]), 1, sum(t), max(t), sorted(t))
a, b = b, a = 1, 2
print(a, b, (lambda *a: a)(1, 2), ((1, 2), 3)[0][1], tuple(x for x in range(2)), (*t, 9), t is tuple(t))
for bad in (lambda: t[9], lambda: t["a"], lambda: t + [1], lambda: t.index(99), lambda: t < 5, lambda: tuple(5), lambda: t.append, lambda: t * "a", lambda: tuple(1, 2), lambda: t(), lambda: t[1.0], lambda: t.index(), lambda: t - t):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
tt = ([1],)
try: tt[0] += [2]
except TypeError as e: print(e, tt)
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step, r == range(2, 18, 3), range(0) == range(5, 5), hash(range(0)) == hash(range(3, 3)), list(range(5, 0, -2)), list(reversed(r)), bool(range(0)), range(10)[3:7][1], max(r), sum(r), "a" in r, 5.0 in r, len(range(-5)), range(5) != range(6), list(range(True)))
for bad in (lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: r[99], lambda: r["a"], lambda: r.index(7), lambda: range(), lambda: r + r, lambda: r < r, lambda: range(1)[1], lambda: range(x=1), lambda: range(None), lambda: r.start(), lambda: r.nope):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try: r[0] = 1
except TypeError as e: print(e)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5), slice(None, None, -1).indices(4), slice(1, 2) == slice(1, 2), [0, 1, 2, 3][slice(1, None)], slice("a", None), slice(1) < slice(2))
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice("a").indices(3), lambda: s.indices(-1), lambda: s.indices("a"), lambda: slice(1, 2, 0).indices(3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
