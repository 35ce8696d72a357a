x = 5
print(1 < x < 10, 1 < x > 3, 1 < x < 3, x == 5 != 4, 1 < 2 < 3 < 4 < 1)


def f(n):
    print("f", n)
    return n


print(f(1) < f(2) > f(0) < f(5))
print("yes" if x > 3 else "no", x and 0 or "default", not x, None or [], 0 and 1 / 0)
if (n := len("abc")) > 2:
    print(n)
while (n := n - 1) > 0:
    print(n, end=" ")
else:
    print("loop else")
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(3):
    if i == 1:
        break
else:
    print("never")
assert x == 5
try:
    assert x == 6, f"x is {x}"
except AssertionError as e:
    print(repr(e))
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    assert 0, (1, 2)
except AssertionError as e:
    print(repr(e))
l = [1, 2, 3, 4, 5]
del l[0], l[-1]
del l[:1]
print(l)
y = 3
del y
try:
    y
except NameError as e:
    print(e)
print(l)
pass; print("semi"); print("colons")
if True: print("one line")
elif x: pass
else: pass
z = (1,
     2)
print(z, \
      "continued")
a = b = c = 1
a += 1; b -= 2; c *= 10; c /= 4; a **= 3; a //= 3; a %= 5; a <<= 2; a >>= 1; a |= 8; a &= 12; a ^= 3
print(a, b, c)
s = "a"
s += "b"
s *= 3
print(s)
t = (1, 2)
t += (3,)
print(t)
t2 = ([1],)
try:
    t2[0] += [2]
except TypeError as e:
    print(e, t2)
print(1 if 0 else 2 if 0 else 3, (lambda: (yield))().__class__.__name__)
print(2 ** -1, -2 ** 2, (-2) ** 2, 7 // -2, 7 % -3, -7 % 3, 1 << 3 + 1, 5 & 3 | 8 ^ 2, not 1 == 2, ~5)
print(0.1 + 0.2, 1e16, 1e-5, 3.0, 1 / 3, 10 ** 20, 0x1F, 0b101, 0o17, 1_000_000, 1j * 1j)
print(... is Ellipsis, NotImplemented, __debug__, __name__)
print("a" "b" 'c', r"\n", b"x", f"{x}" "y", """tri
ple""")
print([] is [], () == (), None is None)
match_ = 1
type_ = 2
print(match_, type_)
