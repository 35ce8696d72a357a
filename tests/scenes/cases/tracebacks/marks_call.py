def g(*args, **kw):
    raise TypeError("from g")


def f():
    result = [1, g(1, 2, key=3), 4]


f()
