try:
    input("name? ")
except EOFError as e:
    print(type(e).__name__, e)
for leave in (exit, quit):
    for args in ((), (3,), ("message",), (None,)):
        try:
            leave(*args)
        except SystemExit as e:
            print(repr(e.code), e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, repr(e))


class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


r = R(1)
keep = R(2)


def g():
    try:
        yield
    finally:
        print("generator closed")


gen = g()
next(gen)
print("end")
