x = 5
s = "a"


def f(a):
    assert (a > 3, "too small")
    if a is 5:
        print("is five")
    if s is not "b" and a is not ():
        print("is not b")
    return a is None or a is True or a is ... or 1 < a is -1


print(f(5))
assert (x, s)
calls = [lambda: 3(), lambda: "s"(), lambda: None(), lambda: [1, 2](0), lambda: {1: 2}(3), lambda: {1}(3), lambda: (1, 2)(3), lambda: f"{x}"(3), lambda: (i for i in [])(1)]
items = [lambda: None[0], lambda: 5[0], lambda: (lambda: 0)[0], lambda: {1}[0], lambda: (i for i in [])[0], lambda: 1.5[0]]
indices = [
    lambda: [1]["a"],
    lambda: (1,)["a"],
    lambda: "a"["b"],
    lambda: [1][1.0],
    lambda: [[1, 2][3, 4]],
    lambda: f"{x}"["k"],
    lambda: {1: 2}["a"],
    lambda: [1][x:2],
]
for f in calls + items + indices:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
