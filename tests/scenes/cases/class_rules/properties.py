class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        "The temperature."
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    x = property()
    y = property(lambda self: 5, None, None, "y doc")


c = Celsius(25)
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, Celsius.y.__doc__, c.y)
c.degrees = 30
try:
    c.degrees = -300
except ValueError as e:
    print(e)
for action in ("c.fahrenheit = 3", "del c.fahrenheit", "c.x", "c.x = 1", "del c.x"):
    try:
        if action == "c.fahrenheit = 3":
            c.fahrenheit = 3
        elif action == "del c.fahrenheit":
            del c.fahrenheit
        elif action == "c.x":
            c.x
        elif action == "c.x = 1":
            c.x = 1
        else:
            del c.x
    except AttributeError as e:
        print(e)
del c.degrees
try:
    c.degrees
except AttributeError as e:
    print(e)
p = Celsius.degrees
print(type(p), p.fget.__name__, p.fset.__name__, p.fdel.__name__, Celsius.fahrenheit.fset)
q = p.getter(lambda self: "other")
print(q.fget(None), q.fset is p.fset, q is p)
print(isinstance(p, property))
