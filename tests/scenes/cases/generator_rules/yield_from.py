def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"


def outer():
    r = yield from inner()
    print("outer has", r)
    yield from [10, 20]
    yield from "ab"
    yield from {1: 2}
    return (yield from range(2))


o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send("A"), o.send("B"))
print(list(o))


def flatten(x):
    for i in x:
        if isinstance(i, list):
            yield from flatten(i)
        else:
            yield i


print(list(flatten([1, [2, [3, [4]], 5]])))


def catcher():
    try:
        yield 1
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"


def deleg():
    yield from catcher()
    yield "after"


d = deleg()
next(d)
print(d.throw(ValueError("v")), next(d))
try:
    d.throw(KeyError("k"))
except KeyError as e:
    print("out", e)


def closing():
    try:
        yield 1
    finally:
        print("inner closed")


def c2():
    try:
        yield from closing()
    finally:
        print("outer closed")


c = c2()
next(c)
c.close()
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
d = deleg()
next(d)
l = (lambda: (yield from [1, 2]))()
next(l)
try:
    l.send("x")
except AttributeError as e:
    print(e)
l = (lambda: (yield from [1, 2]))()
next(l)
try:
    l.throw(ValueError("plain"))
except ValueError as e:
    print(e)
