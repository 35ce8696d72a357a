def inner():
    try:
        yield 1
    except TypeError as error:
        print('inner', error)
        yield 2


def outer():
    try:
        yield from inner()
    except TypeError as error:
        print('outer', error)
        yield 3


g = outer()
next(g)
print(g.throw(5))
print(list(g), g.gi_code.co_name, g.gi_frame)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


s = stubborn()
next(s)
del s
