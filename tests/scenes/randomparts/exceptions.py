# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Exceptions as objects: chains, notes, groups, arguments, attributes; finally that changes what leaves."""
from .values import INTS, STRS, of_kind

TYPES = ['ValueError', 'KeyError', 'TypeError', 'OSError', 'StopIteration', 'RuntimeError', 'LookupError', 'ImportError', 'AttributeError', 'NameError',
         'SystemExit', 'UnicodeError', 'SyntaxError', 'AssertionError', 'EOFError', 'NotImplementedError', 'RecursionError', 'TimeoutError', 'ConnectionError',
         'FileNotFoundError', 'asyncio.CancelledError', 'Warning', 'GeneratorExit', 'ArithmeticError', 'StopAsyncIteration', 'Own', 'Rich']

OWN = '''\
class Own(ValueError):
    pass


class Rich(Exception):
    def __init__(self, code, detail=None):
        super().__init__(code)
        self.code, self.detail = code, detail
    def __str__(self):
        return f'<{self.code}: {self.detail}>'
'''


def made(p):
    kind = p.of(TYPES)
    arguments = [p.pick(p.of(STRS), p.of(INTS), of_kind(p, 'any', 0)) for _ in range(p.pick(0, 1, 1, 1, 2, 2, 3))]
    if kind in ('UnicodeError',):
        arguments = arguments[:1]
    if kind == 'SyntaxError' or kind == 'OSError':
        arguments = [p.of(STRS) for _ in arguments]
        if kind == 'OSError' and p.chance(0.5):
            arguments = [p.pick('2', '13', '17', '110', '111', '32', '1', '4', '999', '104'), p.of(STRS), p.of(STRS)][:p.rng.randint(2, 3)]
    if p.chance(0.06):
        arguments.append(p.pick('name="n"', 'code=1', 'obj=5', 'path="p"'))
    return f'{kind}({", ".join(arguments)})'


USES = ['str(e)', 'repr(e)', 'e.args', 'e.__cause__', 'e.__context__', 'e.__suppress_context__', 'e.__notes__', 'e.add_note("note")', 'e.add_note(5)', 'e == e', 'e.errno', 'e.strerror', 'e.filename', 'e.value',
        'e.name', 'e.obj', 'e.code', 'e.msg', 'e.lineno', 'e.with_traceback(None) is e', 'e.with_traceback(5)', 'setattr(e, "args", (1, 2))', 'setattr(e, "args", 5)', 'setattr(e, "__cause__", ValueError())', 'setattr(e, "__cause__", 5)',
        'setattr(e, "extra", 1)', 'e.__dict__', 'e.__traceback__ is None', 'type(e).__mro__', 'issubclass(type(e), OSError)', 'isinstance(e, LookupError)', 'e.__reduce__()[1:]', 'traceback.format_exception_only(e)', 'type(e).__bases__',
        'e.__setstate__({"q": 1})', 'e.detail', 'e.path', 'e.exceptions', 'hash(e) == hash(e)', 'bool(e)', 'len(e)', 'e[0]', '"%s|%r" % (e, e)', 'f"{e!s:>20}"', 'e.__class__.__name__', 'type(e)(1)', 'type(e)()', 'type(e)(1, 2, 3, 4, 5, 6)']


def objects(p):
    p.line(f'try: e = {made(p)}')
    p.line('except Exception as error: e = error')
    for _ in range(p.rng.randint(2, 6)):
        p.line(f'show({p.number()}, lambda: {p.of(USES)})')


def leaving(p):
    """What the finally block does to what leaves the try."""
    name = p.fresh('leave')
    with p.block(f'def {name}(n):'):
        with p.block(f'for i in range(3):'):
            with p.block('try:'):
                p.line(f'print("try", i, n)')
                p.line(p.pick('if i == n: return "tried"', 'if i == n: raise KeyError(i)', 'if i == n: break', 'if i == n: continue', '1 / (i - n)'))
            if p.chance(0.5):
                with p.block(f'except {p.pick("KeyError", "ZeroDivisionError", "Exception")}:'):
                    p.line(p.pick('return "caught"', 'raise', 'raise ValueError("again")', 'raise ValueError from None', 'continue', 'print("caught")'))
            with p.block('finally:'):
                p.line(p.pick('print("finally")', 'if n == 1: return "finally"', 'if n: break', 'if n == 2: continue', 'if n == 1: raise OSError("finally")', 'del n', 'x = n'))
        if p.chance(0.4):
            with p.block('else:'):
                p.line('print("else")')
        p.line('return i')
    for n in range(3):
        p.line(f'show({p.number()}, lambda: {name}({n}))')


