class Shape:
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls
    def area(self): raise NotImplementedError(f"{type(self).__name__} has no area")
    def __repr__(self): return f"<{type(self).__name__} {vars(self)}>"
    def __lt__(self, o): return self.area() < o.area()
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
class Blob(Shape): pass
class Loud:
    def area(self):
        a = super().area()
        print("area is", a)
        return a
class LoudSquare(Loud, Square): pass
print(Shape.registry, [c.__name__ for c in LoudSquare.__mro__])
print(sorted([Rect(2, 5), Square(3), LoudSquare(1)]), LoudSquare(4).area())
try: Blob().area()
except NotImplementedError as e: print(e)
print(Shape.registry["square"](2), isinstance(Square(1), Rect), issubclass(Blob, Rect), hasattr(Blob(), "w"), Square.__base__, Rect.area is Square.area)
