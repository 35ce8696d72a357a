# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Names: global, nonlocal, cells, class bodies, unbound names, exec and locals()."""

NAMES = ['a', 'b', 'c']


def function(p, depth, outer):
    name = p.fresh('f')
    declared = set()
    parameter = p.pick('', '', 'a', 'b=2')
    with p.block(f'def {name}({parameter}):'):
        taken = {parameter[:1]} - {''}
        for each in NAMES:
            if each in taken:
                continue
            if p.chance(0.15):
                p.line(f'global {each}')
                declared.add(each)
            elif each in outer and p.chance(0.3):
                p.line(f'nonlocal {each}')
                declared.add(each)
        bound = taken | set()
        for _ in range(p.rng.randint(2, 5)):
            bound |= statement(p, depth, (outer | bound) - declared)
        p.line(f'return {p.pick("sorted(locals())", "a", "b", "(a, b)", "lambda: (a, c)", "[a for _ in (1, 2)]")}')
    return name


def statement(p, depth, outer):
    each = p.of(NAMES)
    other = p.of(NAMES)
    choice = p.upto(11)
    if choice <= 1:
        p.line(f'{each} = {p.number()}')
        return {each}
    if choice == 2:
        p.line(f'{each} {p.pick("+=", "*=", "-=")} {p.pick("1", other)}')
        return {each}
    if choice == 3:
        p.line(f"show({p.number()}, lambda: {other})")
    elif choice == 4:
        p.line(f'print({p.number()}, {other})')
    elif choice == 5:
        p.line(f'del {each}')
        return {each}
    elif choice == 6 and depth > 0:
        name = function(p, depth - 1, outer)
        p.line(f'show({p.number()}, {name})')
        if p.chance(0.3):
            p.line(f'print({p.number()}, {name}.__code__.co_freevars, {name}.__code__.co_cellvars, {name}.__closure__ and len({name}.__closure__))')
    elif choice == 7 and depth > 0:
        klass(p, depth - 1, outer)
    elif choice == 8:
        p.line(f'print([{each} for {each} in range(2)], [({other}, {each}) for {other} in (1, 2) for {each} in (3,)])')
    elif choice == 9:
        p.line(f'show({p.number()}, lambda: [({each} := i) for i in range(3)])')
    elif choice == 10:
        with p.block('try:'):
            p.line(f'print({other}, undefined{p.number()})')
        with p.block(f'except NameError as {each}:'):
            p.line(f'print(type({each}).__name__, {each}, {each}.name)')
        return {each}
    else:
        with p.block(f'for {each} in {p.pick("range(2)", "()", "(5,)")}:'):
            p.line('pass')
        return {each}
    return set()


def klass(p, depth, outer):
    name = p.fresh('K')
    with p.block(f'class {name}:'):
        if p.chance(0.2):
            p.line(f'global {p.of(NAMES)}')
        for _ in range(p.rng.randint(1, 4)):
            choice = p.upto(5)
            each, other = p.of(NAMES), p.of(NAMES)
            if choice == 0:
                p.line(f'{each} = {p.number()}')
            elif choice == 1:
                p.line(f'{each} = {other} = ({p.number()}, {p.of(NAMES)})' if p.chance(0.3) else f'{each} = {p.number()}')
            elif choice == 2:
                with p.block(f'def m{p.number()}(self):'):
                    p.line(f'return {other}, {p.pick("__class__.__name__", "self.__class__", "None")}')
            elif choice == 3:
                p.line(f'made{p.number()} = [{each} for {each} in (1, 2)]')
            elif choice == 4:
                p.line(f'__{each} = {p.number()}')
            else:
                p.line(f'{each}: int = {p.number()}')
    p.line(f'print(sorted(n for n in vars({name}) if not n.endswith("__")), {name}.__qualname__)')
    p.line(f'for n in sorted(n for n in vars({name}) if n.startswith("m") and n[1:].isdigit()): show(n, getattr({name}(), n))')


def evaluated(p):
    p.line(f"show({p.number()}, lambda: eval({p.pick('a + b', 'a if c else b', '[a for _ in (1, 2)]', 'nope', 'a +', '(lambda: b)()', '__import__')!r}, {p.pick('{}', '{!r}: 1, {!r}: 2', 'None').format('a', 'b') if False else p.pick('{}', '{%r: 1, %r: 2, %r: 0}' % tuple(NAMES))}))")
    p.line(f'space = {{}}')
    p.line(f"show({p.number()}, lambda: exec({p.pick('a = 1; b = a + 1', 'def f(): return 5', 'a', 'raise ValueError(3)', 'for a in range(3): pass')!r}, space))")
    p.line("print(sorted(n for n in space if n != '__builtins__'))")


def scope_part(p):
    for each in NAMES:
        if p.chance(0.7):
            p.line(f'{each} = {p.number()}')
    for _ in range(p.rng.randint(2, 4)):
        choice = p.upto(4)
        if choice == 0:
            p.line('try:')
            p.deeper()
            klass(p, 1, set())
            p.deeper(-1)
            with p.block('except NameError as error:'):
                p.line('print(*told(error))')
        elif choice == 1:
            evaluated(p)
        else:
            name = function(p, 2, set())
            p.line(f'show({p.number()}, {name})')
            if p.chance(0.4):
                p.line(f'show({p.number()}, lambda: {name}()())')
