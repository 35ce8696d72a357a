d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
def show(text):
    try:
        r = eval(text)
        print(text, sorted(r, key=repr) if isinstance(r, set) else r)
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ('k', 'v', 'i', 'len(k)', "'a' in k", '1 in v', "('a', 1) in i", "('a', 2) in i", "['a', 1] in i", '5 in i', '[] in k', 'k & {"a", "z"}', 'k | ["z"]', 'k - {"a"}', 'k ^ {"a", "z"}', '["a"] & k', '{"a", "z"} - k', '["z", "a"] - k', 'i & {("a", 1), ("b", 9)}', 'i | {5}', 'i - {("a", 1)}', 'i ^ {("a", 1): 0}.keys()', 'i & [["a", 1]]', 'v & {1}', 'v == d.values()', 'v == v', 'k == {"a", "b", "c"}', 'k == ["a", "b", "c"]', 'k < {"a", "b", "c", "d"}', 'k <= d.keys()', 'k > set()', 'k >= {"z"}', 'k < ["a"]', 'i == d.items()', 'i <= {("a", 1), ("b", 2), ("c", 3), 1}', 'k.isdisjoint("xyz")', 'k.isdisjoint("xya")', 'i.isdisjoint([("a", 1)])', 'k.isdisjoint(5)', 'k & 5', '5 | k', 'k - None', 'hash(k)', 'k[0]', 'k.mapping["a"]', 'type(k.mapping).__name__', 'k.mapping.get("q", 7)', 'list(reversed(k))', 'list(reversed(v))', 'list(reversed(i))', 'next(k)', 'iter(k).__length_hint__()', 'k + k', 'bool({}.keys())', 'repr({}.items())', 'k.__class__.__name__', 'type(iter(i)).__name__', 'set(i) == set(d.items())', 'dict(i) == d', 'sorted(v, reverse=True)', 'max(k)', 'sum(v)'):
    show(text)
d['d'] = 4
print(k, v, i, len(i))
for change in ("d['new'] = 1", "d.pop('a')", "d.clear()", "d['b'] = 9", "d.update(b=5)", "d.popitem()", "d.setdefault('q')"):
    d = {'a': 1, 'b': 2, 'c': 3}
    seen = []
    try:
        for key in d:
            seen.append(key)
            if len(seen) == 2: exec(change)
        print(change, seen, d)
    except RuntimeError as e:
        print(change, seen, type(e).__name__, e, d)
    it = iter(d.items()); exec("d['another'] = 1")
    try:
        print(next(it))
    except RuntimeError as e:
        print(e, list(it) if False else '')
