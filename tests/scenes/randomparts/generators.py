# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Generators driven by random sends, throws and closes."""
from .flow import GUARD, Flow

DRIVE = ['next(g)', 'next(g)', 'g.send(None)', 'g.send(5)', 'g.throw(ValueError)', 'g.throw(KeyError(1))', 'g.throw(ValueError, "text")', 'g.throw(ValueError, ValueError(2))', 'g.close()', 'list(zip(g, range(2)))',
         'next(g, "default")', 'g.throw(StopIteration)', 'g.throw(GeneratorExit)', 'g.throw(5)', 'g.gi_frame is None', 'g.gi_running', 'g.gi_yieldfrom is None', 'sum(1 for _ in zip(range(3), g))', 'a, b = g', 'g.gi_code.co_name',
         'list(g)', 'iter(g) is g', 'g.send()', 'g.throw()', 'g.__name__', 'bool(g)', 'len(g)', 'g[0]', 'g.throw(OSError, None)', 'g.throw(OSError, 3, None)', 'g.throw(OSError, (3, 4))']

INNER = '''\
def inner(n):
    try:
        got = yield ('inner', n)
        print('inner got', got)
        yield n
    except (ValueError, KeyError) as error:
        print('inner caught', repr(error))
        yield 'recovered'
    finally:
        print('inner ends')
    return n * 2
'''


def drive(p, how):
    for _ in range(p.rng.randint(3, 9)):
        made = p.of(DRIVE)
        if made == 'a, b = g':
            made = '(lambda a, b: (a, b))(*g)'
        p.line(f'show({p.number()}, lambda: {made})')
    if p.chance(0.3):
        p.line('g = None')


def generator_part(p):
    p.line(GUARD)
    p.line(INNER)
    for _ in range(p.rng.randint(1, 3)):
        name = p.fresh('gen')
        with p.block(f'def {name}(x, y=0):'):
            flow = Flow(p, 'generator')
            while flow.budget > 0:
                flow.statement(3)
            p.line('yield x')
            p.line(f'return {p.pick("x", "y", "(x, y)", "None")}')
        for _ in range(p.rng.randint(1, 2)):
            p.line(f'g = {name}({p.upto(4)})')
            drive(p, name)
        if p.chance(0.3):
            outer = p.fresh('outer')
            with p.block(f'def {outer}():'):
                with p.block('try:'):
                    p.line(f'result = yield from {name}({p.upto(4)})')
                    p.line("print('result', result)")
                with p.block(f'except {p.pick("ValueError", "Exception", "RuntimeError")} as error:'):
                    p.line('print(*told(error))')
                    p.line(p.pick("yield 'after'", 'raise', "return 'early'"))
            p.line(f'g = {outer}()')
            drive(p, outer)
    p.line('g = None')
