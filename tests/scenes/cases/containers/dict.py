d = {"a": 1, "b": 2}
d["c"] = 3; d.update({"d": 4}, e=5); d.update([("f", 6)]); d |= {"g": 7}
print(d, d["a"], d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.popitem(), d.setdefault("b", 9), d.setdefault("n"), len(d), "b" in d, "zz" not in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.copy() == d, d | {"x": 1}, {"x": 0} | d, dict.fromkeys("ab"), dict.fromkeys([1], []), dict(a=1), dict([(1, 2)], b=3), dict({"k": 1}), dict(zip("ab", [1, 2])), list(reversed(d)), list(reversed(d.items()))[:1])
k, v, it = d.keys(), d.values(), d.items()
print(k, v, it, len(k), "b" in k, ("b", 2) in it, 2 in v, k & {"b"}, k | {"q"} == set(k) | {"q"}, k - {"b", "c", "d", "e"} , it & {("b", 2)}, k == set(k), k ^ {"b", "c", "d", "e", "f", "n"}, k.isdisjoint({"zz"}), type(k), k.mapping["b"], {"b"} <= k, it.isdisjoint([("b", 2)]))
d["late"] = 1
print(len(k), {1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2], {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [], {**d, "b": 0}["b"], {None: 1}, {i: i * i for i in range(3)})
del d["late"]
print([(i, k) for i, k in enumerate(d)], sorted(d), max(d), sorted(d.items(), key=lambda kv: -(kv[1] or 0))[:2], min(d, key=lambda q: d[q] or 99))
def bad1():
    for k in d: d[k + "x"] = 1
def bad2():
    e = {1: 1}
    for k in e: del e[k]
def bad3(): del {}["a"]
for bad in (lambda: {}["k"], lambda: {}[1, 2], lambda: {}.pop("k"), lambda: {}.popitem(), bad1, bad2, bad3, lambda: {}[[]], lambda: {[]: 1}, lambda: dict(1), lambda: dict([1]), lambda: dict(["ab", "c"]), lambda: dict([(1, 2, 3)]), lambda: dict(a=1, **{"a": 2}), lambda: {} < {}, lambda: {} + {}, lambda: {} | [], lambda: {}.update(5), lambda: {}.update(1, 2), lambda: {}.get([]), lambda: {}.setdefault(), lambda: dict.fromkeys(5), lambda: {}.nope, lambda: dict({}, {}), lambda: {}.keys() + 1, lambda: hash({}), lambda: {}.items()[0], lambda: {}.keys()[0], lambda: dict.fromkeys(), lambda: {}.fromkeys([[]]), lambda: {"a": 1}.a, lambda: {}.update([1]), lambda: [] in {}):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
d.clear()
print(d, bool(d), bool({1: 1}), str({"a": {"b": [1]}}), {}.__class__, {"a": 1}.__contains__("a"), {"a": 1}.__getitem__("a"), {"a": 1}.__len__(), {}.__eq__({}), {}.__ne__(5), {}.__or__(5))
