def show(text, **names):
    try:
        names = {'t': (1, 2, 3, 4), **names}
        exec(text, names)
        print(text, {k: v for k, v in names.items() if k in 'abcdxyz'})
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ('a, *b = t', '*a, b = t', 'a, *b, c = t', 'a, b, *c, d = t[:3]', '*a, = t', '[*a] = t', '(a, *b), c = t, 5', 'a, (b, *c) = 1, "xyz"', '*a, b = []', 'a, *b, c = [1]', 'a, b = t', 'a, b, c, d, x = t', 'a = *t, 5', 'a = [*t, *"xy"]', 'a = {*t, 1}', 'a = {**{1: 2}, 1: 3, **{4: 5}}', 'a = (*t,)', 'a = *[],', 'a, b = 5', 'a, *b = None', 'a, b = {1: 2, 3: 4}', 'for a, *b in [t, "xyz"]: x = b', 'a = [*5]', 'a = {**5}', 'a = {**[1]}', 'a = (*None,)', 'x = y = *t,', 'a, a = 1, 2', 'a, b = b, a = 1, 2', '[a, [b, *c]] = [1, "pqr"]', 'a = b, *c = t', 'a = print(*t, sep="-")', 'a = dict(**{"q": 1}, r=2)', 'a = max(*t, *[9])', 'a = "%s-%s" % (*t[:2],)', 'x, y = iter("no")', 'a, b = (i for i in range(3))', 'a, *b = (i for i in range(3))'):
    show(text)
def f(*a, **k): return a, k
print(f(*'ab', *[1], x=1, **{'y': 2}), f(*{}, **{}))
for call in ('f(**{1: 2})', 'f(**{"x": 1}, x=2)', 'f(*5)', 'f(**None)', 'f(**[("a", 1)])', 'f(x=1, **{"x": 2})', 'f(*[1], **{"a": 1, "b": 2})', 'f(*(i for i in range(2)))', 'len(*[[1]], *[])', 'len(**{"x": 1})', 'int(*["12", 8])', 'sorted(*[[3, 1]], **{"reverse": True})'):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
def g(): return *[1], *'a'
def h(): yield *[1], 2
print(g(), list(h()), [*range(3), *[*'ab']])
