import atexit


def first():
    print("first")


def second(x):
    print("second", x)
    raise KeyError(x)


atexit.register(first)
atexit.register(second, 3)
print("end")
