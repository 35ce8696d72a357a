# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""f-strings, format(), str.format and % with random specifications."""
from .values import FLOATS, INTS, STRS, of_kind

TYPES = {'int': 'bcdoxXneEfFgG%', 'float': 'eEfFgGn%', 'str': 's', 'complex': 'eEfFgG', 'bool': 'bd', 'any': 'sdfx'}


def spec(p, kind):
    made = ''
    if p.chance(0.35):
        made += p.pick('', '*', '0', 'é', ' ', '.') + p.pick('<', '>', '^', '=')
    if p.chance(0.3):
        made += p.pick('+', '-', ' ')
    if p.chance(0.05):
        made += 'z'
    if p.chance(0.2):
        made += '#'
    if p.chance(0.2):
        made += '0'
    if p.chance(0.5):
        made += p.pick('1', '5', '8', '12', '20')
    if p.chance(0.25):
        made += p.pick(',', '_')
    if p.chance(0.3):
        made += '.' + p.pick('0', '1', '2', '3', '5', '10', '')
    if p.chance(0.6):
        made += p.of(TYPES['any' if p.chance(0.1) else kind])
    return made


def value(p):
    kind = p.pick('int', 'int', 'float', 'float', 'str', 'complex', 'bool')
    return kind, of_kind(p, kind, 0)


def percent(p):
    parts, values = [], []
    for _ in range(p.rng.randint(1, 3)):
        letter = p.pick(*'diouxXeEfFgGcrsa%')
        flags = ''.join(each for each in '#0- +' if p.chance(0.2))
        made = '%' + flags + p.pick('', '', '5', '10', '*') + p.pick('', '', '.0', '.2', '.5')
        if '*' in made:
            values.append(p.pick('4', '-6', '8', "'a'"))
        parts.append(made + letter)
        if letter != '%':
            kind = {'c': p.pick('int', 'str'), 'r': 'any', 's': 'any', 'a': 'str'}.get(letter, p.pick('int', 'float'))
            values.append(of_kind(p, p.pick('any', kind, kind, kind, kind, kind), 0))
    if p.chance(0.1):
        values = values[1:]
    if p.chance(0.05):
        values.append('1')
    text = '|'.join(parts)
    prefix = 'b' if p.chance(0.1) else ''
    if p.chance(0.15):
        return f"'%(a){p.pick('s', 'd', '5r', 'x', '')}' % {{'a': {of_kind(p, 'any', 0)}, 'b': 1}}"
    return f"{prefix}{text!r} % ({', '.join(values)}{',' if values else ''})"


def formatted(p):
    fields, values = [], []
    automatic = p.chance(0.6)
    for n in range(p.rng.randint(1, 3)):
        kind, made = value(p)
        if p.chance(0.15):
            kind, made = 'any', p.pick("{'k': [1, 2]}", '[1, [2, 3]]', '(lambda: 1).__name__', '1+2j')
        values.append(made)
        name = '' if automatic and not p.chance(0.05) else p.pick(str(n), '0', 'name')
        name += p.pick('', '', '', '', '[0]', '.real', '[k]', '.nope')
        conversion = p.pick('', '', '', '!r', '!s', '!a')
        with_spec = ':' + spec(p, 'str' if conversion else kind) if p.chance(0.6) else ''
        if automatic and p.chance(0.05):
            with_spec = ':{}'
        fields.append('{' + name + conversion + with_spec + '}')
    text = p.pick('', 'a', '{{', '}}') + p.pick('-', '').join(fields) + p.pick('', '', '', '{', '}')
    return f'{text!r}.format({", ".join(values)}, name={of_kind(p, "any", 0)})'


def fstring(p):
    parts = []
    for _ in range(p.rng.randint(1, 3)):
        kind, made = value(p)
        if made.startswith('{') or "'" in made or '\\' in made or '"' in made:
            kind, made = 'int', p.of(INTS)
        if p.chance(0.15):
            kind, made = 'str', p.pick('[i for i in range(3)]', '(lambda x: x * 2)(4)', 'w', 'f"{w:>4}"', '{1: 2}[1]', 'w!= 3', '(y := 5)')
            if made.startswith('{'):
                made = ' ' + made
        equals = p.pick('', '', '', '=', ' = ')
        conversion = p.pick('', '', '', '!r', '!s', '!a') if made != 'w!= 3' else ''
        nested = spec(p, 'str' if conversion else kind)
        if p.chance(0.15):
            nested = p.pick('{w}', '>{w}', '{w}.{w}', '*^{w + 2}')
        parts.append('{' + made + equals + conversion + (':' + nested if p.chance(0.6) else '') + '}')
    body = p.pick('', 'x ', '{{}} ', 'é').join([''] + parts)
    prefix = p.pick('f', 'f', 'F', 'rf', 'fr')
    quotes = "'''" if '"' in body else p.pick('"', '"', "'''", '"""')
    return f'{prefix}{quotes}{body}{quotes}'


def format_part(p):
    p.line(f'w = {p.pick("3", "6", "10")}')
    for _ in range(p.rng.randint(8, 18)):
        choice = p.upto(4)
        if choice == 0:
            made = percent(p)
        elif choice == 1:
            made = formatted(p)
        elif choice == 2:
            kind, of = value(p)
            made = f'format({of}, {spec(p, kind)!r})'
        else:
            made = fstring(p)
        p.line(f'show({p.number()}, lambda: {made})')
    if p.chance(0.3):
        p.line(f"print('{{:>{{w}}}}|{{!r:<{{w}}}}'.format({p.of(FLOATS)}, {p.of(STRS)}, w=w))")
