class Animal:
    """A thing that speaks."""
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} makes a sound"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def speak(self):
        return super().speak() + ": Woof"


class Puppy(Dog):
    def __init__(self, name, age=1):
        super().__init__(name)
        self.age = age


p = Puppy("Rex")
print(p, p.speak(), p.age, Animal.count, Puppy.count)
print(Puppy.__mro__, Puppy.__bases__, Puppy.__base__)
print(Animal.__doc__, Dog.__doc__, p.__dict__, vars(p))
print(isinstance(p, Animal), issubclass(Puppy, (int, Dog)), issubclass(Dog, Puppy))
print(Animal.__name__, Animal.__qualname__, Animal.__module__, Dog.__subclasses__())
print(Dog.speak, Dog.speak is Dog.__dict__["speak"], p.speak.__self__ is p, p.speak.__func__ is Dog.speak)
try:
    p.missing
except AttributeError as e:
    print(e)
try:
    Puppy()
except TypeError as e:
    print(e)
try:
    Animal("x", 3)
except TypeError as e:
    print(e)
try:
    Puppy("a", agee=3)
except TypeError as e:
    print(e)
try:
    p.nam
except AttributeError as e:
    print(e)
