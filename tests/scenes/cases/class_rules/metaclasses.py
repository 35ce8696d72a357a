class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 42}

    def __len__(cls):
        return 99

    def __iter__(cls):
        return iter("abc")

    def __getitem__(cls, k):
        return k * 2

    def __contains__(cls, k):
        return k == "in"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __instancecheck__(cls, o):
        return o == 5

    def __subclasscheck__(cls, o):
        return o is int

    def __getattr__(cls, name):
        return "meta " + name

    @property
    def prop(cls):
        return "p" + cls.__name__

    def __eq__(cls, o):
        return True

    def __hash__(cls):
        return 1


class Base(metaclass=Meta, opt=1):
    a = 1

    def __init__(self, x):
        self.x = x


class Child(Base):
    pass


b = Child(3)
print(b.x, b.injected, len(Base), list(Base), Base[4], "in" in Base, Base, type(Base), isinstance(5, Base), issubclass(int, Base), issubclass(str, Base))
print(Base.nothing, Child.prop, Base == 3)
try:
    b.nothing
except AttributeError as e:
    print(e)


class Singleton(type):
    _instances = {}

    def __call__(cls, *a, **k):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self):
        print("made")


print(Config() is Config())


class Other(type):
    pass


try:
    class Conflict(Base, Config):
        pass
except TypeError as e:
    print(e)
T = type("T", (object,), {"x": 1, "hi": lambda self: "hi " + str(self.x)})
print(T, T().hi(), T.__module__, T.__qualname__)
for args in (("T",), ("T", ()), (3, (), {}), ("T", [], {}), ("T", (), [])):
    try:
        print(type(*args))
    except TypeError as e:
        print(e)
