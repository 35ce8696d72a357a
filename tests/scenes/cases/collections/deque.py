from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.extend("ab")
d.extendleft("xy")
print(d, d.maxlen)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.insert(1, "new")
d.reverse()
print(d, d.index("new"), d.count(1), "a" in d, "z" in d)
d.remove("new")
del d[0]
d[0] = "first"
print(d, list(reversed(d)))
last = deque(maxlen=3)
for i in range(5):
    last.append(i)
print(last, last.maxlen, deque([1, 2, 3], 2), deque("abc", maxlen=0))
last.appendleft(9)
print(last)
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, 2 * deque([1]), deque("ab", 3) * 2)
e = deque([1])
e += [2, 3]
e *= 2
print(e, e == deque([1, 2, 3, 1, 2, 3]), e < deque([2]), e != deque(), e == [1, 2, 3, 1, 2, 3])
f = e.copy()
f.clear()
print(f, bool(f), bool(e), type(f).__mro__)
f.append(f)
print(f)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d["a"],
            lambda: d.remove("none"), lambda: d.index("none"), lambda: deque(3), lambda: deque([], -1),
            lambda: deque([], "a"), lambda: deque([1], 1).insert(0, 2), lambda: hash(d), lambda: d + [1],
            lambda: deque(1, 2, 3), lambda: d * "a", lambda: deque() < 3, lambda: d.append()):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
try:
    for each in e:
        e.append(1)
except RuntimeError as x:
    print(x)


class Named(deque):
    pass


n = Named([1, 2], maxlen=5)
print(n, n.copy(), type(n.copy()).__name__, isinstance(n, deque), iter(deque()))
match deque([1, 2]):
    case [a, b]:
        print("a sequence of", a, b)
