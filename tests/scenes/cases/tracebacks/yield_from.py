def inner():
    yield 1
    yield int("x")


def outer():
    yield from inner()


for v in outer():
    print(v)
