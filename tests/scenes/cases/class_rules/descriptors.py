class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        print("delete")
        delattr(obj, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name)
p.name = "Ann"
p.age = 3
print(p.name, p.age, p.__dict__, type(Person.name).__name__)
try:
    p.age = "x"
except TypeError as e:
    print(e)
del p.age
print(p.age)


class NonData:
    def __get__(self, obj, owner):
        return ("nondata", obj is None, owner.__name__)


class C:
    d = NonData()


c = C()
print(c.d, C.d)
c.d = 5
print(c.d)
del c.d
print(c.d)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("nope")


try:
    class D:
        x = BadName()
except RuntimeError as e:
    print(type(e).__name__, e, repr(e.__cause__))


class ReadOnly:
    def __get__(self, o, t):
        return 1

    def __set__(self, o, v):
        raise AttributeError("read-only")


class E:
    r = ReadOnly()


e = E()
try:
    e.r = 2
except AttributeError as x:
    print(x)
try:
    del e.r
except AttributeError as x:
    print(x)
print((lambda self: 1).__get__(5)(), C.__dict__["d"].__get__(None, C))
