s = {3, 1, 2}
s.add(4); s.add(1); s.discard(99); s.remove(3); s.update([5, 6], {7}); s |= {8}; s &= {1, 2, 4, 5}; s -= {5}; s ^= {1, 9}
print(sorted(s), len(s), 2 in s, {1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} >= {2}, {1} == {1.0}, {1} != {2}, {1} == frozenset([1]))
print({1}.union([2], (3,)), {1, 2, 3}.intersection([2, 3], [3]), {1, 2}.difference([2], [5]), {1, 2}.symmetric_difference([2, 3]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.copy(), set(), set("a"), frozenset(), frozenset([1]), set(range(3)), {*"a"})
s = {1, 2, 3}
s.intersection_update([1, 2]); s.difference_update([1]); s.symmetric_difference_update([2, 5]); print(s); print(s.pop(), s); s.clear(); print(s, bool(s))
f = frozenset([1, 2])
print(f | {3}, type(f | {3}), type({3} | f), f & {1}, f - {1}, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([1, 2])], f.union([3]), f.copy() is f, f in {f}, {1, 2} in {f}, f.issubset({1, 2}))
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} & 5, lambda: {1} < [1], lambda: set(5), lambda: set(1, 2), lambda: f.add(1), lambda: hash({1}), lambda: {1}.union(5), lambda: [] in {1}, lambda: {1}.update(5), lambda: frozenset(5), lambda: {1} ^ "a", lambda: {1}.nope, lambda: set(x=1), lambda: {1}.add([]), lambda: {1}.discard([]), lambda: {1}.issubset(5), lambda: {{1}: 1}, lambda: {1}.add(), lambda: {1} - [1]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def bad():
    s = {1}
    for x in s: s.add(x + 1)
try: bad()
except RuntimeError as e: print(e)
