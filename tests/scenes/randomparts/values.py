# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Expressions: values of every type, operators and methods, with right operands mostly."""

INTS = ['0', '1', '-1', '2', '3', '7', '10', '-5', '255', '256', '1000', '-1000', '2**31', '2**63',
        '-2**63', '2**64 + 1', '10**20', '-10**25', '123456789012345678901234567890', '0x1F', '0b101',
        '0o17', '1_000', 'True', 'False', '65', '97', '-2**31 - 1', '2**30', '2**60 - 1']
SMALL = ['0', '1', '2', '3', '-1', '-2', '4', '5', 'True']
FLOATS = ['0.0', '-0.0', '1.0', '0.5', '-1.5', '3.14159', '1e10', '1e-7', '1e16', '1e22', '2.5',
          '3.5', "float('inf')", "float('-inf')", "float('nan')", '1e308', '5e-324', '123456.789',
          '0.1', '1/3', '2.675', '1e15', '-123.456e5', '1e100', '9007199254740993.0']
COMPLEXES = ['1j', '2+3j', '-1.5j', '0j', '1e20+1j', 'complex(1, -0.0)', 'complex(0.5, 2)',
             "complex('1+2j')", "complex(float('nan'), 1)", '(3-4j)']
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  padded  '", "'a,b,,c'", "'ÄÖü ß'", "'日本語'",
        "'tab\\there'", "'line\\nbreak\\r\\nend'", "'123'", "'-7'", "'3.5'", "'x' * 3", "'aXbXc'",
        "'\\x00\\x1f\\x7f'", "'quote\\'s \"both\"'", "'😀 smile'", "'UPPER lower'", "'a1b2'",
        "'one two  three'", "'\\u0130\\u00df'", "'%s'", "'{}'", "'dž'", "'٣'", "'½'", "' '", "'é'",
        "'banana'", "'\\ud800'[:0]", "'_name'", "'if'", "'1_0'", "'0x1f'", "'1e5'", "'nan'", "'१२'"]
BYTESES = ["b''", "b'abc'", "b'\\x00\\xff'", "b'Hello World'", "b'a,b,,c'", "b' x '", "b'123'",
           "bytes(3)", "bytes([65, 66])", "b'line\\nend'", "b'aXbX'", "b'\\'\"'", "bytearray(b'xyz')",
           "'é'.encode()", "bytes(range(5))"]
RANGES = ['range(0)', 'range(5)', 'range(2, 10, 3)', 'range(10, 0, -2)', 'range(-3, 3)',
          'range(10**20, 10**20 + 5)', 'range(0, 100, 7)', 'range(3, 3)']
ANYTHING = ['None', '...', 'NotImplemented', 'int', 'object', 'len', 'print', 'ValueError', 'type',
            "ValueError('x')", 'Exception', 'list', 'str.upper', 'slice(1, 2)', 'slice(None)', '[].append',
            'KeyError(1)', 'int | str', "OSError(2, 'No such file')", 'dict.fromkeys',
            'StopIteration(5)', "UnicodeDecodeError('utf-8', b'x', 0, 1, 'why')"]

KINDS = ['int', 'float', 'complex', 'str', 'bytes', 'list', 'tuple', 'dict', 'set', 'range', 'bool']
CODECS = ["'utf-8'", "'ascii'", "'latin-1'", "'utf-16-le'", "'utf-32-be'", "'nope'"]
ERRORS = ["'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'xmlcharrefreplace'", "'nope'"]


