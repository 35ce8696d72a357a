print([x * y for x in range(3) for y in range(3) if x != y], {k: v for k, v in zip("abc", range(3)) if v}, {x % 2 == 0 for x in range(4)}, [[j for j in range(i)] for i in range(3)], [x if x % 2 else -x for x in range(4)], [(i, j) for i in range(2) for j in [i, i * 10]])
words = ["apple", "bob", "cat"]
print({w: len(w) for w in words}, [w.upper() for w in words if "a" in w], sorted({len(w) for w in words}), dict((len(w), w) for w in words), max((len(w), w) for w in words), [w[0] for w in words][::-1])
x = 5
print([x for x in range(2)], x, [(lambda: x)() for _ in range(1)], [y for y in [x, x + 1]], [x for x in [1, 2] if x > 1 for x in "ab"])
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        bad = [i * len(items) for i in items]
    except NameError as e:
        print(e)
print(C.doubled)
gen = (i for i in range(3))
print(next(gen), list(gen), list(gen), sum(i for i in range(4)), any(i > 2 for i in range(4)), "".join(c for c in "a-b" if c.isalpha()))
print([[0] * 2 for _ in range(2)], [i for i in range(20) if i % 2 == 0 if i % 3 == 0], [a + b for a, b in [(1, 2), (3, 4)]], {**{i: i for i in range(2)}}, [f"{i}" for i in range(2)], [*(i for i in "ab")], [not i for i in (0, 1)])
print([last := i for i in range(3)], last, [y := 1, y + 1], {(a := 3): a}, [s.strip() for s in " a , b ".split(",")], [d for d in ({"a": 1}, {}) if d], next((i for i in range(9) if i * i > 10), None))
