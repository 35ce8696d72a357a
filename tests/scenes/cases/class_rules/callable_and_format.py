class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, twice=False):
        return (x + self.n) * (2 if twice else 1)

    def __format__(self, spec):
        return f"<{spec}|{self.n}>"


a = Adder(3)
print(a(4), a(4, twice=True), callable(a), callable(3), list(map(a, [1, 2])))
print(f"{a}", f"{a:>10}", format(a, "x"), "{:abc}".format(a), "{0.n} {0:q}".format(a))
try:
    a()
except TypeError as e:
    print(e)
try:
    a(1, 2)
except TypeError as e:
    print(e)


class Plain:
    pass


try:
    Plain()()
except TypeError as e:
    print(e)
try:
    f"{Plain():>10}"
except TypeError as e:
    print(e)
p = Plain()
p.__call__ = lambda: 1
try:
    p()
except TypeError as e:
    print(e)
