import random
r = random.Random(7)
for k in range(60):
    s = set(r.sample(range(200), r.randint(0, 30)))
    t = []
    for i in range(80):
        c = r.random()
        if c < 0.45 and s: t.append(s.pop())
        elif c < 0.8: s.add(r.randrange(300))
        elif c < 0.9: s.discard(r.randrange(300))
        elif c < 0.95: s -= set(r.sample(range(300), 100))
        else: s |= set(r.sample(range(300), 5))
    print(k, t, list(s))
d1 = {1: 2, 3: 4, 'a': 5}; d2 = {1: 2, 3: 5, 'b': 6, 'a': 5}
print(sorted(map(str, d1.items() ^ d2.items())), sorted(map(str, d1.items() & d2.items())), sorted(map(str, d1.items() | d2.items())), sorted(map(str, d1.items() - d2.items())))
print(sorted(map(str, d1.keys() ^ d2.items())), d1.keys() & [1, 9], [3, 7] & d1.keys(), sorted(map(str, [1] | d1.keys())), [1, 7] - d1.keys(), sorted(map(str, d1.keys() ^ [1])))
for f in (lambda: d1.keys() & 1, lambda: 1 & d1.keys(), lambda: d1.keys() | 1, lambda: 1 - d1.keys(), lambda: d1.items() & [[]], lambda: d1.keys() - [[]], lambda: d1.values() & [1], lambda: {1} & d1.keys(), lambda: d1.keys() & {1, 3, 5}):
    try: print(f())
    except TypeError as e: print(e)
