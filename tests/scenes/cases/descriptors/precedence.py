class Data:
    def __get__(self, instance, owner): return ('data', instance is not None, owner and owner.__name__)
    def __set__(self, instance, value): instance.__dict__['seen'] = value
    def __delete__(self, instance): print('deleted')
class Plain:
    def __get__(self, instance, owner=None): return ('plain', instance is not None)
class OnlySet:
    def __set__(self, instance, value): print('set', value)
class C:
    data, plain, only = Data(), Plain(), OnlySet()
    def method(self): return 'method'
c = C()
c.__dict__.update(data='own data', plain='own plain', only='own only', method='own method')
print(c.data, c.plain, c.only, c.method, C.data, C.plain)
c.data = 1; c.plain = 2; c.only = 3
print(c.__dict__)
del c.data; del c.plain
for name in ('plain', 'only'):
    try:
        delattr(c, name); print('gone', name)
    except AttributeError as e:
        print(type(e).__name__, e)
class P:
    def __init__(self): self._v = 0
    v = property(lambda self: self._v, doc='the value')
    @v.setter
    def v(self, to): self._v = to
    w = property()
    @property
    def r(self): return 'read only'
    @property
    def broken(self): return self.missing
p = P(); p.v = 5
print(p.v, P.v.__doc__, P.v.fset is not None, P.r.fset)
for f in (lambda: setattr(p, 'r', 1), lambda: delattr(p, 'v'), lambda: p.w, lambda: setattr(p, 'w', 1), lambda: p.broken, lambda: P.r.__get__(None, P), lambda: P.r.__get__(p), lambda: P.r.__set__(p, 1), lambda: property(5).__get__(p), lambda: P.__dict__['v'].getter(len).fget, lambda: P.v.deleter(5).fdel):
    try:
        r = f(); print(r if not isinstance(r, property) else 'property')
    except Exception as e:
        print(type(e).__name__, e)
class Slots:
    __slots__ = ('a', '__hidden', '__dict__')
s = Slots(); s.a = 1; s.b = 2
print(type(Slots.a).__name__, Slots.a.__get__(s), s.__dict__, Slots.__slots__)
for f in (lambda: Slots.a.__get__(5), lambda: Slots.a.__set__(s, 9), lambda: s.a, lambda: s._Slots__hidden, lambda: Slots.a.__get__(None, Slots) is Slots.a, lambda: str.__get__, lambda: C.method.__get__(c)(), lambda: (lambda self: self).__get__(7)()):
    try:
        r = f(); print(r if 'object at' not in repr(r) else type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)