def of_kind(p, kind, depth=1):
    rng = p.rng
    if kind == 'any':
        kind = rng.choice(KINDS + ['odd'])
    if kind == 'small':
        return rng.choice(SMALL)
    if kind == 'int':
        return whole(p, depth)
    if kind == 'float':
        return rng.choice(FLOATS) if depth <= 0 or p.chance(0.7) else call_on(p, 'float', depth)
    if kind == 'bool':
        return rng.choice(['True', 'False']) if depth <= 0 else condition(p, depth - 1)
    if kind == 'complex':
        return rng.choice(COMPLEXES)
    if kind == 'str':
        return text(p, depth)
    if kind == 'bytes':
        return rng.choice(BYTESES)
    if kind == 'range':
        return rng.choice(RANGES)
    if kind == 'list':
        return '[' + ', '.join(items(p, depth)) + ']'
    if kind == 'tuple':
        parts = items(p, depth)
        return '(' + ', '.join(parts) + (',)' if len(parts) == 1 else ')')
    if kind == 'set':
        return hashables(p, rng.choice(['{%s}', '{%s}', 'frozenset([%s])', 'set([%s])']))
    if kind == 'dict':
        return table(p, depth)
    if kind == 'ints':
        return '[' + ', '.join(rng.choice(INTS) for _ in range(rng.randint(0, 5))) + ']'
    if kind == 'strs':
        return '[' + ', '.join(rng.choice(STRS) for _ in range(rng.randint(0, 4))) + ']'
    if kind == 'iterable':
        return of_kind(p, rng.choice(['list', 'tuple', 'str', 'range', 'bytes', 'ints', 'dict', 'strs']), depth)
    if kind == 'slice':
        return part(p)
    return rng.choice(ANYTHING)


def whole(p, depth):
    if depth <= 0 or p.chance(0.6):
        return p.of(INTS)
    if p.chance(0.6):
        op = p.pick('+', '-', '//', '%', '&', '|', '^', '*')
        return f'({whole(p, depth - 1)} {op} {whole(p, depth - 1)})'
    return call_on(p, 'int', depth)


def text(p, depth):
    if depth <= 0 or p.chance(0.6):
        return p.of(STRS)
    if p.chance(0.5):
        return f'({text(p, depth - 1)} + {text(p, depth - 1)})'
    return call_on(p, 'str', depth)


def items(p, depth):
    kinds = p.pick(['int'], ['str'], ['any'], ['int', 'float'], ['list', 'int'])
    made = [of_kind(p, p.of(kinds), depth - 1) for _ in range(p.upto(4))]
    if made and p.chance(0.15):
        made[p.upto(len(made) - 1)] = '*' + of_kind(p, 'iterable', 0)
    return made


# Sets of one kind print in the order of hashes, which is part of the language here.
def hashables(p, frame):
    source = p.pick(INTS, STRS, SMALL, ['(1, 2)', '()', "('a', 1)", 'frozenset()'], INTS + [each for each in FLOATS if 'nan' not in each])
    parts = [p.of(source) for _ in range(p.rng.randint(1, 5))]
    return frame % ', '.join(parts)


def table(p, depth):
    keys = p.pick(INTS, STRS, SMALL, INTS + STRS, ['(1, 2)', 'None', "'a'", '1.0', 'True', '1'])
    parts = [f'{p.of(keys)}: {of_kind(p, "any", depth - 1)}' for _ in range(p.upto(4))]
    if p.chance(0.1):
        parts.append("**{'z': 1}")
    return '{' + ', '.join(parts) + '}'


def part(p):
    def end():
        return p.of(['', '', '0', '1', '2', '-1', '-2', '5', '100', '-100', 'None', '10**20'])
    made = f'{end()}:{end()}'
    if p.chance(0.5):
        made += f':{p.of(["", "1", "2", "-1", "-2", "-1", "0", "None", "1.5"])}'
    return made


