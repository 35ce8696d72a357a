class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


u = Upper("abc")
print(u, u.shout(), type(u), type(u + "x"), len(u), u == "ABC", repr(u))


class Only:
    _one = None

    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __init__(self, n):
        self.n = n


print(Only(1) is Only(2), Only(3).n)


class Fake:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Fake())


class Pt(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


print(Pt(1, 2), Pt(1, 2).x, Pt(1, 2) == (1, 2), isinstance(Pt(1, 2), tuple))
for f in (lambda: object(1), lambda: object.__new__(), lambda: object.__new__(3), lambda: object.__new__(int), lambda: int.__new__(str), lambda: str.__new__(Upper, "q"), lambda: Only()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Plain:
    pass


try:
    Plain(1)
except TypeError as e:
    print(e)
try:
    Plain(a=1)
except TypeError as e:
    print(e)


class WithNew:
    def __new__(cls, a):
        return super().__new__(cls, a)


try:
    WithNew(1)
except TypeError as e:
    print(e)


class WithInit:
    def __init__(self, a):
        super().__init__(a)


try:
    WithInit(1)
except TypeError as e:
    print(e)
