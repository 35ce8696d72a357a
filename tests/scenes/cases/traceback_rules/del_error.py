class A:
    def __del__(self):
        raise ValueError("in del")


a = A()
del a
print("goes on")


def gen():
    try:
        yield
    finally:
        raise KeyError("in gen finally")


g = gen()
next(g)
del g
print("still")