# The methods of each type with the kinds of their arguments; '?' starts those that may be left out.
METHODS = {
    'str': [
        'capitalize', 'casefold', 'center:small ?str', 'count:str ?small small', 'encode:?codec errors',
        'endswith:str ?small small', 'expandtabs:?small', 'find:str ?small small', 'format:any any',
        'index:str ?small small', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier',
        'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join:strs', 'ljust:width ?fill',
        'lower', 'lstrip:?str', 'partition:str', 'replace:str str ?small', 'rfind:str ?small small',
        'rindex:str', 'rjust:width ?fill', 'rpartition:str', 'rsplit:?str small', 'rstrip:?str', 'split:?str small',
        'splitlines:?bool', 'startswith:str ?small', 'strip:?str', 'swapcase', 'title', 'upper', 'zfill:width',
        'removeprefix:str', 'removesuffix:str', '__len__', '__contains__:str', '__getitem__:small',
        '__add__:str', '__mul__:small', '__rmul__:small', '__mod__:any', '__eq__:any', '__lt__:str', '__format__:str',
        '__hash__', 'maketrans:dict', 'translate:dict', '__getnewargs__', 'join:iterable',
    ],
    'bytes': [
        'decode:?codec errors', 'hex:?fill small', 'count:bytes', 'find:bytes', 'index:bytes', 'join:blist',
        'split:?bytes small', 'rsplit:?bytes', 'strip:?bytes', 'startswith:bytes', 'endswith:bytes', 'upper', 'lower',
        'title', 'capitalize', 'swapcase', 'center:width', 'ljust:width', 'zfill:width', 'replace:bytes bytes',
        'partition:bytes', 'isalpha', 'isdigit', 'isspace', 'istitle', 'splitlines', 'expandtabs', 'translate:none bytes',
        'removeprefix:bytes', '__contains__:int', '__contains__:bytes', '__getitem__:small', '__mul__:small',
        '__add__:bytes', '__mod__:tuple', 'rfind:bytes', 'rindex:bytes', 'rpartition:bytes', 'isascii', 'isupper',
    ],
    'int': [
        'bit_length', 'bit_count', 'conjugate', 'as_integer_ratio', 'to_bytes:small order', '__add__:any', '__sub__:int',
        '__mul__:int', '__truediv__:int', '__floordiv__:int', '__mod__:int', '__divmod__:int', '__pow__:small', '__neg__',
        '__abs__', '__invert__', '__and__:int', '__lshift__:small', '__rshift__:small', '__bool__', '__float__', '__int__',
        '__index__', '__round__:?small', '__floor__', '__ceil__', '__trunc__', '__eq__:any', '__lt__:any', '__hash__',
        '__radd__:any', '__rsub__:any', '__rtruediv__:int', '__format__:str', '__repr__',
    ],
    'float': [
        'is_integer', 'hex', 'as_integer_ratio', 'conjugate', '__add__:any', '__mul__:float', '__truediv__:float',
        '__floordiv__:float', '__mod__:float', '__divmod__:float', '__pow__:float', '__round__:?small', '__int__', '__abs__',
        '__neg__', '__bool__', '__eq__:any', '__lt__:any', '__rmod__:int', '__trunc__', '__floor__', '__ceil__',
    ],
    'complex': ['conjugate', '__add__:any', '__mul__:complex', '__truediv__:complex', '__pow__:small', '__abs__', '__bool__',
                '__eq__:any', '__neg__', '__lt__:complex'],
    'list': [
        'count:any', 'index:any ?small small', 'copy', '__len__', '__add__:list', '__mul__:small', '__contains__:any',
        '__getitem__:small', '__eq__:list', '__lt__:list', '__reversed__', 'pop:?small', 'append:any', 'extend:iterable',
        'insert:small any', 'remove:any', 'reverse', 'sort', 'clear', '__iadd__:iterable', '__delitem__:small',
        '__setitem__:small any',
    ],
    'tuple': ['count:any', 'index:any ?small', '__len__', '__add__:tuple', '__mul__:small', '__contains__:any',
              '__getitem__:small', '__eq__:tuple', '__lt__:tuple'],
    'dict': [
        'get:any ?any', 'pop:any ?any', 'setdefault:str ?any', 'keys', 'values', 'items', 'copy', 'popitem', 'clear',
        'update:dict', '__len__', '__contains__:any', '__getitem__:any', '__or__:dict', '__ior__:dict', '__eq__:dict',
        'fromkeys:iterable ?any', '__delitem__:any', '__reversed__', '__lt__:dict', 'update:iterable',
    ],
    'set': [
        'union:set', 'intersection:set', 'difference:iterable', 'symmetric_difference:set', 'issubset:set', 'issuperset:set',
        'isdisjoint:iterable', 'copy', '__len__', '__contains__:any', '__or__:set', '__and__:set', '__sub__:set', '__xor__:set',
        '__le__:set', '__lt__:set', '__eq__:any', 'add:int', 'discard:any', 'remove:any', 'update:ints', '__ior__:set',
        'intersection_update:set', '__or__:list',
    ],
    'range': ['count:any', 'index:any', '__len__', '__contains__:any', '__getitem__:small', '__eq__:range',
              '__reversed__', '__bool__'],
    'bool': ['__and__:bool', '__or__:any', '__xor__:bool', '__add__:int', '__repr__', 'bit_length', '__invert__'],
}


