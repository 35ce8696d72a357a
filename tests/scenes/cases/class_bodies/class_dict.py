class A: pass
a = A()
a.x = 1
print(dir(A) == sorted(dir(A)), '__dict__' in dir(A), '__weakref__' in dir(A), '__dict__' in dir(a))
print(A.__dict__)
print(vars(a), a.__dict__)
print('__dict__' in A.__dict__, hasattr(A, '__weakref__'), A.__weakref__)
print(A.__dict__['__dict__'])
print(type(A.__dict__['__dict__']))
print(A.__dict__['__dict__'].__get__(a))
class B(A): pass
print(B.__dict__)
