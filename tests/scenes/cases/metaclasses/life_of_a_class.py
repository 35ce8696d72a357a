class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if k[0] != '_'), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, other): return other == 'member' or super().__instancecheck__(other)
    def __subclasscheck__(cls, other): return other is int or super().__subclasscheck__(other)
    def __len__(cls): return 42
    def __iter__(cls): return iter('class')
    def __contains__(cls, item): return item == 'x'
    def __getitem__(cls, key): return ('item', key)
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __getattr__(cls, name): return f'no {name}'
    def __add__(cls, other): return ('add', other)
    @property
    def info(cls): return f'info of {cls.__name__}'
    def only_class(cls): return 'class method by metaclass'
class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, *a): self.a = a
    def __class_getitem__(cls, key): return 'unused'
class B(A, other=2):
    y = 2
print(A, B(1, 2).a, isinstance('member', A), issubclass(int, A), len(A), list(A), 'x' in A, A[1], A.missing, A + 1, A.info, A.only_class(), type(A), A.prepared)
for f in (lambda: B().only_class(), lambda: B().info, lambda: len(B()), lambda: Meta('C'), lambda: Meta('C', (), {}), lambda: Meta(1, (), {}), lambda: Meta('D', (int,), {'z': 1}, k=3), lambda: type('E', (A,), {}), lambda: Meta.__call__(A, 5).a):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Other(type): pass
for text in ('class X(A, metaclass=Other): pass', 'class X(metaclass=5): pass', 'class X(metaclass=lambda *a, **k: (a, k)): pass', 'class X(metaclass=Meta, metaclass_=1): pass', 'class X(5): pass', 'class X(A, A): pass', 'class X(bool): pass', 'class X(type(None)): pass', 'class X(unknown=1): pass', 'class X(object, A): pass'):
    try:
        exec(text)
        print(text, 'made')
    except Exception as e:
        print(text, type(e).__name__, e)
class Field:
    def __set_name__(self, owner, name): print('named', owner.__name__, name)
class Base:
    def __init_subclass__(cls, tag=None, **kw):
        print('subclass', cls.__name__, tag)
        super().__init_subclass__(**kw)
class Sub(Base, tag='t'):
    f = Field()
try:
    class Bad(Base, wrong=1): pass
except TypeError as e:
    print(e)
