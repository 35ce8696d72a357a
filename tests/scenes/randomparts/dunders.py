# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Objects that answer operators themselves: reflected ones, NotImplemented, wrong results."""

OPERATORS = {'add': '+', 'sub': '-', 'mul': '*', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'matmul': '@', 'and': '&', 'or': '|',
             'xor': '^', 'lshift': '<<', 'rshift': '>>'}
COMPARISONS = {'eq': '==', 'ne': '!=', 'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>='}
# What each should give, and a use.
OTHERS = {
    'bool': ('True', 'not {o}'), 'len': ('3', 'len({o})'), 'int': ('4', 'int({o})'), 'float': ('4.5', 'float({o})'), 'complex': ('2j', 'complex({o})'), 'index': ('2', '[5, 6, 7][{o}]'),
    'hash': ('9', 'hash({o})'), 'str': ("'text'", 'f"{{{o}}}"'), 'repr': ("'rep'", 'repr({o})'), 'bytes': ("b'by'", 'bytes({o})'), 'neg': ('-1', '-{o}'), 'pos': ('1', '+{o}'), 'invert': ('~1', '~{o}'),
    'abs': ('1', 'abs({o})'), 'iter': ('iter([1, 2])', 'list({o})'), 'reversed': ('iter([2])', 'list(reversed({o}))'), 'next': ('5', 'next({o})'), 'trunc': ('3', 'int({o})'), 'enter': ('1', '{o}.__enter__()'),
    'length_hint': ('2', 'list({o})'), 'dir': ("['b', 'a']", 'dir({o})'), 'fspath': ("'p'", 'print({o})'), 'sizeof': ('3', 'bool({o})'),
}
WITH = {
    'getitem': ("('item', {a})", ['{o}[1]', '{o}[1:2]', '{o}[1, ::2]', '{o}[...]', '[v for v, _ in zip({o}, range(2))]', '1 in {o}']), 'contains': ('{a} == 1', ['1 in {o}', '2 not in {o}']), 'call': ('{a}', ['{o}(1)', '{o}()']),
    'format': ("'f' + {a}", ['f"{{{o}:abc}}"', 'format({o})', '"{{:>{{}}}}".format({o}, 5)']), 'round': ('{a}', ['round({o}, 1)', 'round({o})']), 'getattr': ("'attr ' + {a}", ['{o}.missing', 'hasattr({o}, "zz")']),
    'missing': ('{a}', ['{o}.nothing']), 'instancecheck': ('True', ['isinstance(1, {o})']), 'divmod': ('(1, 2)', ['divmod({o}, 1)']), 'rdivmod': ('(3, 4)', ['divmod(1, {o})']),
}
BUILTIN_USES = [
    'sorted([{o}, {o}])', '{{{o}: 1}}', '[{o}] == [{o}]', 'max({o}, {o}) is {o}', '{o} in [{o}]', 'sum([{o}], {o})', '[1, 2].index({o})', '(1, 2, 3)[{o}:]', 'range({o})',
    'chr({o})', '"a" * {o}', 'pow({o}, 2, 5)', 'divmod({o}, {o})', '"%d %s" % ({o}, {o})', 'hex({o})', 'isinstance({o}, {o})', 'print({o})', 'all([{o}])', 'min([{o}, 1], key=lambda v: {o})',
    '{o} if {o} else 0', '{o} and 1', 'list(zip({o}, {o}))', 'iter({o})', 'bool({o})', 'round({o})', 'int({o})', 'float({o})', 'bytes({o})', 'str({o})', 'hash({o}) == hash({o})', 'len({o})',
]
WRONG = ['None', 'NotImplemented', "'wrong'", '5', '[]', '2.5', '-1']


def a_class(p):
    name = p.fresh('D')
    base = p.pick('', '', '', '(int)', '(str)', '(list)', '(dict)')
    uses = []
    with p.block(f'class {name}{base}:'):
        for each in p.rng.sample(list(OPERATORS), p.rng.randint(2, 5)):
            for prefix in p.rng.sample(['', 'r', 'i'], p.rng.randint(1, 3)):
                with p.block(f'def __{prefix}{each}__(self, other):'):
                    p.line(f"print('{prefix}{each}', type(other).__name__)")
                    p.line(p.pick('return NotImplemented', 'return self', f'return {p.number()}', f'return ({p.number()}, type(other).__name__)', "raise ValueError('op')"))
        for each in p.rng.sample(list(COMPARISONS), p.upto(3)):
            with p.block(f'def __{each}__(self, other):'):
                p.line(f"print('{each}')")
                p.line(p.pick('return NotImplemented', 'return True', 'return False', "return 'truthy'", 'return []'))
        for each in p.rng.sample(list(OTHERS), p.rng.randint(2, 5)):
            value, use = OTHERS[each]
            with p.block(f'def __{each}__(self):'):
                p.line(f'return {value if p.chance(0.75) else p.of(WRONG)}')
            uses.append(use)
        for each in p.rng.sample(list(WITH), p.rng.randint(1, 3)):
            value, several = WITH[each]
            if each == 'getattr':
                p.line("def __getattr__(self, a):\n    if a.startswith('_'): raise AttributeError(a)\n    return 'attr ' + a")
            else:
                with p.block(f'def __{each}__(self, a{"=None" if each in ("round", "call") else ""}):'):
                    if each == 'getitem':  # what iterates over it has to end
                        p.line('if type(a) is int and a > 3: raise IndexError(a)')
                    p.line(f'return {value.format(a="a") if p.chance(0.8) else p.of(WRONG)}')
            uses.extend(several)
        if p.chance(0.1):
            p.line('__hash__ = None')
    return name, uses


def dunder_part(p):
    classes = [a_class(p) for _ in range(p.rng.randint(1, 3))]
    for name, uses in classes:
        p.line(f'{name.lower()} = {name}()')
    for name, uses in classes:
        o = name.lower()
        for _ in range(p.rng.randint(2, 5)):
            p.line(f'show({p.number()}, lambda: {p.of(uses).format(o=o)})')
        for _ in range(p.rng.randint(4, 9)):
            op = p.pick(*OPERATORS.values(), *COMPARISONS.values())
            other = p.pick(p.of(classes)[0].lower(), '1', "'s'", '2.5', 'None', '[1]', '(1,)', '{}', 'object()', '1j', 'True', 'bool')
            left, right = (o, other) if p.chance(0.6) else (other, o)
            p.line(f'show({p.number()}, lambda: {left} {op} {right})')
        if p.chance(0.5):
            op = p.pick(*OPERATORS.values())
            with p.block('try:'):
                p.line(f'v = {o}')
                p.line(f'v {op}= {p.pick("1", o, "None")}')
                p.line("print('augmented', type(v).__name__)")
            with p.block('except Exception as error:'):
                p.line('print(*told(error))')
        p.line(f'show({p.number()}, lambda: {p.of(BUILTIN_USES).format(o=o)})')
