# Arrays of numbers of one kind.
import array as module
import copy
from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], 3 in a, list(a), a.typecode, a.itemsize, a.tolist(), a.index(3), a.count(1), a == array("i", [1, 2, 3, 4, 5, 6]), a < array("i", [2]), a + array("i", [9]), array("i", [1]) * 3)
a[0] = 10
a[1:3] = array("i", [7])
del a[-1]
a.insert(1, 99)
a.reverse()
print(a, a.pop(), a.pop(0), a, a.tobytes(), array("h", b"\1\0\2\0"), array("d", [1, 2.5]), array("f", [0.1]), array("u", "héy"), array("b"), array("B", range(3)), module.typecodes)
a.remove(99)
a += array("i", [1])
b = copy.copy(a)
b.byteswap()
print(a, b, array("q", [2**63 - 1]), bytes(array("B", [65, 66])), sum(array("d", [0.5, 1])), max(a), isinstance(a, array), array("u", "ab").tounicode(), sorted(array("i", [3, 1])))
match array("i", [1, 2]):
    case [x, y]:
        print("matched", x, y)
for call in [lambda: array("x"), lambda: array("i", ["a"]), lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("i", [2**31]), lambda: array("I", [-1]), lambda: array("Q", [2**64]), lambda: array("Q", [-1]), lambda: array("q", [2**63]), lambda: array("q", [-2**64]), lambda: array("i", "abc"), lambda: a[99], lambda: a["x"], lambda: a + [1],
             lambda: a.remove(5555), lambda: a.index(5555), lambda: array("i").pop(), lambda: a.append(1.5), lambda: array("d", ["x"]), lambda: a.__setitem__(99, 1), lambda: a.extend(array("d", [1])), lambda: hash(a), lambda: array("i", b"abc"), lambda: array(5), lambda: array("u", [1]), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.fromlist((1,)), lambda: array("L", [2**64]), lambda: a.foo]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
