b = b"0123456789"
print(b[0], b[-1], b[2:5], b[::-1], b[::3], b[8:2:-2], b[5:], b[:-3], b[20:])
print(list(b[:3]), len(b), min(b), max(b), sum(b), sorted(b"hello"), list(reversed(b"abc")))
print(b + b"a", b[:2] * 3, 2 * b[:2], b * -1)
print(b < b"1", b == b"0123456789", b != b"", b"a" < b"aa" < b"b", b == "0123456789")
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"" or "empty", bool(b"\x00"))
first, *rest = b"xyz"
print(first, rest)
for bad in (lambda: b[10], lambda: b["a"], lambda: b + "a", lambda: "a" + b, lambda: b * "a", lambda: b < "a", lambda: b + 1, lambda: b[1.0], lambda: b - b):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del b[0]
except Exception as e:
    print(type(e).__name__, e)
