print([x * y for x in range(3) for y in range(x)], [[i * j for j in range(3)] for i in range(2)])
print([x for x in range(10) if x % 2 if x > 3], {x: x ** 2 for x in range(3)}, {x % 3 for x in range(9)})
print(list(x for x in range(3)), sum(i for i in range(5)), dict((k, v) for k, v in zip("ab", [1, 2])))
m = [[1, 2], [3, 4]]
print([list(r) for r in zip(*m)], [y for x in m for y in x])
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())}, [a if a else "zero" for a in (0, 1)])
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]])
try:
    [undefined for _ in range(1)]
except NameError as e:
    print(e)
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
def f():
    total = 0
    vals = [total := total + v for v in range(5)]
    return vals, total
print(f())
class K:
    n = 3
    r = [i for i in range(n)]
print(K.r)
print([x for x, *_ in [(1, 2, 3)]], [i for i, in [(1,)]], [*(x for x in "ab")])
print(any(x > 2 for x in [1, 2, 3]), all(x for x in []), max((len(w), w) for w in ["a", "bbb"]))
it = iter(range(10))
print([next(it) for _ in range(3)], list(it))
print({**{a: 1 for a in "xy"}}, [x for x in {"k": 1}], ["".join(r) for r in [["a", "b"]]])
