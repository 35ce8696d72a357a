from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), c.total(), sorted(c.elements()))
print(Counter(a=3, b=1), Counter({"x": 2}), Counter(), Counter(["a", "b", "a"]))
c.update("aaa", b=2)
c.subtract("rr")
print(c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, +Counter(a=-1, b=2), -Counter(a=-1, b=2))
print(a == b, a != b, a <= b, a < b, Counter(a=1) <= Counter(a=2), Counter(a=0) == Counter(), a >= b, a > b)
a += b
print(a)
a -= Counter(a=10)
print(a)
a |= Counter(z=7)
a &= Counter(z=3, c=9)
print(a)
del a["never there"]
print(a.copy(), type(a.copy()).__name__, dict(a), isinstance(a, dict))
print(Counter("hello world").most_common(1)[0], Counter("ab").most_common(), max(Counter("aab"), key=Counter("aab").get))
for bad in (lambda: Counter.fromkeys("ab"), lambda: Counter(3), lambda: a + 3, lambda: Counter(1, 2)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
