# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Coroutines and async generators: control flow with await, driven by asyncio.run or by hand."""
from .flow import GUARD, Flow

HELPERS = '''\
async def helper(n):
    await asyncio.sleep(0)
    if n == 0:
        raise ValueError('helper')
    return n * 10


async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print('ticks end', n)
'''

DRIVE = ['await anext(g)', 'await anext(g, "default")', 'await g.asend(None)', 'await g.asend(3)', 'await g.athrow(ValueError)', 'await g.athrow(KeyError(2))', 'await g.aclose()', '[v async for v in g]', 'await g.__anext__()', 'g.ag_running',
         'await g.athrow(GeneratorExit)', 'await g.athrow(StopAsyncIteration)', 'g.ag_frame is None', '[i async for i in g if i]', 'await g', 'iter(g)', 'next(g)']
BY_HAND = ['c.send(None)', 'c.send(1)', 'c.throw(ValueError("thrown"))', 'c.close()', 'c.cr_frame is None', 'c.cr_running', 'c.throw(KeyError)', 'c.cr_await is None', 'next(c)', 'iter(c)', 'len(c)', 'c.__await__().send(None)', 'asyncio.run(c)', 'c.cr_code.co_name']


def async_part(p):
    p.line(GUARD)
    p.line(HELPERS)
    p.line('''\
async def ashow(tag, thunk):
    try:
        value = await thunk()
    except (Exception, asyncio.CancelledError) as error:
        print(tag, *told(error))
    else:
        print(tag, type(value).__name__, repr(value)[:200])
''')
    for _ in range(p.rng.randint(1, 3)):
        name = p.fresh('work')
        is_generator = p.chance(0.4)
        with p.block(f'async def {name}(x, y=0):'):
            flow = Flow(p, 'asyncgen' if is_generator else 'async')
            while flow.budget > 0:
                flow.statement(3)
            if is_generator:
                p.line('yield x')
            else:
                p.line(f'return {p.pick("x", "(x, y)", "None")}')
        if is_generator:
            driver = p.fresh('drive')
            with p.block(f'async def {driver}():'):
                p.line(f'g = {name}({p.upto(4)})')
                for _ in range(p.rng.randint(2, 7)):
                    made = p.of(DRIVE)
                    with p.block('try:'):
                        p.line(f'print({p.number()}, {made})')
                    with p.block('except Exception as error:'):
                        p.line('print(*told(error))')
                if p.chance(0.5):
                    with p.block('try:'):
                        with p.block(f'async for v in {name}({p.upto(3)}):'):
                            p.line('print("v", v)')
                            p.line(p.pick('break', 'pass', 'if v: break', 'continue'))
                        with p.block('else:'):
                            p.line('print("else")')
                    with p.block('except Exception as error:'):
                        p.line('print(*told(error))')
            p.line(f'show({p.number()}, lambda: asyncio.run({driver}()))')
        elif p.chance(0.25):
            p.line(f'c = {name}({p.upto(4)})')
            for _ in range(p.rng.randint(2, 5)):
                p.line(f'show({p.number()}, lambda: {p.of(BY_HAND)})')
            p.line('c.close()' if p.chance(0.5) else 'show(0, c.close)')
        else:
            several = ', '.join(f'{name}({p.upto(5)})' for _ in range(p.rng.randint(1, 3)))
            with p.block(f'async def main{name}():'):
                p.line(p.pick(f'return await asyncio.gather({several}, return_exceptions=True)', f'return await asyncio.gather({several})',
                              f'for c in ({several},): await ashow(1, lambda: c)', f'async with asyncio.timeout(0.7): await {name}({p.upto(5)})',
                              f'return await asyncio.wait_for({name}({p.upto(4)}), 0.7)'))
            p.line(f'show({p.number()}, lambda: asyncio.run(main{name}()))')
