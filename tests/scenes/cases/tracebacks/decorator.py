def deco(fn):
    def wrapper(*a):
        return fn(*a)
    return wrapper


@deco
def f(x):
    return x.nope


f(
    1
)
