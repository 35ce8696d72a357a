print(sum(x * x for x in range(5)), list((x, y) for x in range(2) for y in range(x + 1)), [x for x in range(10) if x % 2 if x > 3], {x: x ** 2 for x in range(3)}, {x % 3 for x in range(9)}, [[y for y in range(x)] for x in range(3)])
x = "outer"
print([x for x in range(3)], x, list(x for x in "ab"), x)
g = (print("lazy", i) or i for i in range(3))
print("made")
print(next(g), next(g))
print([y := 5, y ** 2], y, [last := i for i in range(3)], last, any((hit := v) > 1 for v in [1, 2, 3]), hit)
try:
    list(1 / z for z in [1, 0])
except ZeroDivisionError as e:
    print(e)
def evens(it): return (v for v in it if v % 2 == 0)
def doubled(it): return (v * 2 for v in it)
print(list(doubled(evens(range(10)))), max((len(w), w) for w in "a bb ccc".split()), dict((k, v) for k, v in zip("ab", (1, 2))), tuple(i for i in [1]), ",".join(str(i) for i in range(3)), sorted((-i for i in range(3))), set(i for i in "aab"))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
class C:
    n = 3
    items = [i for i in range(n)]
print(C.items, [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in [(1, 2, 3)]], [(yield_ := 1) for _ in range(1)], [*map(str, [1]), *"ab"], {**{"a": 1}, "b": 2}, {*[1], *[1, 2]}, (*[1], 2))
