def f(*args, **kwargs):
    return g(*args, **kwargs)


def g(a, b):
    return a + b


print(f(1, b=2))
f(1, "x")
