def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, d=6, e=7), f(*[1, 2], **{"c": 3, "z": 1}), f(1, *(2, 3), c=1, *[4]), f(a=1, c=2, b=5))
def p(a, /, b, *, c): return a, b, c
print(p(1, 2, c=3), p(1, b=2, c=3))
def k(*, x=1): return x
def pos(a, b=1, /, **kw): return a, b, kw
print(k(), k(x=5), pos(1, a=2, b=3))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, a=2, c=3), lambda: p(1, 2, 3), lambda: p(a=1, b=2, c=3), lambda: p(1, 2), lambda: k(5), lambda: k(y=1), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: f(1, c=1, **{"c": 2}), lambda: pos(), lambda: pos(1, 2, 3), lambda: (lambda x: x)(), lambda: (lambda: 1)(2), lambda: (lambda x, y, z: 1)(1), lambda: (lambda x, y, z: 1)(), lambda: (lambda *, a, b: 1)(), lambda: (lambda *, a, b, c: 1)(), lambda: (lambda a, b=1: 1)(1, 2, 3), lambda: (lambda a, b=1, *, c: 1)(1, 2, 3), lambda: (lambda a, *, c=1: 1)(1, 2, c=5), lambda: f(1, 2, c=3, **None), lambda: print(1, nope=2), lambda: len(), lambda: len(1, 2), lambda: len(obj=[]), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "a".join(), lambda: int(1, 2, 3), lambda: sorted(), lambda: sorted([1], key=5), lambda: sorted([1], nope=1), lambda: isinstance(1), lambda: getattr(1), lambda: range(1, 2, 3, 4), lambda: [].sort(1), lambda: {}.pop(), lambda: {}.pop("a"), lambda: [].pop(), lambda: [].insert(1), lambda: print(sep=5), lambda: max(), lambda: max(1), lambda: max([1], nope=1), lambda: abs(), lambda: ord("ab"), lambda: ord(5), lambda: chr(-1), lambda: chr("a"), lambda: round(), lambda: pow(1), lambda: sum(), lambda: zip(5), lambda: open_nope()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def defaults(a, l=[]):
    l.append(a)
    return l
print(defaults(1), defaults(2), defaults.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_varnames, f.__code__.co_kwonlyargcount)
def ann(a: int, b: "str" = 1, *c: list, d: 1 + 1 = 2, **e: dict) -> None: "doc"
print(ann.__annotations__, ann.__doc__, ann.__name__)
ann.custom = 5
print(ann.custom, ann.__dict__)
def order(): 
    print("called", end=" ")
    return 5
def dec(v=order()): return v
print(dec(), dec())
a = b = c = []
a.append(1)
print(b, c is a)
x: int = 5
y: str
print(__annotations__, x)
try:
    y
except NameError as e:
    print(e)
