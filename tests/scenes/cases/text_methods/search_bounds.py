def show(o, name, *a):
    try:
        r = getattr(o, name)(*a)
    except Exception as e:
        r = f'{type(e).__name__} {e}'
    print(o, name, a, r)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f'I({self.n})'
for o in ('abcabc', b'abcabc', bytearray(b'abcabc')):
    t = (lambda s: s) if isinstance(o, str) else str.encode
    for name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'):
        for a in ((t('b'),), (t('b'), 2), (t('b'), -2), (t('b'), None, 2), (t('b'), 1, -4), (t(''),), (t(''), 6), (t(''), 7), (t('bc'), 4), (t('z'),), (t('b'), I(2)), (t('b'), 10**30), (t('b'), -10**30, 10**30), (t('abcabcd'),), (t('b'), 'x'), (t('b'), 1.0), (5,), (None,), (), (t('b'), 1, 2, 3)):
            show(o, name, *a)
    for name in ('startswith', 'endswith'):
        for a in (((t('a'), t('c')),), ((),), ((t('z'), 5),), ((t('c'), 5),), ([t('a')],), ((t('bc'), t('ab')), 1)):
            show(o, name, *a)
for b in (b'abc', bytearray(b'abc')):
    for n in ('find', 'count', 'index', 'rfind'):
        for x in (97, 255, 256, -1, True, I(98), 'a', 1.5):
            show(b, n, x)
    print(97 in b, b'bc' in b, b'' in b)
    for x in (256, 'a', None, [97], -1):
        try:
            print(x in b)
        except Exception as e:
            print(type(e).__name__, e)
