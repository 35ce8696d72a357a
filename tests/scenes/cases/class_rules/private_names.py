class A:
    __x = 1

    def __init__(self):
        self.__y = 2
        self._z = 3

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden(), self.__y, A.__x, self.__class__.__name__

    def __dunder__(self):
        return "dunder"


a = A()
print(a.call(), a._A__y, a._A__hidden(), sorted(a.__dict__), a.__dunder__())
try:
    a.__y
except AttributeError as e:
    print(e)


class _B:
    def f(self):
        self.__q = 1
        return self.__dict__


print(_B().f())


class C(A):
    __x = 10

    def both(self):
        return self.__x, self._A__x


print(C().both())


class D:
    def f(self, __arg):
        __local = __arg + 1
        return __local, sorted(locals())


print(D().f(1))
