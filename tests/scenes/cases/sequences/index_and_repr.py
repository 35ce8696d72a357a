class Loud:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        print('eq', self.n)
        return isinstance(other, Loud) and self.n == other.n
    def __repr__(self):
        print('repr', self.n)
        return f'Loud({self.n})'
class Silent:
    def __repr__(self): return 5
a, b = Loud(1), Loud(2)
print([a, b].index(b), (a, b).index(b))
for f in (lambda: [a].index(b), lambda: (a,).index(b), lambda: [1, 2].index(Silent()), lambda: [a].remove(b), lambda: (1,).index(Silent()), lambda: [1, 2, 1].index(1, 1), lambda: [1, 2, 1].index(1, 1, 2), lambda: [1].index(1, 'a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Text(str):
    def __str__(self): return 'own'
    def __format__(self, spec): return 'format ' + super().__format__(spec)
class Plain(str):
    def __str__(self): return 'own'
print(f'{Text("t")}', f'{Text("t"):>4}', f'{Plain("p")}', f'{Plain("p"):>4}', format(Plain('p')), '{}'.format(Plain('p')), '%s' % Plain('p'), str(Plain('p')), ''.join([Plain('p')]))
class Iter:
    def __iter__(self): return 'wrong'
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i + 65
class Pairs:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return (i, str(i))
for f in (lambda: bytes(Iter()), lambda: bytearray(Iter()), lambda: bytes(Old()), lambda: bytearray(Old()), lambda: dict(Pairs()), lambda: {}.update(Pairs()), lambda: dict(Old()), lambda: ''.join(Iter()), lambda: ''.join(Old()), lambda: ''.join(5), lambda: list(Old()), lambda: set(Old()), lambda: 66 in Old(), lambda: iter(int | str), lambda: bytes(5), lambda: bytes('a'), lambda: bytes([256])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
