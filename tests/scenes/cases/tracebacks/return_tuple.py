def f(x):
    return x, x.upper(), [x * 2 for x in x.missing]


f("a")
