def show(text):
    try:
        r = eval(text)
        print(text, r if 'object at' not in repr(r) else type(r).__name__)
    except Exception as e:
        print(text, type(e).__name__, e)
class A:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
class B(A):
    __slots__ = 'z'
class C(A): pass
class Documented:
    __slots__ = {'k': 'documented'}
a, b, c = A(), B(), C()
for text in ('a.x', 'hasattr(a, "__dict__")', 'hasattr(c, "__dict__")', 'B.__slots__', 'Documented.__slots__', 'Documented.k.__doc__', 'a.y', 'setattr(a, "q", 1)', 'setattr(b, "z", 5) or b.z', 'setattr(c, "q", 1) or c.q', 'delattr(a, "y")', 'delattr(a, "x") or a.x', 'vars(a)', 'a.__dict__', 'A.x', 'A.x.__name__', 'A.x.__objclass__', 'type(A.x)', 'A.__dict__["x"] is A.x', 'B.x is A.x'):
    show(text)
for text in ('class X:\n  __slots__ = ("a b",)', 'class X:\n  __slots__ = (1,)', 'class X:\n  __slots__ = ("a",)\n  a = 1', 'class X:\n  __slots__ = ("__dict__", "__dict__")', 'class X(A, B): pass', 'class X(B, A):\n  __slots__ = ()', 'class P:\n  __slots__ = "p"\nclass Q:\n  __slots__ = "q"\nclass X(P, Q): pass', 'class X(int):\n  __slots__ = "a"', 'class X(int):\n  __slots__ = ()', 'class X(tuple):\n  __slots__ = ("a",)', 'class X(str):\n  __slots__ = ()', 'class X(list):\n  __slots__ = ("a",)', 'class X(dict):\n  __slots__ = ["__dict__"]', 'class X(A):\n  __slots__ = ("__dict__",)\nX().q = 1', 'class X:\n  __slots__ = "__weakref__"', 'class X:\n  __slots__ = 5', 'class X:\n  __slots__ = None', 'class X:\n  __slots__ = iter(["a"])\nX().a = 1'):
    try:
        exec(text); print('made', text.split(chr(10))[-1].strip())
    except Exception as e:
        print(type(e).__name__, e)
class Shape:
    __slots__ = ('w', 'h')
    def __init__(self, w, h): self.w, self.h = w, h
    def __eq__(self, other): return (self.w, self.h) == (other.w, other.h)
import copy
print(copy.copy(Shape(1, 2)) == Shape(1, 2), copy.deepcopy(Shape([1], 2)).w)
