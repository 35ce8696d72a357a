def show(thunk):
    try:
        print(thunk())
    except Exception as error:
        print(type(error).__name__, error)


def told(n):
    print('evaluates', n)
    return n


def f(a, b, /, c=1, *, d=2):
    return a, b, c, d


show(lambda: f(told(1), **{1: 2}, c=told(3)))
show(lambda: f(1, 2, **{'d': 1}, **{'d': 2}))
show(lambda: f(a=1, e=told(5), b=2))
show(lambda: f(1, b=2))
show(lambda: int('1', 2, 3))
show(lambda: int('1', base=2, x=3, y=4))
show(lambda: staticmethod(len, x=1))
show(lambda: reversed([1], x=1))
show(lambda: [].nope.x)
show(lambda: len([].append))
show(lambda: (1).__add__ + 1)
show(lambda: dict.fromkeys.x)
show(lambda: super(int, None).real)
show(lambda: setattr(slice(1), 'start', 2))
show(lambda: setattr(ExceptionGroup('a', [ValueError()]), 'message', 2))
show(lambda: setattr(5, 'real', 2))


class A: pass
class B(A): pass


show(lambda: type('C', (A, B), {}))
show(lambda: type('C', (object, A), {}))
show(lambda: A.__annotations__)
show(lambda: int.__annotations__)


class L(list):
    def __new__(cls):
        return object.__new__(cls)


class M(L): pass


show(L)
show(M)


class S(set): pass


show(lambda: S(1, 2))
show(lambda: type('C', (), {'__slots__': ('a', '__dict__'), 'a': 1}))


class O(int):
    def __init__(self, *args):
        super().__init__(*args)


show(lambda: O(5))


class Own(ValueError): pass


class Named(AttributeError): pass


class Free(ValueError):
    def __init__(self, text, code=0):
        super().__init__(text)
        self.code = code


show(lambda: Own('a', code=1))
show(lambda: Named('a', name='b').name)
show(lambda: Free('a', code=1).code)
