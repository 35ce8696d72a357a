from abc import ABC, ABCMeta, abstractmethod


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
        ...

    @staticmethod
    @abstractmethod
    def help():
        ...

    def describe(self):
        return f"{self.name} of {self.area()}"


for cls in (Shape,):
    try:
        cls()
    except TypeError as e:
        print(e)


class Half(Shape):
    def area(self):
        return 1

    name = "half"


try:
    Half()
except TypeError as e:
    print(e)


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def name(self):
        return "square"

    @classmethod
    def make(cls):
        return cls(2)

    @staticmethod
    def help():
        return "a square"


print(Square(3).describe(), Square.make().describe(), Square.help())
print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__))
print(type(Shape) is ABCMeta, isinstance(Square(1), Shape), issubclass(Square, Shape))


class One(metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        return "base"


class Two(One):
    def f(self):
        return "two " + super().f()


try:
    One()
except TypeError as e:
    print(e)
print(Two().f())
