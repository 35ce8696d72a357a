from collections import ChainMap, UserDict, UserList, UserString

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c, c["a"], c["b"], list(c), len(c), "b" in c, c.get("z"), c.get("z", 0), dict(c))
c["b"] = 30
print(c, c.maps, c.parents, c.new_child({"x": 9}), c.new_child(y=1))
del c["b"]
print(c, c.pop("a"), bool(ChainMap()), c | {"q": 1}, {"q": 1} | ChainMap({"r": 2}))
for bad in (lambda: c["zz"], lambda: c.pop("zz"), lambda: c.__delitem__("b"), lambda: ChainMap().popitem()):
    try:
        bad()
    except KeyError as e:
        print(e)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({"A": 1}, B=2)
d["C"] = 3
print(d, d.data, len(d), list(d.items()), "a" in d, d.get("x", 9), d.copy(), d | {"D": 4})
print(d.pop("a"), d.setdefault("e", 5), d == {"b": 2, "c": 3, "e": 5}, UserDict.fromkeys("ab"))
try:
    d["zz"]
except KeyError as e:
    print("KeyError", e)


class Log(UserList):
    def append(self, item):
        super().append(f"<{item}>")


u = Log([1])
u.append(2)
u += [3]
print(u, u[0], u[1:], type(u[1:]).__name__, u + [4], [0] + u, u * 2, len(u), u == [1, "<2>", 3], u.index(3))
u.insert(0, "z")
u.reverse()
print(u, u.pop(), u.count(3), u.copy())
s = UserString("Hello")
print(s, repr(s), s.upper(), s + " you", "I say " + s, s[1:3], len(s), s == "Hello", "ell" in s, s.split("l"), s * 2)
print(type(s.upper()).__name__, s.replace("l", "L"), s.find("o"), s.startswith("He"), hash(s) == hash("Hello"), UserString(12) + 3)
