def bad():
    yield 1
    raise StopIteration("inside")


g = bad()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)


def nested():
    yield next(iter([]))


try:
    list(nested())
except RuntimeError as e:
    print(e)


def crash():
    yield 1
    1 / 0
    yield 2


c = crash()
print(next(c))
try:
    next(c)
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
print(next(c, "finished"))


def locals_gen(a):
    b = a + 1
    yield locals()


print(next(locals_gen(1)))
print([*(i for i in range(3))], {*(i for i in "a")}, dict((i, i) for i in range(2)))
try:
    [next(iter([])) for _ in range(2)]
except StopIteration as e:
    print("from comprehension", repr(e))
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print("from expression", e)
print(sum(x for x in (y for y in range(5) if y % 2)))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
def gen_default(x=(yield_ := 3)):
    yield x
print(next(gen_default()), yield_)
