class Proxy:
    def __init__(self, t): self._t = t
    @property
    def __class__(self): return type(self._t)
    def __getattr__(self, n): return getattr(self._t, n)
p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), isinstance(p, int), type(p), p.__class__, isinstance(p, (int, list)))
class Bad:
    @property
    def __class__(self): raise ValueError("x")
try: print(isinstance(Bad(), int))
except ValueError as e: print(e)
class C2:
    @property
    def __class__(self): raise AttributeError
print(isinstance(C2(), int))
import collections.abc
class P3(list):
    __class__ = dict
print(isinstance(P3(), dict), isinstance(P3(), collections.abc.Mapping), isinstance(P3(), list))
