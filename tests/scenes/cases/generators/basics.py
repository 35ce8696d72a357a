def count(n):
    print("start")
    for i in range(n):
        got = yield i
        print("got", got)
    return "done"
g = count(2)
print(g, type(g), g.gi_running, g.gi_frame is not None, g.gi_yieldfrom, g.gi_code.co_name, g.__name__, g.__qualname__, iter(g) is g)
print(next(g), g.send("a"))
try:
    next(g)
except StopIteration as e:
    print("value", e.value, g.gi_frame)
print(list(count(1)), next(g, "default"))
for bad in (lambda: count(1).send(5), lambda: next(g), lambda: g.send(None), lambda: g.throw(ValueError("x")), lambda: g.throw(5), lambda: g.throw("a"), lambda: count(), lambda: g.throw(), lambda: len(g), lambda: g[0], lambda: g.throw(ValueError, "m"), lambda: g.throw(ValueError("a"), "m"), lambda: g.throw(ValueError, ValueError("inst"))):
    try:
        print(bad())
    except BaseException as e:
        print(type(e).__name__, e)
def reenter():
    yield next(r)
r = reenter()
try:
    next(r)
except ValueError as e:
    print(e)
def stop():
    yield 1
    raise StopIteration("x")
try:
    list(stop())
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
