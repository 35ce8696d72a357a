class Root:
    def __init__(self, **kw):
        print("Root", kw)

    def draw(self):
        print("Root.draw")

    @classmethod
    def make(cls):
        return f"Root.make {cls.__name__}"

    @staticmethod
    def util():
        return "util"

    @property
    def size(self):
        return 1

    attr = "root attr"


class Shape(Root):
    def __init__(self, shapename, **kw):
        self.shapename = shapename
        super().__init__(**kw)

    def draw(self):
        print("Shape.draw", self.shapename)
        super().draw()

    @classmethod
    def make(cls):
        return "Shape>" + super().make()

    @staticmethod
    def util():
        return super(Shape, Shape).util() + "!"

    @property
    def size(self):
        return super().size + 10


class Colored(Shape):
    def __init__(self, color, **kw):
        self.color = color
        super().__init__(**kw)

    def draw(self):
        print("Colored.draw", self.color)
        super().draw()

    size = property(lambda self: super(Colored, self).size + 100)

    def inner(self):
        def nested():
            return super(Colored, self).attr
        return nested(), [super(Colored, self).attr for _ in range(1)]

    def bare_in_comp(self):
        try:
            return [super().attr for _ in range(1)]
        except (TypeError, RuntimeError) as e:
            return str(e)

    def set_through(self):
        try:
            super().attr = 5
        except AttributeError as e:
            return str(e)

    def missing(self):
        try:
            super().nothing
        except AttributeError as e:
            return str(e)

    def __getitem__(self, i):
        return super().__getitem__(i)


s = Colored(color="red", shapename="square")
s.draw()
print(s.make(), Colored.util(), s.size, s.inner(), s.bare_in_comp(), s.set_through(), s.missing())
try:
    s[0]
except AttributeError as e:
    print(e)
try:
    Colored(color="x", shapename="y", extra=1).draw()
    Shape()
except TypeError as e:
    print(e)
sup = super(Colored, s)
print(sup.__thisclass__, sup.__self__ is s, sup.__self_class__, sup.size)
print(super(Shape, s).size)


def outside(self):
    return super().draw()


Colored.outside = outside
try:
    s.outside()
except RuntimeError as e:
    print(e)


class WithDel(dict):
    def __delitem__(self, k):
        print("deleting", k)
        super().__delitem__(k)

    def __setattr__(self, n, v):
        print("set", n)
        super().__setattr__(n, v)

    def __repr__(self):
        return "WithDel" + super().__repr__()

    def __iter__(self):
        return reversed(list(super().__iter__()))

    def __len__(self):
        return super().__len__() * 10

    def __contains__(self, k):
        return super().__contains__(k) or k == "magic"

    def __eq__(self, o):
        return super().__eq__(o)

    def get(self, k, d=None):
        return super().get(k, d or "default")


w = WithDel(a=1, b=2)
del w["a"]
w.x = 1
print(w, list(w), len(w), "magic" in w, w == {"b": 2}, w.get("q"), w.get("b"))
