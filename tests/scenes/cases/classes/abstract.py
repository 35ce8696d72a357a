from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name}: {self.area()}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "sq"
    @classmethod
    def make(cls): return cls(1)
print(Sq(3).describe(), Sq.make().area(), Shape.__abstractmethods__ == {"area", "name", "make"}, isinstance(Sq(1), Shape))
class Half(Shape):
    def area(self): return 0
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)
class One(ABC):
    @abstractmethod
    def f(self): return "base impl"
try:
    One()
except TypeError as e:
    print(e)
class Two(One):
    def f(self): return super().f() + " used"
print(Two().f())
