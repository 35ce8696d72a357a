def f(n):
    return f(n + 1)


def g(n):
    if n > 20:
        raise ValueError("deep")
    g(n + 1)


try:
    g(0)
except ValueError:
    f(0)
