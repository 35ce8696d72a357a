def inner():
    try:
        a = yield 1
        print("a", a)
        b = yield 2
        print("b", b)
    except ValueError as e:
        print("inner caught", e)
        yield "rescued"
    finally:
        print("inner finally")
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    yield from [10, 20]
    yield from "ab"
    return (yield from range(2)) or "outer done"
g = outer()
print(next(g), g.gi_yieldfrom, g.send("A"), g.send("B"), list(g))
g = outer()
next(g)
print(g.throw(ValueError("v")), next(g))
g = outer()
next(g)
g.close()
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", [1], (x for x in (2, 3)))))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(42)
def y():
    v = yield from It()
    print("v", v)
list(y())
def notiter():
    yield from 5
try:
    list(notiter())
except TypeError as e:
    print(e)
class NoSend:
    def __iter__(self): return iter([1, 2])
def ns():
    yield from NoSend()
n = ns()
next(n)
try:
    n.send(5)
except AttributeError as e:
    print(e)
n = ns()
next(n)
try:
    n.throw(KeyError("t"))
except KeyError as e:
    print("thrown", e)
