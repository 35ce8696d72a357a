l = [3, 1, 2]
l.append(5); l.extend("ab"); l.insert(1, "i"); l.insert(-1, "j"); l.insert(99, "end"); l += (7,); l.extend({8: 1})
print(l, l.pop(), l.pop(0), l.pop(-2), l.index("i"), l.count(1), len(l))
l.remove("i"); l.reverse()
print(l, l.copy() is l, l * 2, l + [1], 2 * [0], [1] * -1)
l = [5, 3, 9, 1]
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda v: -v % 4); print(l)
print(sorted("bAc", key=str.lower, reverse=True), sorted([(1, "b"), (1, "a")], key=lambda t: t[0]), sorted([3, 1, 2], key=lambda v: -v), sorted([True, 0, 2.5]))
l = list(range(10))
print(l[2:5], l[::-1], l[::3], l[-3:], l[5:2], l[8:2:-2], l[:], l[-100:100], l[slice(1, 3)])
l[2:4] = ["x"]; print(l); l[1:1] = [0, 0]; print(l); l[::2] = range(6) if len(l) == 11 else l[::2]; print(l); del l[0]; del l[1:3]; del l[::2]; print(l); l[:] = [1]; print(l); l.clear(); print(l)
a = [1, 2, 3]
print(a == [1, 2, 3], a != [1], a < [1, 2, 4], [1, 2] < [1, 2, 0], [] < [1], 2 in a, 5 not in a, a.index(3, 1), a.index(2, -3, -1), max(a), sum(a), [[1, 2], [3]][0][1], [*a, *a])
x, *y, z = [1, 2, 3, 4]; print(x, y, z); [p, q] = (1, 2); (r, (s, t)) = 1, (2, 3); print(p, q, r, s, t); *u, = "ab"; print(u); a[0], a[1] = a[1], a[0]; print(a); i = 0; i, a[i] = 2, 9; print(i, a)
def bad1(): a, b = [1]
def bad2(): a, b = [1, 2, 3]
def bad3(): a, *b, c = [1]
def bad4(): a, b = 5
def bad5(): l = [1]; l[5] = 1
def bad6(): l = [1, 2, 3]; l[::2] = [1]
def bad7(): l = [1]; l[0:1] = 5
def bad8(): l = [1]; del l[3]
def bad9(): l = [1]; l["a"] = 1
def bad10(): l = [1]; l += 5
def bad11(): l = [3, 1]; l.sort(key=lambda v: l.append(1))
def bad12():
    for k, v in {"a": 1}: pass
def bad13():
    for a, b in [1, 2]: pass
def bad14(): a, b = {1}
def bad15(): a, b, c = (1, 2)
def bad16(): l = [1]; l[0:3:2] = 5
for bad in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9, bad10, bad11, bad12, bad13, bad14, bad15, bad16, lambda: [1][5], lambda: [][0], lambda: [].pop(), lambda: [1].pop(3), lambda: [].remove(1), lambda: [1].index(2), lambda: [1] + (1,), lambda: [1] < 5,  lambda: [1] * "a", lambda: [3, "a"].sort(), lambda: [].sort(key=1, foo=2), lambda: list(1, 2), lambda: list(x=1), lambda: [1].index(1, "a"), lambda: [].insert("a", 1), lambda: [1, 2][::0], lambda: [1].nope, lambda: [].extend(5), lambda: hash([]), lambda: [1] * 1.5, lambda: [].pop("a"), lambda: [1, 2].index(3, 0, 1), lambda: [[1, 2], 3][1][0], lambda: [1] - [1]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
l = [1, 2, 3, 4]
for v in l:
    if v == 2: l.remove(v)
print(l, list(reversed([1, 2])), [[]] * 2, [0] * 3, list("ab"), list({1: 2}), list((1,)), [1, [2, [3]]].copy())
