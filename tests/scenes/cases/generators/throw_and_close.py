def g():
    while True:
        try:
            x = yield "ready"
            print("x", x)
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")
a = g()
print(next(a), a.throw(ValueError("boom")), next(a), a.close(), a.close())
b = g()
print(b.close(), list(b))
try:
    g().throw(KeyError("early"))
except KeyError as e:
    print("early", e)
def ret():
    try:
        yield 1
    except GeneratorExit:
        return "ignored"
c = ret()
next(c)
print(c.close())
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
d = bad()
next(d)
try:
    d.close()
except RuntimeError as e:
    print(e)
def err():
    try:
        yield 1
    finally:
        raise ValueError("in finally")
e = err()
next(e)
try:
    e.close()
except ValueError as x:
    print(x, repr(x.__context__))
for i in g():
    break
print("after break")
