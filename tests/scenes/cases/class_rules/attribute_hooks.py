class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self.target, name, value)

    def __delattr__(self, name):
        print("delattr", name)
        delattr(self.target, name)

    def __dir__(self):
        return ["b", "a"]


class T:
    x = 1


t = T()
p = Proxy(t)
p.y = 3
print(p.x, p.y, t.__dict__)
del p.y
try:
    p.y
except AttributeError as e:
    print(e)
print(dir(p), hasattr(p, "zzz"), getattr(p, "zzz", "default"))


class Log:
    def __init__(self):
        self.a = 1

    def __getattribute__(self, name):
        if name.startswith("secret"):
            raise AttributeError("no secrets")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback " + name


l = Log()
print(l.a, l.secret_thing, l.other, l.__class__)
try:
    setattr(l, 3, 4)
except TypeError as e:
    print(e)
try:
    getattr(l, 3)
except TypeError as e:
    print(e)
try:
    del l.nothing
except AttributeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    del T.nothing
except AttributeError as e:
    print(e)
try:
    T.nothing
except AttributeError as e:
    print(e)
try:
    (3).real = 5
except AttributeError as e:
    print(e)
try:
    [].append = 5
except AttributeError as e:
    print(e)
