log = []
class Body:
    log.append(('name', __name__, __qualname__, __module__))
    a = 1
    b = a + 1
    c = [a for _ in range(1)][0] if False else a
    for i in range(3):
        locals()['v%d' % i] = i
    if b > 1:
        def late(self): return 'late'
    else:
        def late(self): return 'never'
    try:
        raise ValueError
    except ValueError:
        handled = True
    with __import__('contextlib').nullcontext(5) as managed: pass
    del i
    class Inner:
        """Inner doc"""
        class Deep:
            def f(self): pass
    lam = lambda self: self.a
    annotated: int
    given: str = 'g'
    __private = 5
    def reveal(self): return self.__private, Body.__private
    def __name_is_mangled__(self): pass
    def __mangled(self): return 'm'
    def call(self): return self.__mangled()
print(log, Body.b, Body.c, Body.v2, Body().late(), Body.handled, Body.managed, hasattr(Body, 'i'))
print(Body.Inner.__doc__, Body.Inner.Deep.__qualname__, Body.Inner.Deep.f.__qualname__, Body.lam.__qualname__, Body().lam())
print(Body.__annotations__, Body().reveal(), Body()._Body__private, Body().call(), [n for n in vars(Body) if 'private' in n or 'mangled' in n])
try:
    class Broken:
        x = 1
        y = undefined
        z = 3
except NameError as e:
    print(e, 'Broken' in globals())
x = 'outer'
class Reads:
    before = x
    x = 'inner'
    after = x
    def method(self): return x
    comp = [x for _ in range(1)]
    gen = list(x for _ in [x])
    first = [y for y in [x]]
print(Reads.before, Reads.after, Reads().method(), Reads.comp, Reads.gen, Reads.first)
def function():
    x = 'function'
    class Local:
        y = x
        x = 'local'
        def m(self): return x
    return Local
try:
    print(function().y)
except NameError as e:
    print(type(e).__name__, e)
def function2():
    x = 'function2'
    class Local:
        y = x
        def m(self): return x
    return Local.y, Local().m()
print(function2())
class Self:
    try:
        me = Self
    except NameError as e:
        print(e)
    def make(self): return Self
print(Self().make() is Self)
class Doc:
    'doc'; x = 1
class NoDoc:
    f'not {x}'
print(Doc.__doc__, NoDoc.__doc__, Doc.__dict__['__doc__'], Doc.__module__, Doc.__bases__, Doc.__base__, Doc.__mro__)
class Empty: ...
print(Empty.__dict__['__module__'])
