class Plugin:
    plugins = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins[key or cls.__name__] = cls
        print("registered", cls.__name__, key)
class One(Plugin): pass
class Two(Plugin, key="2"): pass
class Three(Two, key="3"): pass
print(Plugin.plugins)
for make in (lambda: type("Bad", (Plugin,), {}, other=1), lambda: type("Bad", (), {}, other=1)):
    try:
        make()
    except TypeError as e:
        print(e)
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Box[int], Box[1, 2])
class K(Box): pass
print(K["x"])
try:
    One[0]
except TypeError as e:
    print(e)
class Order:
    def __init_subclass__(cls): print("init_subclass", cls.__name__)
class N:
    def __set_name__(self, o, n): print("set_name", n)
class Sub(Order):
    n = N()
