def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(type(r).__name__, '' if 'object at 0x' in repr(r) else r if type(r) not in (map, filter, zip, enumerate, reversed, super) else list(r) if type(r) is not super else '')
    except Exception as e:
        print(type(e).__name__, e)
for f in (map, filter, zip, enumerate, reversed, slice, super, type, range, sum, max, min, sorted, isinstance, issubclass, callable, hash, id, len, repr, abs, all, any, ascii, bin, oct, hex, chr, ord, divmod, getattr, setattr, hasattr, delattr, iter, next, pow, round, vars, dir, format, int, float, complex, bool, str, bytes, bytearray, list, tuple, set, frozenset, dict, object, memoryview, property, staticmethod, classmethod, BaseException, ExceptionGroup, BaseExceptionGroup, StopIteration, OSError, KeyError, ImportError, UnicodeDecodeError, SystemExit, AttributeError, NameError, SyntaxError):
    for a, k in (((), {}), ((), {'x': 1}), ((1,), {'x': 1}), ((), {'x': 1, 'y': 2}), ((1, 2, 3), {}), ((1, 2), {'x': 1}), (([], 2), {'key': None, 'z': 1}), (([1], [2], [3], [4], [5]), {}), ((), {'iterable': [1]}), ((), {'start': 1}), (([1],), {'start': 5}), ((), {'start': 1, 'iterable': [2]}), (('a', 1, 2, 3), {'strict': True}), ((None,), {}), ((int, 1), {}), (('a', [ValueError(1)]), {}), (('a', [ValueError(1)], 1), {}), ((1, [2]), {}), (([], 'a'), {}), ((1, 'a'), {}), ((1.5,), {}), (('q', 'r'), {'default': 2}), (([],), {'default': 2}), (([1],), {'key': len})):
        if f in (dir, vars, id) or (f in (type, object, hash) and a == (None,)): continue
        print(f.__name__, repr(a), {n: getattr(v, '__name__', v) for n, v in k.items()}, end=' ')
        t(f, *a, **k)