def argument(p, kind, depth):
    if kind == 'codec':
        return p.of(CODECS)
    if kind == 'errors':
        return p.of(ERRORS)
    if kind == 'width':
        return p.pick('0', '3', '10', '15', '-1')
    if kind == 'fill':
        return p.pick("'*'", "' '", "'é'", "'ab'", "''", "'0'", "b'.'")
    if kind == 'order':
        return p.pick("'big'", "'little'", "'middle'", "'big', signed=True", "'little', signed=True")
    if kind == 'none':
        return 'None'
    if kind == 'blist':
        return '[' + ', '.join(p.of(BYTESES) for _ in range(p.upto(3))) + ']'
    return of_kind(p, kind, depth)


def call_on(p, kind, depth=1):
    name, _, wants = p.of(METHODS[kind]).partition(':')
    needed, _, optional = wants.partition('?')
    needed, optional = needed.split(), optional.split()
    wanted = needed + optional[:p.upto(len(optional))]
    repeats = name in ('__mul__', '__rmul__', '__pow__', '__lshift__', '__rshift__', 'center', 'expandtabs')
    arguments = []
    for each in wanted:
        wrong = p.chance(0.04) and not repeats
        arguments.append(argument(p, p.pick('any', 'odd') if wrong else each, depth - 1))
    if p.chance(0.02) and not repeats:
        arguments.append(p.of(SMALL)) if p.chance(0.7) or not arguments else arguments.pop()
    if p.chance(0.01):
        arguments.append(p.pick('key=1', 'sep=None', 'x=2'))
    return f'{receiver(p, kind, depth)}.{name}({", ".join(arguments)})'


def receiver(p, kind, depth):
    made = of_kind(p, kind, depth - 1)
    return f'({made})'


BINARY = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@', '==', '!=', '<', '<=', '>', '>=',
          'is', 'is not', 'in', 'not in', 'and', 'or']


def binary(p, depth):
    op = p.of(BINARY)
    if op in ('is', 'is not'):  # of constants it warns or depends on what was folded
        return f'{p.pick("None", "(lambda: None)()", "[]", "...")} {op} {p.pick("None", "...", "NotImplemented")}'
    if op in ('**', '<<', '>>', '*'):
        left = of_kind(p, p.pick('int', 'small', 'float', 'complex', 'small'), 0)
        right = p.pick(p.of(SMALL), p.of(SMALL), p.of(FLOATS) if op == '**' else '11', '64', '17')
        if op == '*' and p.chance(0.4):
            left, right = of_kind(p, p.pick('str', 'list', 'tuple', 'bytes', 'set', 'dict'), 0), p.of(SMALL + ["'a'", '1.5', 'None'])
        if op == '*' and p.chance(0.3):
            left, right = right, left
        return f'({left}) {op} ({right})'
    same = p.pick(*KINDS)
    kinds = (same, same) if p.chance(0.6) else (p.of(KINDS), p.pick('any', *KINDS))
    if op == '%' and kinds[0] in ('str', 'bytes'):
        kinds = ('int', 'float')
    return f'({of_kind(p, kinds[0], depth)}) {op} ({of_kind(p, kinds[1], depth)})'


