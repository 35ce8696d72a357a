def careful():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


g = careful()
next(g)
g.close()
print(list(g))
careful().close()


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("no")
            break
    yield "more"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def swallow():
    try:
        yield
    except GeneratorExit:
        return 5


w = swallow()
next(w)
print(w.close())


def breaks():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


b = breaks()
next(b)
try:
    b.close()
except ValueError as e:
    print(e, repr(e.__context__))
for x in careful():
    break
print("loop over")


def f():
    g = careful()
    next(g)


f()
print("f over")
d = careful()
next(d)
del d
print("deleted")