def chain(p):
    name = p.fresh('chain')
    with p.block(f'def {name}(n):'):
        with p.block('try:'):
            with p.block('try:'):
                p.line(f'raise {made(p)}')
            with p.block(f'except {p.pick("Exception", "BaseException", "(Exception, asyncio.CancelledError)")} as e:'):
                p.line(p.pick('e.add_note("first")', 'print(*told(e))', 'n.x', 'e = 5'))
                p.line(p.pick(f'raise {made(p)} from e', f'raise {made(p)}', 'raise', f'raise {made(p)} from None', f'raise {p.of(TYPES)} from ValueError(3)', 'raise 5', 'raise int', 'raise e from e', 'raise ValueError from 5', 'raise ValueError from KeyError'))
        with p.block('except BaseException as e:'):
            p.line('print(*told(e), e.__suppress_context__)')
            p.line('print(traceback.format_exc(limit=5))')
            if p.chance(0.5):
                p.line(p.pick('raise Own(n)', 'return e.args', 'e.__context__ = None; raise Own(n)', 'raise Rich(n, "d") from e'))
        if p.chance(0.5):
            with p.block('finally:'):
                p.line('print("end", "e" in locals())')
    p.line(f'show({p.number()}, lambda: {name}({p.number()}))')
    if p.chance(0.3):
        with p.block('try:'):
            p.line(f'{name}(1)')
        with p.block('except Exception:'):
            p.line('traceback.print_exc()')


def exception_part(p):
    p.line(OWN)
    for _ in range(p.rng.randint(2, 5)):
        p.of([objects, leaving, chain])(p)


def group(p, depth):
    parts = [group(p, depth - 1) if depth > 0 and p.chance(0.3) else f'{p.pick("ValueError", "KeyError", "TypeError", "OSError")}({p.number()})' for _ in range(p.rng.randint(1, 3))]
    if p.chance(0.05):
        parts.append(p.pick('5', 'ValueError', 'KeyboardInterrupt()', '"x"'))
    kind = p.pick('ExceptionGroup', 'ExceptionGroup', 'ExceptionGroup', 'BaseExceptionGroup', 'Many')
    if p.chance(0.03):
        return f'{kind}({p.pick("5", "[]", "")})'
    return f'{kind}("g{p.number()}", [{", ".join(parts)}])' if not p.chance(0.03) else f'{kind}({p.pick("5", "None")}, {p.pick("[]", "5", "[ValueError()]", "None")})'


GROUP_USES = ['g.split(ValueError)', 'g.subgroup(KeyError)', 'g.subgroup(lambda e: isinstance(e, OSError))', 'g.split((TypeError, ValueError))', 'g.exceptions', 'g.message', 'str(g)', 'repr(g)', 'g.args', 'g.derive([ValueError(1)])',
              'g.split(ExceptionGroup)', 'g.subgroup(5)', 'g.split(lambda e: True)', 'g.subgroup(lambda e: 1 / 0)', 'isinstance(g, Exception)', 'g.add_note("n")', 'g.__notes__', 'type(g)("m", [g])', 'setattr(g, "message", 1)', 'setattr(g, "exceptions", ())',
              'g.derive(5)', '"".join(traceback.format_exception(g))', 'type(g).__mro__']


def group_part(p):
    p.line('class Many(ExceptionGroup):\n    def derive(self, exceptions):\n        return Many(self.message + "!", exceptions)\n')
    p.line(f'try: g = {group(p, 2)}')
    p.line('except Exception as error: g = error; print(*told(error))')
    for _ in range(p.rng.randint(2, 5)):
        p.line(f'show({p.number()}, lambda: {p.of(GROUP_USES)})')
    name = p.fresh('star')
    with p.block(f'def {name}():'):
        with p.block('try:'):
            p.line(f'raise {group(p, 2) if p.chance(0.85) else p.pick("ValueError(1)", "KeyError", "OSError(2, 3)")}{p.pick("", "", " from KeyError(1)")}')
        for _ in range(p.rng.randint(1, 3)):
            with p.block(f'except* {p.pick("ValueError", "KeyError", "(TypeError, KeyError)", "OSError", "Exception", "ExceptionGroup" if p.chance(0.1) else "TypeError")} as e:'):
                p.line(p.pick('print(1, repr(e), e.exceptions)', 'print(2, str(e), repr(e.__context__), repr(e.__cause__))', 'print(3); raise', 'raise OSError("new")', 'raise OSError("new") from e', 'raise e', 'raise ExceptionGroup("n", [e])', 'e = 5', 'e.add_note("noted"); raise',
                              'pass', 'raise e.exceptions[0]'))
        if p.chance(0.3):
            with p.block('else:'):
                p.line('print("else")')
        if p.chance(0.3):
            with p.block('finally:'):
                p.line('print("finally")')
    with p.block('try:'):
        p.line(f'{name}()')
    with p.block('except BaseException as e:'):
        p.line('print(repr(e), repr(e.__context__), repr(e.__cause__), getattr(e, "__notes__", None))')
        p.line(p.pick('print(traceback.format_exc())', 'traceback.print_exc()', 'traceback.print_exc(file=sys.stdout)'))
