a = b = [1]
a += [2]
print(b)
a = a + [3]
print(b, a)
x, y = 1, 2
x, y = y, x + y
print(x, y)
(a, b), [c, *d], e = (1, 2), "xyz", {"k": 1}
print(a, b, c, d, e)
*a, b = range(4)
print(a, b)
a, *b = "q"
print(a, b)
x = y = z = 0
x += 5; y -= 2; z |= 6
x *= 3; x //= 2; x **= 2; x %= 10; y <<= 3; y >>= 1; z &= 4; z ^= 1
print(x, y, z)
s = "a"
s *= 3
s += "b"
print(s)
class O: pass
o = O()
o.n = o.m = 5
o.n += 1
d = {"k": [1]}
d["k"] += [2]
d["k"][0] *= 10
print(o.n, o.m, d)
if (n := 10) > 5 and (m := n * 2): print(n, m)
print((lambda: (q := 3) + q)(), [z := i for i in range(3)], z)
i = 0
i, l = 1, [5, 6]
l[i], i = i, 0
print(l, i)
def side(name, v):
    print(name, end=" ")
    return v
side("obj", {})[side("key", "k")] = side("value", 1)
print()
t = (1,)
t += (2, 3)
print(t, t[1:], len(t))
x: int = 3
y: "forward" = x
print(x, y, __annotations__)
del t, x
print("t" in globals())
a = 1 if y else 2 if z else 3
print(a, not a, not not a, a is not None, a in (1, 2), 1 < a <= 3, 5 > a != 2)
