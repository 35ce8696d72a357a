# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Comprehensions and iterators: order of evaluation, protocols, sorting with keys."""
from .values import condition, of_kind

SOURCES = ['range(4)', '"abc"', '[3, 1, 2]', '(1, 2, 3)', '{1: "a", 2: "b"}', 'Count(3)', 'Old(3)', 'enumerate("xy")', 'zip((1, 2), "ab")', 'map(str, range(3))', 'reversed([1, 2])', '{5, 6}', 'iter([7, 8])',
           'filter(None, [0, 1, 2])', '5', 'None', 'Broken()', 'steps(3)', 'b"ab"', '[[1, 2], [3]]', '{1: 2}.items()', '[(1, 2), (3, 4)]', 'iter(lambda: None, None)', 'Wrong()', 'Seq()', 'sorted("ba")']

PRELUDE = '''\
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print('iter', self.n)
        self.i = 0
        return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration('done')
        self.i += 1
        return self.i
    def __length_hint__(self): return self.n


class Old:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
    def __len__(self): return self.n


class Broken:
    def __iter__(self): return self
    def __next__(self): raise ValueError('broken')


class Wrong:
    def __iter__(self): return 5


class Seq:
    def __reversed__(self): return iter('rev')
    def __contains__(self, x): return x == 3
    def __iter__(self): yield from (1, 3)


def steps(n):
    for i in range(n):
        print('step', i, end='; ')
        yield i


class Key:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        print(f'{self.v}<{other.v}', end=' ')
        return self.v < other.v
    def __eq__(self, other): return self.v == other.v
    def __hash__(self): return self.v % 3
    def __repr__(self): return f'Key({self.v})'
'''


def item(p, names):
    n = p.of(names)
    return p.pick(n, n, f'{n} * 2', f'({n}, {p.of(names)})', f'str({n})', f't({p.number()}, {n})', f'(z := {n})', f'[{n} for _ in (1, 2)]', f'{n} + 1', f'{{{n}}}', f'lambda: {n}', f'{n}.real', f'f"{{{n}!r}}"', f'{n} if {n} else None')


def comprehension(p, depth=1):
    names, clauses = [], []
    for _ in range(p.pick(1, 1, 1, 2, 2, 3)):
        name = p.pick('i', 'j', 'k')
        source = p.of(SOURCES) if not names or p.chance(0.6) else p.pick(f'range({p.of(names)})', f'({p.of(names)},)', p.of(names))
        target = p.pick(name, name, name, f'({name}, *_)', f'{name}, w')
        clauses.append(f'for {target} in {source}')
        names.append(name)
        if p.chance(0.35):
            clauses.append(f'if {p.pick(name, f"{name} != 1", f"t({p.number()}, {name})", condition(p, 0), f"(q := {name})", f"{name} not in (2,)")}')
    text = ' '.join(clauses)
    kind = p.upto(4)
    inner = comprehension(p, 0) if depth and p.chance(0.1) else item(p, names)
    if kind == 0:
        return f'{{{item(p, names)}: {inner} {text}}}'
    if kind == 1:
        return f'sorted({{{inner} {text}}}, key=repr)'  # the hash of None is its address
    if kind == 2:
        function = p.pick("list", "tuple", "sum", "sorted", "any", "dict", "max", "len", "next", "set", "list", "str.join")
        return f'sorted(set({inner} {text}), key=repr)' if function == 'set' else f'{function}({inner} {text})'
    return f'[{inner} {text}]'


def comprehension_part(p):
    p.line(PRELUDE)
    for _ in range(p.rng.randint(5, 12)):
        made = comprehension(p)
        if 'lambda: None, None' in made and 'next' not in made:
            pass
        p.line(f'show({p.number()}, lambda: {made})')
    if p.chance(0.5):
        p.line(f'show({p.number()}, lambda: [f() for f in [lambda: i for i in range(3)]])')
        p.line(f'show({p.number()}, lambda: [f() for f in [lambda i=i: i for i in range(3)]])')


