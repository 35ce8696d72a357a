class Animal:
    sound = "..."
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
class Dog(Animal):
    sound = "Woof"
    def speak(self):
        return super().speak() + "!"
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
print(Puppy("Rex", 1).speak(), Puppy.__mro__, issubclass(Puppy, Animal), issubclass(Dog, (int, Animal)), Puppy.__base__, Animal.__subclasses__())
class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super().f()
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
print(D().f(), [c.__name__ for c in D.mro()], super(B, D()).f(), super(D, D()), D.f(D()))
for bad in (lambda: type("X", (A, B), {}), lambda: type("X", (A, A), {}), lambda: type("X", (int, str), {}), lambda: type("X", (5,), {}), lambda: type("X", (type(None),), {}), lambda: type("X", (), 5), lambda: type("X"), lambda: type(), lambda: type(1, 2), lambda: super().x, lambda: super(int), lambda: super(A, 5), lambda: super(5), lambda: issubclass(5, int), lambda: isinstance(5, 5), lambda: isinstance(5, "int"), lambda: issubclass(int, [int])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class E(B, C):
    pass
E.__bases__ = (C, B)
print([c.__name__ for c in E.__mro__], E().f())
