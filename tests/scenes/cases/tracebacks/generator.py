def gen():
    yield 1
    raise ValueError("in gen")


def total(it):
    return sum(x for x in it)


total(gen())
