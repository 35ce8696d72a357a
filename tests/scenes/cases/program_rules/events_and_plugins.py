class Event(list):
    def __call__(self, *args, **kwargs):
        for f in self:
            f(*args, **kwargs)

    def __iadd__(self, f):
        self.append(f)
        return self

    def __isub__(self, f):
        self.remove(f)
        return self


class Button:
    def __init__(self):
        self.clicked = Event()


def log(*a, **k):
    print("log", a, k)


b = Button()
b.clicked += log
b.clicked += lambda *a, **k: print("lambda", a)
b.clicked(1, x=2)
b.clicked -= log
b.clicked("again")
try:
    b.clicked -= log
except ValueError as e:
    print(e)


class Registry(type):
    plugins = {}

    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        if bases:
            m.plugins[name.lower()] = cls
        return cls

    def __getitem__(cls, name):
        return Registry.plugins[name]


class Plugin(metaclass=Registry):
    def run(self):
        raise NotImplementedError(f"{type(self).__name__}.run")


class Upper(Plugin):
    def run(self, s):
        return s.upper()


class Lazy(Plugin):
    pass


print(Plugin["upper"]().run("abc"), sorted(Registry.plugins))
try:
    Plugin["lazy"]().run()
except NotImplementedError as e:
    print(repr(e))
try:
    Plugin["nope"]
except KeyError as e:
    print("no plugin", e)


class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("fields", []).append(name)

    def __get__(self, o, t):
        return self if o is None else o.__dict__.get(self.name, self.default)

    def __set__(self, o, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(v).__name__}")
        o.__dict__[self.name] = v


class Model:
    fields = []

    def __init__(self, **kw):
        for k, v in kw.items():
            if k not in self.fields:
                raise TypeError(f"unknown field {k!r}")
            setattr(self, k, v)

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)}>"


class User(Model):
    fields = []
    name = Field(str, "")
    age = Field(int)


print(User(name="Ann", age=3), User(), User.name.kind)
for bad in ({"age": "x"}, {"zip": 1}):
    try:
        User(**bad)
    except TypeError as e:
        print(e)
