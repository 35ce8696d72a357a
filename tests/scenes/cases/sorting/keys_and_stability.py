import functools, operator
words = ['pear', 'Fig', 'apple', 'fig', 'Apple', 'kiwi', 'date', 'Date']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (len(w), w.lower(), w)), sorted(words, key=operator.itemgetter(1)), sorted(words, key=functools.cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)))))
pairs = [(1, 'b'), (0, 'a'), (1, 'a'), (0, 'b')]
pairs.sort(key=operator.itemgetter(0)); print(pairs)
pairs.sort(key=operator.itemgetter(0), reverse=True); print(pairs)
class Loud:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n
    def __repr__(self): return str(self.n)
for items in ([1], [2, 1], [3, 1, 2], [1, 2, 3, 4], [4, 3, 2, 1], [5, 1, 4, 2, 3], list(range(9))[::-1], [1, 1, 1]):
    print(sorted(map(Loud, items)))
    print(max(map(Loud, items)), min(map(Loud, items)))
for bad in ([1, 'a'], [None, 1], [1j, 2j], [{}, {}], [[1], ['a']], [(1, None), (1, 2)], [int, str]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
for f in (lambda: sorted(), lambda: sorted([1], None), lambda: sorted([1], len), lambda: sorted([1], key=5), lambda: [1].sort(len), lambda: sorted(5), lambda: sorted([1], reverse='a'), lambda: sorted([2, 1], reverse=None), lambda: sorted([1], cmp=1), lambda: max([]), lambda: max([], default=3), lambda: max(1, 2, default=3), lambda: min('b', 'a', key=ord), lambda: max(3), lambda: max(), lambda: sorted([3, 1], key=lambda v: 1 / (v - 1))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
n = float('nan')
print([1.0, 2, True, 0.5].__class__, sorted([3, 1.5, True, -2.0]), sorted(['b', 'B', 'a', '']), sorted({3: 1, 1: 2}), sorted('hello'), sorted([(2, 1), (1, 2), (1, 1)]))
