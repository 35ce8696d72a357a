def say(name):
    print('evaluated', name)
    def decorate(f):
        print('applied', name, f.__name__)
        f.tags = getattr(f, 'tags', ()) + (name,)
        return f
    return decorate
@say('a')
@say('b')
def f(x=print('default')): pass
print(f.tags)
@say('class')
class C:
    @say('method')
    def m(self): pass
    @staticmethod
    @say('static')
    def s(): return 's'
    @classmethod
    @say('cls')
    def c(cls): return cls.__name__
    @property
    @say('prop')
    def p(self): return 'p'
print(C.s(), C.c(), C().p, C.m.tags, C.tags)
table = {'k': [say('from a table')]}
@table['k'][0]
def g(): pass
@(lambda h: h)
def h(): return 'h'
print(h())
@lambda k: 'replaced'
def k(): pass
print(k)
@(chosen := say('named'))
def n(): pass
print(chosen.__name__)
for text in ('@5\ndef f(): pass', '@None\nclass C: pass', '@missing\ndef f(): pass', '@1/0\ndef f(): pass', '@print\n@str\ndef f(): pass\n'):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, e)
class Counted:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, instance, owner):
        return self if instance is None else lambda *a: self(instance, *a)
class D:
    @Counted
    def twice(self, x): return 2 * x
d = D()
print(d.twice(2), d.twice(4), D.twice.n)
