# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""match: random patterns against random subjects."""
from .values import STRS, of_kind

CLASSES = '''\
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'Point({self.x}, {self.y})'


class Traced:
    __match_args__ = ('one',)
    @property
    def one(self):
        print('one is asked')
        return 1
    def __eq__(self, other):
        print('eq', other)
        return other == 7


class BadArgs:
    __match_args__ = %s


class Mapping(dict):
    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)
    def __missing__(self, key):
        return 'made'


class Const:
    A, B = 1, 'b'
    class Inner:
        C = (1, 2)
'''
SUBJECTS = ['0', '1', '5', '-1', '1.0', 'True', 'None', '"a"', '"abc"', "b'a'", '[]', '[1]', '[1, 2]', '[1, 2, 3]', '(1, 2)', '(1, [2, 3])', '{}', "{'a': 1}", "{'a': 1, 'b': [1, 2]}", '{1: 2, None: 3}', 'Point(1, 2)',
            'Point(0, Point(1, [2]))', 'Traced()', 'BadArgs()', "Mapping(a=1)", 'range(3)', 'iter([1, 2])', '{1, 2}', '1j', '2+1j', '...', 'Const', '[[1, 2], {"k": (3, 4)}]', "['go', 'north', 3]", 'bytearray(b"ab")', 'Point', "{'kind': 'x', 'at': Point(3, 4)}", '"b"', '7']


class Patterns:
    def __init__(self, p):
        self.p = p
        self.bound = []

    def name(self):
        free = [each for each in 'abcdefgh' if each not in self.bound]
        if not free:
            return '_'
        name = self.p.of(free)
        self.bound.append(name)
        return name

    def pattern(self, depth):
        p = self.p
        kinds = ['literal', 'capture', 'wild', 'value']
        if depth > 0:
            kinds += ['sequence', 'sequence', 'mapping', 'klass', 'klass', 'alternatives', 'as_', 'group']
        return getattr(self, p.of(kinds))(depth)

    def literal(self, depth):
        return self.p.pick('0', '1', '-1', '1.0', 'True', 'None', '"a"', "b'a'", '1j', '2 + 1j', '-1.5', '"abc"', "'go'", '7', '0x1', "'a' 'bc'", 'False')

    def capture(self, depth):
        return self.name() if depth < 3 else '_'

    def wild(self, depth):
        return '_' if depth < 3 else '0'

    def value(self, depth):
        return self.p.pick('Const.A', 'Const.B', 'Const.Inner.C', 'Const.Inner.C', 'Const.nope' if self.p.chance(0.1) else 'Const.A')

    def sequence(self, depth):
        p = self.p
        parts = [self.pattern(depth - 1) for _ in range(p.upto(3))]
        if p.chance(0.4):
            parts.insert(p.upto(len(parts)), '*' + p.pick('_', self.name()))
        if p.chance(0.5):
            return f'[{", ".join(parts)}]'
        return f'({", ".join(parts)}{"," if len(parts) == 1 else ""})'

    def mapping(self, depth):
        p = self.p
        keys = p.rng.sample(["'a'", "'b'", '1', 'None', "'kind'", "'at'", 'Const.A', "'k'", '-2', '2.5'], p.upto(2))
        parts = [f'{key}: {self.pattern(depth - 1)}' for key in keys]
        if p.chance(0.3):
            parts.append('**' + self.name())
        return '{' + ', '.join(parts) + '}'

    def klass(self, depth):
        p = self.p
        kind = p.pick('Point', 'Point', 'int', 'str', 'list', 'dict', 'tuple', 'Traced', 'BadArgs', 'bool', 'float', 'object', 'Mapping', 'bytes', 'len' if p.chance(0.1) else 'set', 'frozenset')
        parts = []
        if kind in ('Point', 'Traced', 'BadArgs', 'object'):
            parts += [self.pattern(depth - 1) for _ in range(p.pick(0, 1, 1, 2, 2, 3 if p.chance(0.2) else 1))]
            if p.chance(0.3):
                parts.append(f'{p.pick("x", "y", "z", "one")}={self.pattern(depth - 1)}')
        elif p.chance(0.6):
            parts.append(self.pattern(depth - 1))
            if p.chance(0.1):
                parts.append(p.pick('real=0', 'real=_', '_'))
        if len([part for part in parts if '=' in part.split('(')[0]]) and parts[-1] == '_':
            parts.pop()
        return f'{kind}({", ".join(parts)})'

    def alternatives(self, depth):
        p = self.p
        saved = list(self.bound)
        parts = []
        for _ in range(p.rng.randint(2, 3)):
            quiet = Patterns(p)
            quiet.bound = list('abcdefgh')  # alternatives bind the same names: none
            parts.append(quiet.pattern(depth - 1))
        self.bound = saved
        parts = [part for part in parts[:-1] if part != '_'] + parts[-1:]
        return '(' + ' | '.join(parts) + ')'

    def as_(self, depth):
        inner = self.pattern(depth - 1)
        if inner in '_abcdefgh':
            inner = self.literal(0)
        return f'({inner} as {self.name()})' if len(self.bound) < 8 else inner

    def group(self, depth):
        return f'({self.pattern(depth - 1)})'


def match_part(p):
    p.line(CLASSES % p.pick("('x', 'x')", "['x']", "'x'", "(1,)", "()", "('a', 'b')"))
    for _ in range(p.rng.randint(1, 3)):
        name = p.fresh('sort')
        with p.block(f'def {name}(subject):'):
            with p.block(f'match {p.pick("subject", "subject", "subject,", "[subject, 1]", "t(1, subject)")}:'):
                for n in range(p.rng.randint(2, 7)):
                    patterns = Patterns(p)
                    made = patterns.pattern(3)
                    if made in ('_',) or made in 'abcdefgh':
                        made = '[*_]'
                    guard = f' if {p.pick("t(%d, True)", "t(%d, 0)", "subject", "type(subject) is not int") % () if False else p.pick("subject", "t(7, True)", "not subject", "type(subject) is not int", *[f"{b} != 1" for b in patterns.bound if b in made])}' if p.chance(0.25) else ''
                    bare = made.strip('()')
                    if (bare in 'abcdefgh' or bare == '_') and not guard:
                        made = '[*_]'
                    names = [b for b in patterns.bound]
                    with p.block(f'case {made}{guard}:'):
                        p.line(f'return {n}, {{n: v for n, v in sorted(locals().items()) if n != "subject"}}')
                if p.chance(0.4):
                    with p.block('case _:'):
                        p.line("return 'other'")
            p.line(f'return "none", sorted(locals())')
        for subject in p.rng.sample(SUBJECTS, p.rng.randint(5, 12)):
            p.line(f'show({p.number()}, lambda: {name}({subject}))')
