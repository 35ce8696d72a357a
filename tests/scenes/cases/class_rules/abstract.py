from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        pass

    def describe(self):
        return f"{self.name} {self.area():.2f}"


class Square(Shape):
    name = "square"

    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2

    @classmethod
    def make(cls):
        return cls(2)


class Half(Shape):
    def area(self):
        return 0


print(Square(3).describe(), Square.make().area())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)


class One(ABC):
    @abstractmethod
    def only(self):
        pass


try:
    One()
except TypeError as e:
    print(e)
print(Shape.__abstractmethods__ == {"area", "name", "make"}, Square.__abstractmethods__)
class Duck:
    def area(self): return 1
Shape.register(Duck)
print(isinstance(Duck(), Shape), issubclass(Duck, Shape))
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, "size") or NotImplemented
class HasSize:
    size = 1
print(isinstance(HasSize(), Sized), isinstance(3, Sized))
