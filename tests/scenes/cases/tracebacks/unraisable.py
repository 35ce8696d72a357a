class A:
    def __del__(self):
        raise ValueError("in del")


a = A()
del a
print("go on")


def gen():
    try:
        yield 1
    finally:
        raise KeyError("closing")


g = gen()
next(g)
del g
print("end")


def ignores():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


h = ignores()
next(h)
try:
    h.close()
except RuntimeError as e:
    print(e)