def condition(p, depth):
    if depth <= 0:
        return p.pick('True', 'False', 'not 0', '1 < 2', "'a' in 'abc'", 'not []')
    choice = p.upto(3)
    if choice == 0:
        kind = p.pick('int', 'str', 'float', 'tuple', 'list')
        ops = [p.pick('<', '<=', '==', '!=', '>') for _ in range(p.rng.randint(1, 3))]
        made = of_kind(p, kind, 0)
        for op in ops:
            made += f' {op} {of_kind(p, kind, 0)}'
        return f'({made})'
    if choice == 1:
        return f'({condition(p, depth - 1)} {p.pick("and", "or")} {condition(p, depth - 1)})'
    if choice == 2:
        return f'(not {of_kind(p, "any", 0)})'
    return f'({of_kind(p, "int", 0)} {p.pick("in", "not in")} {of_kind(p, p.pick("list", "tuple", "range", "set", "dict"), 0)})'


# %s are arguments of the kinds that follow.
CALLS = [
    ('abs(%s)', 'any'), ('all(%s)', 'iterable'), ('any(%s)', 'iterable'), ('ascii(%s)', 'any'), ('bin(%s)', 'int'),
    ('bool(%s)', 'any'), ('bytes(%s)', 'ints'), ('bytes(%s, %s)', 'str codec'), ('callable(%s)', 'any'), ('chr(%s)', 'int'),
    ('complex(%s)', 'any'), ('complex(%s, %s)', 'float float'), ('dict(%s)', 'iterable'), ('dict(zip(%s, %s))', 'strs iterable'),
    ('divmod(%s, %s)', 'int int'), ('divmod(%s, %s)', 'float float'), ('divmod(%s, %s)', 'any any'), ('list(enumerate(%s, %s))', 'iterable small'),
    ('list(filter(%s, %s))', 'none iterable'), ('float(%s)', 'str'), ('float(%s)', 'any'), ('format(%s, %s)', 'any str'),
    ('frozenset(%s)', 'ints'), ('getattr(%s, %s)', 'any str'), ('getattr(%s, %s, %s)', 'any str any'), ('hasattr(%s, %s)', 'any str'),
    ('hash(%s)', 'int'), ('hash(%s)', 'str'), ('type(hash(%s))', 'tuple'), ('hex(%s)', 'int'), ('int(%s)', 'str'),
    ('int(%s)', 'any'), ('int(%s, %s)', 'str small'), ('int(%s, 16)', 'str'), ('isinstance(%s, %s)', 'any odd'), ('isinstance(%s, (int, str))', 'any'),
    ('iter(%s)', 'odd'), ('len(%s)', 'any'), ('list(%s)', 'iterable'), ('list(map(str, %s))', 'iterable'), ('max(%s)', 'iterable'),
    ('max(%s, %s)', 'any any'), ('min(%s)', 'ints'), ('min(%s, key=len)', 'strs'), ('max(%s, default=%s)', 'iterable any'), ('next(iter(%s), %s)', 'iterable any'),
    ('next(iter(%s))', 'iterable'), ('oct(%s)', 'int'), ('ord(%s)', 'str'), ('ord(%s)', 'bytes'), ('pow(%s, %s, %s)', 'int small int'),
    ('pow(%s, %s)', 'float float'), ('range(%s, %s)', 'small int'), ('range(%s, %s, %s)', 'small small small'), ('repr(%s)', 'any'),
    ('list(reversed(%s))', 'iterable'), ('round(%s, %s)', 'float small'), ('round(%s)', 'float'), ('round(%s, %s)', 'int small'), ('set(%s)', 'ints'),
    ('sorted(%s)', 'iterable'), ('sorted(%s, reverse=True)', 'ints'), ('sorted(%s, key=str)', 'iterable'), ('sorted(%s, key=len)', 'strs'), ('str(%s)', 'any'),
    ('str(%s, %s)', 'bytes codec'), ('str(%s, %s, %s)', 'bytes codec errors'), ('sum(%s)', 'ints'), ('sum(%s, %s)', 'iterable any'), ('tuple(%s)', 'iterable'), ('type(%s)', 'any'),
    ('list(zip(%s, %s))', 'iterable iterable'), ('list(zip(%s, %s, strict=True))', 'iterable iterable'), ('slice(%s, %s).indices(%s)', 'small small int'),
    ('issubclass(%s, %s)', 'odd odd'), ('vars(%s)', 'any'), ('int.from_bytes(%s, %s)', 'bytes order'), ('float.fromhex(%s)', 'str'), ('bytes.fromhex(%s)', 'str'),
    ('str.join(%s, %s)', 'str strs'), ('memoryview(%s)[%s]', 'bytes small'), ('bytearray(%s)', 'any'), ('print(%s, %s, sep=%s)', 'any any str'),
    ('(%s)[%s]', 'list small'), ('(%s)[%s]', 'str small'), ('(%s)[%s]', 'dict any'), ('(%s)[%s]', 'any any'), ('(%s)[%s]', 'list slice'), ('(%s)[%s]', 'str slice'),
    ('(%s)[%s]', 'range slice'), ('(%s)[%s]', 'bytes slice'), ('(%s)[%s]', 'tuple slice'), ('(%s)()', 'any'), ('(%s).real', 'any'), ('-(%s)', 'any'), ('~(%s)', 'any'),
    ('+(%s)', 'any'), ('not (%s)', 'any'), ('(%s).nope', 'any'), ('(%s) if (%s) else (%s)', 'any bool any'), ('[*(%s), *(%s)]', 'iterable iterable'),
    ('{**(%s), **(%s)}', 'dict dict'), ('(lambda *a, **k: (a, k))(*(%s), **(%s))', 'iterable dict'), ('eval(%s)', 'str'), ('isinstance(%s, int | str)', 'any'),
]


