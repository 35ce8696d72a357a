from abc import ABC, abstractmethod


class Drawable(ABC):
    @abstractmethod
    def draw(self):
        pass


@Drawable.register
class Foreign:
    pass


print(isinstance(Foreign(), Drawable), issubclass(Foreign, Drawable), Drawable in Foreign.__mro__)
print(isinstance(3, Drawable))
Drawable.register(int)
print(isinstance(3, Drawable), isinstance(True, Drawable), isinstance("x", Drawable))
try:
    Drawable.register(5)
except TypeError as e:
    print(e)


class Sub(Drawable):
    def draw(self):
        pass


try:
    Sub.register(Drawable)
except RuntimeError as e:
    print(e)


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Quacks:
            return hasattr(C, "quack")
        return NotImplemented


class Duck:
    def quack(self):
        pass


print(isinstance(Duck(), Quacks), isinstance(Foreign(), Quacks), issubclass(Duck, Quacks))
try:
    issubclass(3, Quacks)
except TypeError as e:
    print(e)
