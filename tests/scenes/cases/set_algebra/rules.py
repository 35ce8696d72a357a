def show(text, **names):
    try:
        names = {'s': {1, 2, 3}, 'f': frozenset({3, 4}), **names}
        r = eval(text, names)
        print(text, r, names['s'])
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ('s | f', 'f | s', 's & f', 's - f', 'f - s', 's ^ f', 's | [4]', 's.union([4], (5,), {6: 7})', 's.union()', 's.union(5)', 's.intersection([1, 2], {2})', 's.intersection()', 's.difference([1], [2])', 's.difference()', 's.symmetric_difference([3, 4, 4])', 's.symmetric_difference([1], [2])', 's.issubset([1, 2, 3, 4])', 's.issuperset([])', 's.issuperset(5)', 's.isdisjoint([9])', 's < {1, 2, 3, 4}', 's <= s', 's < s', 's == frozenset(s)', 's == [1, 2, 3]', 's > [1]', 's != f', 's.add(4)', 's.add([])', 's.discard(9)', 's.remove(9)', 's.discard([])', 's.remove({1})', 's.pop()', 'set().pop()', 's.clear()', 's.update([4], "ab")', 's.update(5)', 's.update()', 's.intersection_update([1], [1, 2])', 's.difference_update([1], [2])', 's.symmetric_difference_update([1, 9])', 'f.add(1)', 'f.update([1])', 'hash(f) == hash(frozenset([4, 3]))', 'hash(s)', '{s}', '{f: 1}', '{f} == {frozenset({3, 4})}', 'f in {f}', 's in {frozenset({1, 2, 3})}', '{1, 2} in [{2, 1}]', 'set("hello") == set("olleh")', 'set(5)', 'set([[]])', 'set({1: 2})', 'frozenset(f) is f', 'frozenset(s) is s', 's.copy() == s', 's.copy() is s', 'f.copy() is f', 'len({1, True, 1.0, 1+0j})', '{1, True}', '{True, 1}', '{0.0, -0.0, 0}', 'sorted({"b", "a"})', 'set() or "empty"', '{*()}', '{*"ab"} == {"a", "b"}', 'type(s | f).__name__', 'type(f | s).__name__', 'type({1}.union(f)).__name__', 's.__or__([1])', 's.__ior__([1])', 's.__le__([1])', 'set[int]', 'frozenset[int]', 's[0]', '+s', 's + s', 's * 2', 'iter(s).__length_hint__()', 'bool(f - f)', 'min(s), max(s), sum(s)', 's.__contains__({1})', 'set.union({1}, {2})', 'set.union(frozenset({1}), {2})', 'frozenset.union({1}, {2})'):
    show(text)
a = {1, 2}; b = a
a |= {3}; print(a, b, a is b)
a = frozenset({1, 2}); b = a
a |= {3}; print(a, b, a is b)
for text in ('a |= [1]', 'a &= {1}', 'a -= {1}', 'a ^= {1, 5}', 'a += {1}', 'a |= a', 'a ^= a', 'a -= a'):
    for start in ({1, 2}, frozenset({1, 2})):
        names = {'a': start}
        try:
            exec(text, names); print(text, names['a'])
        except TypeError as e:
            print(text, e)
class S(set):
    def __or__(self, other): return 'own or'
class T(set): pass
print(S({1}) | {2}, {2} | S({1}), type(T({1}) | {2}).__name__, type({2} | T({1})).__name__, type(T({1}).copy()).__name__, type(T({1}).union()).__name__, T({1}), repr(frozenset()))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
try:
    for x in s: s.discard(x)
except RuntimeError as e:
    print(e)
