import random
r = random.Random(5)
W = ['a','b','c','d','e','f','u','t','s','x','utf','strict', 'none', 1, 2, 3, 97, 255, -1, 10**12, 8, 16, 24, 32, 40, 64, 1.5, 'zz', (1, 2)]
for i in range(60):
    a = set(r.sample(W, r.randint(0, 9))); b = r.sample(W, r.randint(0, 12)); c = set(r.sample(W, r.randint(0, 12)))
    print(i, list(a), list(a.union(b)), list(a.union(b, c)), list(a | c), list(a & c), list(a - c), list(a ^ c), list(a.symmetric_difference(b)), list(a.difference(b)), list(a.intersection(b)), list(a.copy()), list(frozenset(c)), list(set(b)))
    d = set(a); d |= c; e = set(a); e ^= c; f = set(a); f &= c; g = set(a); g -= c; h = set(c); h.update(b, a); k = set(c); k.difference_update(b); l = set(c); l.intersection_update(b); n = set(c); n.symmetric_difference_update(b)
    print(i, list(d), list(e), list(f), list(g), list(h), list(k), list(l), list(n), list({x for x in b}), list({*a, *b}), list(dict.fromkeys(b).keys() | c), list(dict.fromkeys(b).keys() ^ c), list(dict.fromkeys(b).keys() - c), list(dict.fromkeys(b).keys() & c))
