class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("init_subclass", cls.__name__, name)
        cls.registry[name or cls.__name__.lower()] = cls


class A(Plugin):
    pass


class B(Plugin, name="bee"):
    pass


print(sorted(Plugin.registry))
try:
    class C(Plugin, name="c", extra=1):
        pass
except TypeError as e:
    print(e)
try:
    class D(x=1):
        pass
except TypeError as e:
    print(e)


class Gen:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Gen[int], Gen[1, 2])
try:
    A[int]
except TypeError as e:
    print(e)
