x = "global"


class A:
    x = "class"
    y = x + "!"
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]

    def f(self):
        return x

    try:
        bad = [x for _ in range(1)]
    except NameError as e:
        bad = e
    g = lambda self: self.x
    if True:
        z = 1
    for i in range(3):
        pass
    del z

    class Inner:
        try:
            v = y
        except NameError as e:
            v = str(e)

        def deep(self):
            return __class__


print(A.y, A.doubled, A().f(), A.bad, A().g(), A.i, hasattr(A, "z"), A.Inner.v, A.Inner.__qualname__, A.Inner().deep())


def outer():
    v = 1

    class B:
        w = v
        v = 2

        def get(self):
            return v

    return B


print(outer().w if hasattr(outer(), "w") else None, outer().v, outer().get(None), outer().__qualname__, outer().get.__qualname__)


class C:
    a: int = 1
    b: "str"
    c: list[int]
    locals()["d"] = 5
    print(__qualname__, __module__)


print(C.__annotations__, C.d)
try:
    C.b
except AttributeError as e:
    print(e)
print(A.__dict__.keys() >= {"x", "y"}, type(A.__dict__), A.__dict__["x"])
try:
    A.__dict__["x"] = 3
except TypeError as e:
    print(e)
try:
    class E:
        undefined_name
except NameError as e:
    print(e)
