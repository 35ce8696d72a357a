# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Control flow: loops, try in all its shapes, with, match and jumps out of each, told step by step."""
from .values import condition

ERRORS = ['ValueError', 'KeyError', 'ZeroDivisionError', 'IndexError', 'TypeError', 'AttributeError', 'StopIteration', 'OSError']
CATCHES = ERRORS + ['Exception', 'LookupError', 'ArithmeticError', '(ValueError, KeyError)', 'BaseException']

GUARD = '''\
class Guard:
    def __init__(self, name, hides=()):
        self.name, self.hides = name, hides
    def __enter__(self):
        print('enter', self.name)
        if self.name == 'bad':
            raise OSError('enter')
        return self.name
    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind and kind.__name__, error and error.args)
        if self.name == 'exit':
            raise KeyError('exit')
        return kind is not None and issubclass(kind, self.hides)
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()
    async def __aexit__(self, *args):
        await asyncio.sleep(0)
        return self.__exit__(*args)
'''


class Flow:
    """Random statements of a body. `mode`: plain, generator or async."""

    def __init__(self, p, mode='plain', in_function=True):
        self.p = p
        self.mode = mode
        self.in_function = in_function
        self.loops = 0
        self.in_final = 0
        self.in_star = 0
        self.no_return = 0
        self.budget = p.rng.randint(8, 22)

    def body(self, depth):
        for _ in range(self.p.rng.randint(1, 3)):
            if self.budget <= 0:
                break
            self.statement(depth)
        self.step()

    def step(self):
        self.p.line(f"print({self.p.number()}{self.p.pick('', '', ', x', ', x')})")

    def statement(self, depth):
        p = self.p
        self.budget -= 1
        kinds = ['step', 'assign', 'jump', 'raising']
        if depth > 0:
            kinds += ['if', 'for', 'while', 'try', 'try', 'try', 'with', 'match', 'star']
        if self.mode == 'generator':
            kinds += ['yield', 'yield', 'yield']
        if self.mode in ('async', 'asyncgen'):
            kinds += ['await', 'await', 'asyncfor', 'asyncwith'] if depth > 0 else ['await']
        if self.mode == 'asyncgen':
            kinds += ['yield', 'yield']
        getattr(self, p.of(kinds) + '_')(depth)

    def step_(self, depth):
        self.step()

    def assign_(self, depth):
        p = self.p
        p.line(p.pick('x += 1', 'x = x * 2 + 1', 'x = fit(x)', 'y = x', 'x, y = 1, x', 'x = (y := 3) + 1', 'x -= 3', 'del y; y = 2'))

    def test(self):
        p = self.p
        return p.pick('x % 2', 'x > 2', 'not x', 'x', 'x == 1', 'x % 3 == 1', 'x < 5 and x', 'x < 0 or x > 3', condition(p, 1),
                      '1 < x < 6', 'x in (1, 3)', 'x if x > 2 else not x', 'not (x and x > 3)')

    def if_(self, depth):
        p = self.p
        with p.block(f'if {self.test()}:'):
            self.body(depth - 1)
        while p.chance(0.25):
            with p.block(f'elif {self.test()}:'):
                self.body(depth - 1)
        if p.chance(0.4):
            with p.block('else:'):
                self.body(depth - 1)

    def loop_body(self, depth):
        outer = self.in_star
        self.in_star = 0
        self.loops += 1
        self.body(depth - 1)
        self.loops -= 1
        self.in_star = outer
        self.after_loop(depth)

    def after_loop(self, depth):
        pass

    def else_(self, depth, share=0.3):
        if self.p.chance(share):
            with self.p.block('else:'):
                self.body(depth - 1)

    def for_(self, depth):
        p = self.p
        head = p.pick('for x in range(3):', 'for x in [5, 1]:', 'for x, y in [(1, 2), (3, 4)]:', 'for x in ():',
                      'for x in (i * 2 for i in range(3)):', 'for i, x in enumerate((4, 2)):', 'for x, *y in ((1, 2, 3), (4,)):')
        with p.block(head):
            self.loop_body(depth)
        self.else_(depth)

    def while_(self, depth):
        p = self.p
        name = p.fresh('n')
        p.line(f'{name} = 0')
        with p.block(p.pick(f'while {name} < 3:', f'while {name} < 2 and x < 9:', f'while ({name} := {name} + 1) < 3:', f'while True:')):
            p.line(f'{name} += 1')
            if 'True' in p.last(2):
                with p.block(f'if {name} > 2:'):
                    p.line('break')
            self.loop_body(depth)
        self.else_(depth)

    def jump_(self, depth):
        p = self.p
        choices = ['pass']
        if self.loops and not self.in_star:
            choices += ['break', 'continue', 'break', 'continue']
        if self.in_function and not self.no_return:
            choices += ['return'] if self.mode == 'asyncgen' else [f'return {p.pick("x", str(p.number()), "(x, y)", "print(x)", "None")}', 'return']
        made = p.of(choices)
        if p.chance(0.5):
            with p.block(f'if {self.test()}:'):
                p.line(made)
        else:
            p.line(made)

    def raising_(self, depth):
        p = self.p
        error = p.of(ERRORS)
        made = p.pick(f'raise {error}({p.number()})', f"raise {error}('{p.number()}')", f'raise {error}', f'x = 1 / (x - x)',
                      'x = [][x]', '{}[x]', 'x.nope', 'raise', f'raise {error}(x) from {p.pick("None", "KeyError(9)", "error")}',
                      "int('x')", 'assert x > 3', "assert not x, 'message'", 'x()', "'a' + x", 'x, y = 1, 2, 3', 'undefined')
        if made == 'raise' and not self.catching:
            made = 'raise ValueError'
        if p.chance(0.5):
            with p.block(f'if {self.test()}:'):
                p.line(made)
        else:
            p.line(made)

    catching = 0

    def try_(self, depth):
        p = self.p
        with p.block('try:'):
            self.body(depth - 1)
        shape = p.upto(9)
        if shape < 8:
            for _ in range(p.rng.randint(1, 2)):
                caught = p.of(CATCHES)
                with p.block(f'except {caught}{p.pick("", " as error", " as error")}:'):
                    if 'error' in p.last():
                        p.line(f'print({p.number()}, *told(error))')
                    self.catching += 1
                    self.body(depth - 1)
                    self.catching -= 1
            if p.chance(0.25):
                with p.block('else:'):
                    self.body(depth - 1)
        if shape >= 5:
            with p.block('finally:'):
                self.body(depth - 1)

    def star_(self, depth):
        p = self.p
        with p.block('try:'):
            self.body(depth - 1)
            if p.chance(0.6):
                first, second = p.of(ERRORS), p.of(ERRORS)
                p.line(p.pick(f"raise ExceptionGroup('g', [{first}(1), {second}(2)])", f"raise ExceptionGroup('g', [{first}(1), ExceptionGroup('h', [{second}('2')])])",
                              f'raise {first}(3)'))
        for _ in range(p.rng.randint(1, 2)):
            with p.block(f'except* {p.pick("ValueError", "KeyError", "Exception", "(TypeError, OSError)", "LookupError")} as error:'):
                p.line(f'print({p.number()}, repr(error))')
                outer, self.in_star = self.in_star, 1
                self.no_return += 1
                self.catching += 1
                self.body(min(depth - 1, 1))
                self.catching -= 1
                self.in_star = outer
                self.no_return -= 1
        if p.chance(0.2):
            with p.block('else:'):
                self.body(depth - 1)
        if p.chance(0.2):
            with p.block('finally:'):
                self.body(depth - 1)

    def guard(self):
        p = self.p
        name = p.pick('a', 'b', 'c', 'd', 'bad', 'exit')
        hides = p.pick('', '', ', ValueError', ', Exception', ', (KeyError, OSError)')
        return f"Guard('{name}'{hides}){p.pick('', ' as g', ' as y')}"

    def with_(self, depth, prefix=''):
        p = self.p
        guards = ', '.join(self.guard() for _ in range(p.rng.randint(1, 2)))
        if p.chance(0.2):
            guards = f'({guards})'
        with p.block(f'{prefix}with {guards}:'):
            self.body(depth - 1)

    def match_(self, depth):
        p = self.p
        with p.block(f'match {p.pick("x", "(x, 2)", "[x, x]", "str(x)")}:'):
            for pattern in p.rng.sample(['0 | 1', '(a, 2)', 'int(a) if a > 2', '[_, *rest]', "'1' | '2'", 'str()', 'None'], 2):
                with p.block(f'case {pattern}:'):
                    self.body(depth - 1)
            with p.block('case _:'):
                self.body(depth - 1)

    def yield_(self, depth):
        p = self.p
        if self.mode == 'asyncgen':
            p.line(p.pick('yield x', 'y = yield x', f'yield {p.number()}'))
        else:
            p.line(p.pick('yield x', 'x = yield x', 'y = yield', f'yield {p.number()}', "print('got', (yield x))", 'x = (yield x) or 1',
                          'yield from range(2)', 'y = yield from inner(x)', 'yield from (i for i in (7, 8))', "yield from 'ab'"))
            if p.last().strip().startswith('x = yield'):
                p.line('x = x if type(x) is int else 1')

    def await_(self, depth):
        p = self.p
        p.line(p.pick('await asyncio.sleep(0)', 'await asyncio.sleep(0.5)', "y = await asyncio.sleep(0, 'slept')", 'print(await helper(1))',
                      'y = [await helper(i) for i in range(2)]', 'y = [i async for i in ticks(3) if i != 1]', 'await helper(0)', 'y = {i: await helper(2) async for i in ticks(2)}',
                      'x = len([1 async for _ in ticks(2)])', "y = await asyncio.gather(helper(1), helper(2))"))

    def asyncfor_(self, depth):
        with self.p.block(f'async for x in ticks({self.p.pick("0", "2", "3")}):'):
            self.loop_body(depth)
        self.else_(depth)

    def asyncwith_(self, depth):
        self.with_(depth, 'async ')


def flow_part(p):
    p.line(GUARD)
    for _ in range(p.rng.randint(1, 3)):
        name = p.fresh('flow')
        with p.block(f'def {name}(x, y=0):'):
            flow = Flow(p)
            while flow.budget > 0:
                flow.statement(3)
            if p.chance(0.5):
                p.line('return x')
        for _ in range(p.rng.randint(1, 3)):
            p.line(f'show({p.number()}, lambda: {name}({p.upto(5)}))')
    if p.chance(0.4):
        p.line('x, y = 1, 2')
        with p.block('try:'):
            flow = Flow(p, in_function=False)
            while flow.budget > 0:
                flow.statement(2)
        with p.block('except Exception as problem:'):
            p.line('print(*told(problem))')
