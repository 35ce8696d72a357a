s = "0123456789"
print(s[0], s[-1], s[2:5], s[::-1], s[::3], s[8:2:-2], s[-3:], s[5:2], s[:100], s[-100:3], s[True])
print("héé€😀"[3:], len("héé€😀"), "héé€😀"[::-1], "😀"[0], list("aé😀"))
print("a" + "b" * 3, 0 * "x", "ab" * -1, "a" "b", "abc" < "abd", "a" < "B", "" < "a", "Z" < "a", "a" == 1, "a" != None)
print(max("hello"), min("hello"), sorted("hello"), "".join(reversed("abc")), list(enumerate("ab", 1)), "l" in "hello", hash("a") == hash("a"))
for bad in (lambda: s[10], lambda: s[-11], lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s * 1.5, lambda: s < 1, lambda: s - "a", lambda: -s, lambda: s[::0], lambda: s["a":], lambda: s / 2, lambda: s ** 2, lambda: s @ s, lambda: s & s, lambda: ~s, lambda: 5 in s, lambda: s()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
