for i in range(3):
    if i == 5: break
else:
    print("no break")
for i in []:
    pass
else:
    print("empty else")
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print("n", n)
else:
    print("while else", n)
while True:
    n -= 1
    if not n: break
else:
    print("never")
for i, (a, *b) in enumerate([(1, 2, 3), "xy"]):
    print(i, a, b)
for x in (d := {"a": 1}): print(x, d[x])
for d["key"] in range(2): pass
print(d)
l = [0, 0]
for l[1] in "ab": print(l)
total = 0
for i in range(10):
    for j in range(10):
        if j > i: break
        total += 1
    if total > 20: break
print(i, j, total)
print([*range(3)], *zip("ab", [1, 2]), sep=" ")
i = 10
for i in range(i): pass
print(i)
it = iter([1, 2, 3, 4])
for a in it:
    print(a, next(it, None))
