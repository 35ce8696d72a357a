from collections import OrderedDict, defaultdict

d = defaultdict(list)
d["a"].append(1)
d["b"].append(2)
d["a"].append(3)
print(d, dict(d), d.default_factory, "c" in d, d.get("c"), len(d))
counts = defaultdict(int)
for c in "abracadabra":
    counts[c] += 1
print(counts, sorted(counts.items()))
print(defaultdict(), defaultdict(None, a=1), defaultdict(int, {"x": 1}, y=2), defaultdict(list, [(1, 2)]))
print(counts.copy() == counts, type(counts.copy()).__name__, counts | {"z": 1}, {"z": 1} | defaultdict(int))
tree = defaultdict(lambda: defaultdict(int))
tree["x"]["y"] += 1
print(tree["x"])
for bad in (lambda: defaultdict(3), lambda: defaultdict()["x"], lambda: defaultdict(None)["x"]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Own(defaultdict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


print(Own()["ab"], repr(Own(int, a=1)))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(o, OrderedDict(), OrderedDict(x=1), list(o), len(o))
o.move_to_end("a")
print(list(o))
o.move_to_end("c", last=False)
print(list(o), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o)
o["z"] = 26
print(o.pop("b"), o.pop("nothing", None), o.setdefault("q", 5), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict(a=1) | {"b": 2}, o.keys(), o.values(), o.items())
print(OrderedDict.fromkeys("ab", 0), o.copy(), isinstance(o, dict))
o |= {"new": 1}
o.update(z=0)
print(o)
for bad in (lambda: o.move_to_end("none"), lambda: OrderedDict().popitem(), lambda: o["none"], lambda: o.pop("none")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
cache = OrderedDict()
for key in "abcab":
    cache[key] = key
    cache.move_to_end(key)
    if len(cache) > 2:
        cache.popitem(last=False)
print(cache)
