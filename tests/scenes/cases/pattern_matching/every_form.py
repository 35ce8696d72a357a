class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q:
    __match_args__ = 'x'
class R:
    __match_args__ = ('x', 1)
class Color:
    RED = 1
    class Deep: BLUE = 'blue'
def kind(v):
    match v:
        case None: return 'none'
        case True | False as b: return ('bool', b)
        case Color.RED: return 'red'
        case Color.Deep.BLUE: return 'blue'
        case -1 | 2.5 | 3+4j: return ('number', v)
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case []: return 'empty'
        case [x]: return ('one', x)
        case [1, *rest] if rest[-1:] == [9]: return ('ends in nine', rest)
        case (x, [y, *_], *z): return ('nested', x, y, z)
        case [x, y]: return ('two', x, y)
        case [*_, 'end']: return 'ends'
        case {'type': 't', 'v': v, **rest}: return ('typed', v, rest)
        case {1: _, 'k': [a, b]}: return ('keys', a, b)
        case {**rest} if len(rest) > 2: return ('big', rest)
        case {}: return 'mapping'
        case P(0, y=0): return 'origin'
        case P(x, y) if x == y: return ('diagonal', x)
        case P(x=[a, *_]): return ('list in P', a)
        case P(): return 'other P'
        case str(s): return ('str', s)
        case int() | float() as n: return ('num', n)
        case set() | frozenset(): return 'set'
        case _: return 'other'
for v in (None, True, False, 1, 'blue', -1, 2.5, 3+4j, 'ab', b'x', bytearray(b'x'), [], (), [5], (5,), [1, 2, 9], [1, [2, 3], 4, 5], [1, 2], range(2), 'xy', [1, 2, 3, 'end'], {'type': 't', 'v': 1, 'w': 2}, {1: 0, 'k': (1, 2)}, {1: 0, 'k': 'ab'}, {1: 1, 2: 2, 3: 3}, {}, P(0, 0), P(2, 2), P([7, 8], 1), P(1, 2), 's', 7, 7.5, {1}, frozenset(), object, iter([]), len):
    print(type(v).__name__, kind(v))
def wrong(v, text):
    names = {'v': v, 'P': P, 'Q': Q, 'R': R, 'Color': Color}
    try:
        exec(f'match v:\n  case {text}: r = "matched"\n  case _: r = "not"', names)
        print(text, names['r'], {k: x for k, x in names.items() if k in 'abc'})
    except Exception as e:
        print(text, type(e).__name__, e)
for v, text in ((P(1, 2), 'P(1, 2, 3)'), (P(1, 2), 'P(1, x=2)'), (P(1, 2), 'P(a, z=b)'), (Q(), 'Q(1)'), (R(), 'R(1, 2)'), (5, 'int(a)'), (5, 'int(a, b)'), (5, 'int(real=a)'), (5, 'Color.RED()'), (5, 'Color.missing'), (5, 'missing.x'), (5, 'str(a)'), ('s', 'str(a)'), ({}, 'dict(a)'), ([1], 'list([a])'), ([1, 2, 3], '[a, *b, c]'), ([1], '[a, *b, c]'), ({'k': 1}, '{"k": a, **b}'), ({'k': 1}, '{"z": a}'), (5, '(1 | 2 | 5) as a'), ([1, [2]], '[1 as a, [2 as b]]'), (5, '5 if 1 / 0'), (P(1, 2), 'P(a, b)'), (True, '1'), (1, 'True'), (1.0, '1'), ('a', '"a" | "b"'), (float('nan'), 'float(a)')):
    wrong(v, text)
class Counting(dict):
    def __missing__(self, k): return 'made'
    def get(self, k, d=None):
        print('get', k)
        return super().get(k, d)
match Counting(a=1):
    case {'b': 1}: print('b')
    case {'a': 1}: print('a')
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
from collections.abc import Sequence
class Registered(Sequence):
    def __len__(self): print('len'); return 2
    def __getitem__(self, i):
        print('item', i)
        if i > 1: raise IndexError
        return i
for v in (Seq(), Registered()):
    match v:
        case [a, b]: print('sequence', a, b)
        case _: print('no sequence')
