# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Random programs about the protocols below the event loop: generators, coroutines driven by hand,
own awaitables, async generators, and what send, throw and close do to them when they are nested.

    python3 randomprotocols.py SEED --count N --out FOLDER
"""
import argparse
import os
import random

ERRORS = ['ValueError', 'KeyError', 'GeneratorExit', 'StopIteration', 'RuntimeError',
          'StopAsyncIteration', 'asyncio.CancelledError', 'BaseException']


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = ['import asyncio', '', '']
        self.functions = {'generator': [], 'coroutine': [], 'agen': []}

    def add(self, depth, text):
        self.lines.append('    ' * depth + text)

    def error(self):
        return self.r.choice(ERRORS)

    def handler(self):
        return self.r.choice(['ValueError', 'KeyError', 'GeneratorExit', 'Exception',
                              'BaseException', '(ValueError, RuntimeError)',
                              'asyncio.CancelledError', 'StopIteration'])

    # --- bodies
    def body(self, kind, depth, budget):
        count = self.r.randint(1, 3)
        for _ in range(count):
            self.statement(kind, depth, budget - 1)

    def statement(self, kind, depth, budget):
        choices = ['print', 'wait', 'wait', 'inner', 'inner']
        if budget > 0:
            choices += ['try', 'try', 'finally', 'loop', 'with']
        choices += ['raise', 'return'] if self.r.random() < 0.25 else []
        getattr(self, 'do_' + self.r.choice(choices))(kind, depth, budget)

    def do_print(self, kind, depth, budget):
        self.add(depth, f"print('in', {self.r.randint(1, 99)})")

    def do_wait(self, kind, depth, budget):
        value = self.r.randint(1, 99)
        if kind == 'generator':
            self.add(depth, f"x = yield {value}")
        elif kind == 'agen' and self.r.random() < 0.6:
            self.add(depth, f"x = yield {value}")
        else:
            self.add(depth, f"x = await {self.awaitable(value)}")
        self.add(depth, "print('got', repr(x))")

    def awaitable(self, value):
        return self.r.choice([f'Yields({value})', f'Yields({value}, {value + 1})', f'Lists({value})',
                              f'Objects({value})', f'Guarded({value})', f'Returns({value})'])

    def do_inner(self, kind, depth, budget):
        if kind == 'generator':
            names = self.functions['generator']
            source = self.r.choice(names) + '()' if names and self.r.random() < 0.8 else \
                self.r.choice(['[1, 2]', 'Own(3)', 'range(2)'])
            self.add(depth, f"x = yield from {source}")
        else:
            names = self.functions['coroutine']
            gens = self.functions['agen']
            if gens and self.r.random() < 0.4:
                self.add(depth, f"async for x in {self.r.choice(gens)}():")
                self.add(depth + 1, "print('item', repr(x))")
                if self.r.random() < 0.3:
                    self.add(depth + 1, 'break')
                return
            if not names:
                return self.do_wait(kind, depth, budget)
            self.add(depth, f"x = await {self.r.choice(names)}()")
        self.add(depth, "print('inner', repr(x))")

    def do_try(self, kind, depth, budget):
        self.add(depth, 'try:')
        self.body(kind, depth + 1, budget)
        self.add(depth, f'except {self.handler()} as error:')
        self.add(depth + 1, "print('caught', type(error).__name__)")
        end = self.r.random()
        if end < 0.2:
            self.add(depth + 1, 'raise')
        elif end < 0.3:
            self.add(depth + 1, f'raise {self.error()}(7)')
        elif end < 0.6:
            self.statement(kind, depth + 1, budget - 1)
        if self.r.random() < 0.2:
            self.add(depth, 'else:')
            self.statement(kind, depth + 1, budget - 1)

    def do_finally(self, kind, depth, budget):
        self.add(depth, 'try:')
        self.body(kind, depth + 1, budget)
        self.add(depth, 'finally:')
        if self.r.random() < 0.4:
            self.statement(kind, depth + 1, budget - 1)
        else:
            self.add(depth + 1, "print('finally')")

    def do_loop(self, kind, depth, budget):
        self.add(depth, f'for i in range({self.r.randint(1, 3)}):')
        self.body(kind, depth + 1, budget)

    def do_with(self, kind, depth, budget):
        if kind == 'generator':
            self.add(depth, f'with Manager({self.r.choice(["True", "False", "False"])}):')
        else:
            self.add(depth, f'async with AsyncManager({self.r.choice(["True", "False", "False"])}):')
        self.body(kind, depth + 1, budget)

    def do_raise(self, kind, depth, budget):
        self.add(depth, f'raise {self.error()}({self.r.randint(1, 9)})')

    def do_return(self, kind, depth, budget):
        self.add(depth, 'return' if kind == 'agen' else f'return {self.r.randint(1, 99)}')

    # --- functions
    def function(self, number):
        kind = self.r.choice(['generator', 'coroutine', 'agen'])
        name = f'{kind[0]}{number}'
        self.add(0, f"{'def' if kind == 'generator' else 'async def'} {name}():")
        self.body(kind, 1, self.r.randint(1, 3))
        if kind == 'generator':
            self.add(1, "print('last', (yield 0))")
        elif kind == 'agen':
            self.add(1, "print('last', (yield 0))")
        else:
            self.add(1, f'return {number}')
        self.lines += ['', '']
        self.functions[kind].append(name)

    def operation(self, async_step):
        choice = self.r.random()
        if choice < 0.5:
            return f"('send', {self.r.choice(['None', 'None', '5'])})"
        if choice < 0.85:
            return f"('throw', {self.error()}({self.r.randint(1, 9)}))"
        return "('close', None)"

    def operations(self):
        return '[' + ', '.join(self.operation(False) for _ in range(self.r.randint(2, 8))) + ']'

    def main(self):
        for kind, names in self.functions.items():
            for name in names:
                drive = {'generator': 'drive', 'coroutine': 'drive', 'agen': 'drive_async'}[kind]
                for _ in range(2):
                    self.add(0, f'{drive}({name!r}, {name}(), {self.operations()})')
        for name in self.functions['agen']:
            self.add(0, f'drive_step({name!r}, {name}(), {self.operations()})')
        for name in self.functions['coroutine']:
            self.add(0, f'run_whole({name!r}, {name})')


PRELUDE = '''class Yields:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for value in self.values:
            print('awaiting', value)
            yield value
        return self.values[-1]


class Guarded(Yields):
    def __await__(self):
        try:
            return (yield from super().__await__())
        finally:
            print('guarded')


class Lists:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return iter([self.value])


class Returns:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


class Own:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return self

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration('own end')
        return self.count


class Objects(Own):
    def __await__(self):
        return self

    def __init__(self, value):
        self.count = value % 3

    def throw(self, *args):
        print('thrown in', len(args))
        raise KeyError('own throw')

    def close(self):
        print('closed')


class Manager:
    def __init__(self, swallows):
        self.swallows = swallows

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        print('exit', exc_type and exc_type.__name__)
        return self.swallows


class AsyncManager(Manager):
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print('aexit', exc_type and exc_type.__name__)
        await Yields(1)
        return self.swallows


def attempt(step):
    try:
        print('->', repr(step()))
        return True
    except BaseException as error:
        print('!', type(error).__name__, error, '|', type(error.__context__).__name__,
              type(error.__cause__).__name__)
        return False


def drive(name, target, operations):
    print('drive', name)
    for method, value in operations:
        if method == 'close':
            attempt(target.close)
        else:
            attempt(lambda: getattr(target, method)(value))
    attempt(target.close)


def finish(step):
    for _ in range(9):
        if not attempt(lambda: step.send(None)):
            return
    attempt(step.close)


def drive_async(name, target, operations):
    print('drive async', name)
    for method, value in operations:
        if method == 'close':
            finish(target.aclose())
        elif method == 'send':
            finish(target.asend(value))
        else:
            finish(target.athrow(value))
    finish(target.aclose())


def drive_step(name, target, operations):
    print('drive step', name)
    step = target.asend(None)
    for method, value in operations:
        if method == 'close':
            attempt(step.close)
            step = target.__anext__()
        elif not attempt(lambda: getattr(step, method)(value)):
            step = target.asend(None)
    attempt(step.close)
    finish(target.aclose())


def run_whole(name, function):
    print('run', name)

    async def main():
        task = asyncio.ensure_future(function())
        await asyncio.sleep(0)
        print(task.cancel())
        try:
            print('result', await task)
        except BaseException as error:
            print('!', type(error).__name__)

    try:
        asyncio.run(main())
    except BaseException as error:
        print('!!', type(error).__name__)


'''


def program(seed):
    writer = Writer(seed)
    for number in range(1, writer.r.randint(4, 8)):
        writer.function(number)
    text = '\n'.join(writer.lines[:3]) + '\n' + PRELUDE + '\n'.join(writer.lines[3:])
    writer.lines = []
    writer.main()
    return text + '\n'.join(writer.lines) + '\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('seed', type=int)
    parser.add_argument('--count', type=int, default=100)
    parser.add_argument('--out', default='build/random')
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    for seed in range(args.seed, args.seed + args.count):
        with open(os.path.join(args.out, f'protocol_{seed}.py'), 'w', encoding='utf-8') as file:
            file.write(program(seed))


if __name__ == '__main__':
    main()
