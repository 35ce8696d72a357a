l = list(range(10))
print(l[-3:-1], l[::-2], l[7:2:-1], l[:-11:-1], l[100:], l[None:3], l[slice(2, None, 3)])
l[2:5] = "xyz"
l[5:5] = [None]
l[::4] = [0, 0, 0]
print(l)
del l[1::3]
l[len(l):] = [9]
l[:0] = ["start"]
print(l)
def f(*args, **kw): return args, kw
print(f(*[1], *(2,), *{3: 0}, **{"a": 1}, **dict(b=2)), f(*"ab", c=1), [*l[:2], *[1]], {**{"a": 1}, "a": 2, **{"b": 3}}, (*(),), {*"aab"} == {"a", "b"})
first, *middle, last = "hello"
print(first, middle, last, [*middle, *middle])
print("abc"[::-1], "abcdef"[1:5:2], b"abc"[1:], (1, 2, 3)[-2:], range(10)[2:8:3], "abc"[5:], "abc"[-5:2])
class S:
    def __getitem__(self, k): return k
s = S()
print(s[1], s[1:2], s[::2], s[1, 2], s[1:2, ::3], s[...], s[()], s[None], s["a":"b"], s[*[1, 2]], s[-1:])
m = [[1, 2, 3], [4, 5, 6]]
print([r[1] for r in m], [*zip(*m)], [c for r in m for c in r], [[r[i] for r in m] for i in range(3)], sum(m, []), m[1][::-1], [row[:] for row in m] == m)