CALLS = ['sorted({s}, key={k})', 'sorted({s}, key={k}, reverse=True)', 'max({s}, key={k})', 'min({s}, key={k}, default=None)', 'list(map({k}, {s}))', 'list(filter({k}, {s}))', 'list(zip({s}, {s}))', 'list(zip({s}, {s}, strict=True))',
         'list(enumerate({s}, 5))', 'list(reversed({s}))', 'next(iter({s}))', 'dict.fromkeys({s}, 0)', 'sum({s})', 'sum({s}, [])', 'list({s}) + [*{s}]', 'len(list({s}))', '3 in {s}', 'a, *b = {s}', '(lambda *a: a)(*{s})', 'all({s})', 'tuple({s})', 'set({s}) == set({s})',
         'dict({s})', 'str.join("-", {s})', 'bytes({s})', 'list(iter({s}.__iter__().__next__, 2))', 'iter({s}).__length_hint__()', 'len({s})', '{s}[1]', 'sorted({s})', 'max({s}, {s})', 'print(*{s}, sep="/")', 'frozenset({s})', '[*{s}, *{s}][::-1]', 'list(map(lambda a, b: (a, b), {s}, {s}))',
         'list(map(None, {s}))', 'enumerate({s}).__next__()', 'zip({s}).__next__()', 'reversed({s}).__length_hint__()', '{{}} | dict(enumerate({s}))']
KEYS = ['str', 'repr', 'None', 'lambda v: -v', 'lambda v: t(1, v)', 'len', 'abs', 'lambda v: (str(v), 1)', 'lambda: 1', 'int', 'lambda v: 1 / (v - 2)', 'bool', '5', 'type', 'lambda v: Key(v)']


def iterator_part(p):
    p.line(PRELUDE)
    for _ in range(p.rng.randint(6, 12)):
        made = p.of(CALLS).format(s=p.of(SOURCES), k=p.of(KEYS))
        if 'a, *b' in made:
            made = f'(lambda a, *b: (a, b))(*{made.split("= ")[1]})'
        p.line(f'show({p.number()}, lambda: {made})')
    values = [str(p.upto(20)) for _ in range(p.rng.randint(2, 14))]
    p.line(f'show({p.number()}, lambda: {p.pick("sorted", "max", "min", "sorted", "sorted")}([{", ".join(f"Key({v})" for v in values)}]{p.pick("", ", reverse=True" if False else "")}))')
    p.line(f'v = [{", ".join(f"Key({v})" for v in values)}]')
    p.line(f'show({p.number()}, lambda: v.sort({p.pick("", "reverse=True", "key=lambda k: k.v", "key=lambda k: (k.v % 3, k)")}))')
    p.line(f'print(v, {p.pick("v.index(Key(3)) if Key(3) in v else None", "{*v}", "v.count(v[0])", "len({*v})")})')
    name = p.fresh('it')
    p.line(f'{name} = iter({p.of(SOURCES[:13])})')
    for _ in range(p.rng.randint(2, 6)):
        p.line(f'show({p.number()}, lambda: {p.pick("next(%s)", "next(%s, 0)", "list(%s)", "2 in %s", "[*zip(%s, (1, 2))]", "%s.__length_hint__()", "type(%s).__name__", "iter(%s) is %s", "%s.__reduce__()[1:]" if False else "next(%s)").replace("%s", name)})')
    if p.chance(0.4):
        p.line('d = {1: 1, 2: 2, 3: 3}')
        with p.block('try:'):
            with p.block(f'for k in {p.pick("d", "d.items()", "d.values()", "list(d)", "reversed(d)")}:'):
                p.line(p.pick('d[k if type(k) is int else 1] = 0', 'd[9] = 1', 'd.pop(3, None)', 'd.clear()'))
                p.line('print(k)')
        with p.block('except Exception as error:'):
            p.line('print(*told(error))')
        p.line('print(d)')
    if p.chance(0.3):
        p.line('s = [1, 2, 3]')
        with p.block('for v in s:'):
            p.line(p.pick('s.remove(v)', 'if len(s) < 6: s.append(v)', 's.pop()', 's[:] = s[1:]', 'del s[0]'))
            p.line('print(v, s)')
