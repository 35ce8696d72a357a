import operator
OPS = ['add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor']
SIGN = dict(zip(OPS, ['+', '-', '*', '@', '/', '//', '%', '**', '<<', '>>', '&', '|', '^']))
def make(name, base=object, forward=True, reflected=True, inplace=True, gives=None):
    names = {}
    for op in OPS:
        for on, prefix in ((forward, ''), (reflected, 'r'), (inplace, 'i')):
            if on:
                names[f'__{prefix}{op}__'] = lambda self, other, k=prefix + op: gives if gives is not None else f'{name}.{k}({type(other).__name__})'
    return type(name, (base,), names)
All, Left, Right, In, Never = make('All'), make('Left', reflected=False, inplace=False), make('Right', forward=False, inplace=False), make('In', forward=False, reflected=False), make('Never', gives=NotImplemented)
Sub = make('Sub', All); SubInt = make('SubInt', int); SubStr = make('SubStr', str); Nothing = type('Nothing', (), {})
values = [All(), Left(), Right(), In(), Never(), Sub(), SubInt(3), SubStr('s'), Nothing(), 5, 'str']
for op in OPS:
    for a in values:
        for b in values:
            if type(a) in (int, str) and type(b) in (int, str): continue
            try:
                r = eval(f'a {SIGN[op]} b')
            except TypeError as e:
                r = e
            print(type(a).__name__, SIGN[op], type(b).__name__, r)
for op in OPS[:3] + OPS[10:]:
    for a in values:
        for b in (All(), Never(), Nothing(), 5):
            names = {'x': a, 'b': b}
            try:
                exec(f'x {SIGN[op]}= b', names)
                r = names['x']
            except TypeError as e:
                r = e
            print(type(a).__name__, SIGN[op] + '=', type(b).__name__, r)
class Cmp:
    def __init__(self, name, gives): self.name, self.gives = name, gives
    def __eq__(self, o): print(self.name, 'eq'); return self.gives
    def __lt__(self, o): print(self.name, 'lt'); return self.gives
    def __ge__(self, o): print(self.name, 'ge'); return self.gives
class CmpSub(Cmp): pass
for a, b in ((Cmp('a', True), Cmp('b', False)), (Cmp('a', NotImplemented), Cmp('b', 5)), (Cmp('a', 1), CmpSub('b', [])), (Cmp('a', NotImplemented), CmpSub('b', NotImplemented)), (5, Cmp('b', 'x'))):
    for text in ('a == b', 'a != b', 'a < b', 'a > b', 'a <= b', 'a >= b'):
        try:
            print(text, eval(text))
        except TypeError as e:
            print(text, e)
