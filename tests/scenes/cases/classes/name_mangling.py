class A:
    __x = 1
    def __init__(self): self.__y = 2
    def get(self): return self.__x, self.__y
    def __private(self): return "p"
    def call(self): return self.__private()
    class __Inner: pass
    def inner(self): return self.__Inner.__name__
    def kw(self, __arg=1): return __arg
class _B(A):
    def __init__(self):
        super().__init__(); self.__y = 3
a = A()
print(a.get(), a._A__x, a._A__y, a.call(), a.__dict__, _B().__dict__, a.inner(), a.kw(_A__arg=5))
try:
    a.__y
except AttributeError as e:
    print(e)
print([n for n in dir(A) if "_A" in n])
class ___: 
    def f(self): self.__z = 1; return vars(self)
print(___().f())