def call(p, depth):
    frame, kinds = p.of(CALLS)
    made = []
    for kind in kinds.split():
        if p.chance(0.05) and kind not in ('small', 'slice'):
            kind = 'any'
        made.append(argument(p, kind, depth))
    return frame % tuple(made)


def expression(p, depth=2):
    choice = p.rng.random()
    if choice < 0.35:
        return call(p, depth - 1)
    if choice < 0.65:
        return call_on(p, p.of(list(METHODS)), depth)
    return binary(p, depth - 1)


MUTATIONS = {
    'list': ['append:any', 'extend:iterable', 'insert:small any', 'remove:any', 'pop:?small', 'reverse', 'sort', 'clear'],
    'dict': ['pop:any ?any', 'setdefault:str ?any', 'update:dict', 'popitem', 'clear'],
    'bytearray': ['append:int', 'extend:ints', 'insert:small int', 'remove:int', 'pop:?small', 'reverse'],
}


def mutations(p):
    kind = p.of(list(MUTATIONS))
    name = p.fresh('v')
    start = of_kind(p, kind) if kind != 'bytearray' else p.pick("bytearray(b'hello')", 'bytearray(4)')
    p.line(f'{name} = {start}')
    for _ in range(p.rng.randint(2, 5)):
        if kind != 'dict' and p.chance(0.3):
            target = p.pick(f'{name}[{part(p)}]', f'{name}[{p.of(SMALL)}]')
            value = argument(p, p.pick('ints', 'iterable', 'int'), 0)
            with p.block('try:'):
                p.line(p.pick(f'{target} = {value}', f'del {target}', f'{target} = {value}'))
            with p.block('except Exception as error:'):
                p.line(f"print('{p.number()}', *told(error))")
        else:
            method, _, wants = p.of(MUTATIONS[kind]).partition(':')
            wanted = [w.strip('?') for w in wants.split() if not w.startswith('?') or p.chance(0.5)]
            p.line(f"show({p.number()}, lambda: {name}.{method}({', '.join(argument(p, w, 0) for w in wanted)}))")
        p.line(f'print({name})')


def expression_part(p):
    for _ in range(p.rng.randint(8, 20)):
        p.line(f'show({p.number()}, lambda: {expression(p)})')
    if p.chance(0.5):
        mutations(p)
