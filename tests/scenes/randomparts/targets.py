# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Assignment to every kind of target: order of evaluation, unpacking, augmented assignment, del."""
from .values import of_kind, part

LOGGED = '''\
class Log:
    def __init__(self, name): self.__dict__['name'] = name
    def __getattr__(self, name):
        print('getattr', self.name, name)
        if name == 'bad': raise AttributeError('bad')
        return 1
    def __setattr__(self, name, value): print('setattr', self.name, name, value)
    def __delattr__(self, name): print('delattr', self.name, name)
    def __getitem__(self, key):
        print('getitem', self.name, key)
        if key == 'bad': raise KeyError('bad')
        return 2
    def __setitem__(self, key, value): print('setitem', self.name, key, value)
    def __delitem__(self, key): print('delitem', self.name, key)


def log(name):
    print('log', name)
    return Log(name)
'''


def target(p, depth):
    choice = p.upto(6 if depth else 3)
    if choice <= 1:
        return p.pick('a', 'b', 'c', 'd')
    if choice == 2:
        return f"log('{p.pick('p', 'q')}').{p.pick('one', 'two')}"
    if choice == 3:
        return f"log('{p.pick('r', 's')}')[{p.pick('t(1)', 't(2):t(3)', '0', 't(1), ::2', '-1')}]"
    parts = [target(p, depth - 1) for _ in range(p.rng.randint(1, 3))]
    if p.chance(0.35):
        n = p.upto(len(parts) - 1)
        parts[n] = '*' + (parts[n] if parts[n][0] not in '[(' else 'e')
    return '[' + ', '.join(parts) + ']' if p.chance(0.4) else '(' + ', '.join(parts) + ',)'


def source(p):
    return p.pick('(1, 2)', '[1, 2, 3]', '1', '"ab"', 'range(3)', '(1, (2, 3))', '[[1], 2]', '((1, 2), (3, 4))', 'iter([1, 2])', 'None', '{1: 2, 3: 4}', '(t(4), t(5))', '[]', '5.5', '((1,), [2, 3], "xy")', 'map(str, (1, 2))', '(1, 2, 3, 4, 5)')


def unpack(s):
    return s[1:-1].rstrip(',') + (',' if s.endswith(',)') else '') if s.startswith('(') else s


def statement(p):
    choice = p.upto(7)
    if choice <= 2:
        chained = ' = '.join(unpack(target(p, 2)) if p.chance(0.5) else target(p, 2) for _ in range(p.pick(1, 1, 2)))
        made = f'{chained} = {source(p)}'
        return made
    if choice == 3:
        return f"{p.pick('a', 'b', 'd', 'v', 'v[0]', 'v[1:2]', 'v[t(0)]', 'w[t(1)]', f'v[{part(p)}]', f'log(1).one', f'log(1)[t(2)]', 'log(1).bad', 'log(1)[%r]' % 'bad', 'u[0]', 'nope')} {p.pick('+', '-', '*', '//', '|', '**', '%', '>>')}= {p.pick('1', 't(2)', '[1]', '(1,)', '1.5', repr('s'), '{1}', 'None')}"
    if choice == 4:
        return 'del ' + ', '.join(p.pick('a', 'b', 'v[0]', 'v[1:]', "log('x').one", "log('y')[t(1)]", '(c, d)', '[a]', 'v[-9]', 'w[5]', 'u[0]', f'v[{part(p)}]') for _ in range(p.pick(1, 1, 2)))
    if choice == 5:
        return f'v[{part(p)}] = {p.pick("[9, 8]", "(7,)", "()", "5", repr("xy"), "range(3)", "v", "{1: 2}")}'
    if choice == 6:
        return f'for {unpack(target(p, 1))} in [{source(p)}, {source(p)}]: print(a)'
    return f'with Context({source(p)}) as {target(p, 1)}: print(b)'


def target_part(p):
    p.line(LOGGED)
    p.line('class Context:\n    def __init__(self, value): self.value = value\n    def __enter__(self): return self.value\n    def __exit__(self, *args): print("left", args[0])\n')
    name = p.fresh('assign')
    in_function = p.chance(0.5)
    if in_function:
        p.line(f'def {name}():')
        p.deeper()
    p.line(f'a, b, c, d, e = {p.pick("range(5)", "*[1, 2], 3, 4, 5", "0, 1, (2,), [3], 4")}')
    p.line('v, w, u = [1, 2, 3, 4], {1: 2}, ([1], 2)')
    for _ in range(p.rng.randint(4, 9)):
        with p.block('try:'):
            p.line(statement(p))
        with p.block('except Exception as error:'):
            p.line('print(*told(error))')
        with p.block('try:'):
            p.line('print(a, b, c, d, e, v, w, u)')
        with p.block('except NameError as error:'):
            p.line('print(*told(error)); a = b = c = d = e = 0')
    if in_function:
        p.deeper(-1)
        p.line(f'show({p.number()}, {name})')
