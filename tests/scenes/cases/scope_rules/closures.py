def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n
    return up


a, b = counter(), counter()
print(a(), a(5), b(), a.__closure__[0].cell_contents, a.__code__.co_freevars, counter.__code__.co_cellvars)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed"
        inner()
        return x
    return middle(), x


print(outer())
x = 10


def reads():
    return x


def writes():
    global x, y
    x = 20
    y = "new"


writes()
print(reads(), x, y)


def bad():
    print(x)
    x = 1


def bad_free():
    def inner():
        return v
    r = inner()
    v = 1


def bad_del():
    q = 1
    del q
    print(q)


def bad_aug():
    x += 1


for f in (bad, bad_free, bad_del, bad_aug, lambda: undefined):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)


def comp_scope():
    data = [1, 2]
    r = [data for data in data]
    return r, data


print(comp_scope())
print([y := 5, y ** 2], y, [last := i for i in range(3)], last)


def locs(a, b=2, *args, c, **kw):
    d = a
    return locals()


print(locs(1, c=3, e=5))
print(sorted(k for k in globals() if not k.startswith("__"))[:5])


def rec():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact(10)


print(rec())
for i in range(2):
    pass
print(i)
def f(x=[]):
    x.append(1)
    return x
f(); print(f(), f.__defaults__)
