from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence


class Lower(MutableMapping):
    def __init__(self, *args, **kw):
        self.data = {}
        self.update(*args, **kw)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


d = Lower({"A": 1}, B=2)
print(dict(d), "a" in d, d.get("c"), d.get("B"), d.pop("A"), d.pop("zz", 9), len(d))
print(list(d.items()), list(d.keys()), list(d.values()), d.setdefault("Q", 5), d == {"b": 2, "q": 5})
print(d.popitem(), d.keys() & {"b", "x", "q"})
d.clear()
try:
    d.pop("gone")
except KeyError as e:
    print(repr(e))
try:
    Mapping()
except TypeError as e:
    print(e)


class Row(MutableSequence):
    def __init__(self, items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


r = Row([3, 1, 2])
r.append(4)
r.extend([5, 6])
r += [7]
r.reverse()
print(list(r), r.pop(), r.index(5), r.count(1), 4 in r, list(reversed(r)))
r.remove(5)
print(r.items)
match r:
    case [first, *rest]:
        print("sequence", first, rest)
match Lower(a=1):
    case {"a": x}:
        print("mapping", x)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a.isdisjoint(b))
a |= {9}
a -= {1}
a ^= {2, 100}
a &= {9, 3, 100}
print(sorted(a), a == {9, 3, 100}, type(a).__name__)
try:
    a.remove(77)
except KeyError as e:
    print(repr(e))
