def a(x):
    return b(x) + 1


def b(x):
    y = [1, 2, 3]
    return c(y, x)["k"]


def c(y, x):
    return {
        "k": y[x]
    }


print("start")
a(10)
print("never")
