# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Functions with every kind of parameter, called rightly and wrongly; decorators, partials."""
from .values import INTS, SMALL, STRS, of_kind


def parameters(p):
    """The text of a parameter list and the names to print."""
    names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    made, shown = [], []
    defaulted = False

    def add(name, must=False):
        nonlocal defaulted
        annotation = p.pick('', '', '', ': int', ": 'str'")
        if (p.chance(0.35) or defaulted) and not must:
            defaulted = True
            default = p.pick(p.of(SMALL), p.of(STRS), 'None', '()', 't(%d)' % p.number())
            made.append(f'{name}{annotation}{" = " if annotation else "="}{default}')
        else:
            made.append(name + annotation)
        shown.append(name)

    if p.chance(0.3):
        for _ in range(p.rng.randint(1, 2)):
            add(names.pop(0))
        made.append('/')
    for _ in range(p.upto(3)):
        add(names.pop(0))
    starred = p.chance(0.35)
    if starred:
        made.append('*args')
        shown.append('args')
    if p.chance(0.35):
        if not starred:
            made.append('*')
        for _ in range(p.rng.randint(1, 2)):
            defaulted = False
            add(names.pop(0))
    if p.chance(0.3):
        made.append('**kwargs')
        shown.append('kwargs')
    return ', '.join(made), shown


def arguments(p):
    made = []
    keywords = False
    for _ in range(p.upto(4)):
        choice = p.rng.random()
        if choice < 0.45 and not keywords:
            made.append(p.pick(p.of(INTS), p.of(STRS), f't({p.number()})'))
        elif choice < 0.75:
            keywords = True
            made.append(f'{p.pick(*"abcdefz")}={p.pick(p.of(SMALL), "t(%d)" % p.number())}')
        elif choice < 0.87:
            made.append(f'*{p.pick("[1, 2]", "()", "range(3)", of_kind(p, "tuple", 0), "5", "None")}')
        else:
            keywords = True
            made.append(f'**{p.pick("{}", "{%r: 1}" % p.pick(*"abcdz"), "{1: 2}", "dict(b=3, y=4)", "None", "[]")}')
    # The same keyword twice is an error of the text.
    seen, kept = set(), []
    for each in made:
        name = each.split('=')[0] if '=' in each and each[0] != '*' else None
        if name and name in seen:
            continue
        seen.add(name)
        kept.append(each)
    if any('**' in each for each in kept):  # * after ** is an error of the text
        kept.sort(key=lambda each: each.startswith('**') or ('=' in each and each[0] != '*'))
    return ', '.join(kept)


def returns(p, shown):
    if not shown:
        return 'return None'
    return f'return {", ".join(shown)}{"," if len(shown) == 1 else ""}'


def plain(p):
    name = p.fresh('f')
    text, shown = parameters(p)
    where = p.pick('def', 'def', 'lambda', 'method', 'class', 'static', 'async')
    call = name
    if where == 'lambda':
        text = ', '.join(part.split(':')[0].strip() if ':' in part else part for part in text.split(', '))
        p.line(f'{name} = lambda {text}: ({", ".join(shown)}{"," if len(shown) == 1 else ""})')
    elif where in ('def', 'async'):
        with p.block(f'{"async " if where == "async" else ""}def {name}({text}){p.pick("", " -> int")}:'):
            if p.chance(0.2):
                p.line(f'"""About {name}."""')
            p.line(returns(p, shown))
        if where == 'async':
            call = f'(lambda *a, **k: asyncio.run({name}(*a, **k)))'
    else:
        owner = p.fresh('C')
        with p.block(f'class {owner}:'):
            if where == 'class':
                p.line('@classmethod')
            if where == 'static':
                p.line('@staticmethod')
            first = '' if where == 'static' else 'cls, ' if where == 'class' else 'self, '
            if first and text.startswith(tuple('ab')) and '/' in text:
                first = first
            with p.block(f'def {p.pick("method", "__call__", "__init__") if where == "method" else "method"}({(first + text).rstrip(", ")}):'):
                p.line('return None' if '__init__' in p.last() else returns(p, shown))
            kind = p.last(2)
        call = f'{owner}().method' if 'def method' in kind else f'{owner}()' if '__call__' in kind else owner
        if where == 'method' and 'def method' in kind and p.chance(0.2):
            call = f'{owner}.method'
        if call == owner:
            for _ in range(p.rng.randint(2, 4)):
                p.line(f'show({p.number()}, lambda: type({call}({arguments(p)})).__name__)')
            return
    for _ in range(p.rng.randint(2, 6)):
        p.line(f'show({p.number()}, lambda: {call}({arguments(p)}))')
    if where == 'def':
        p.line(f'print({name}.__name__, {name}.__defaults__, {name}.__kwdefaults__, {name}.__annotations__, {name}.__doc__)')
        p.line(f'print({name}.__code__.co_varnames, {name}.__code__.co_argcount, {name}.__code__.co_flags & 0xFF)')


def decorated(p):
    n = p.number()
    p.line(f'''\
def deco{n}(tag, *, times=1):
    print('deco', tag)
    def outer(fn):
        print('wraps', fn.__name__, tag)
        def inner(*args, **kwargs):
            print('calls', tag, args, kwargs)
            result = None
            for _ in range(times):
                result = fn(*args, **kwargs)
            return (tag, result)
        inner.__name__ = p{n} = tag + fn.__name__
        inner.__qualname__ = p{n}
        return inner
    return outer''')
    name = p.fresh('f')
    for _ in range(p.rng.randint(1, 3)):
        p.line(f"@deco{n}({p.of(STRS)!s}{p.pick('', ', times=2', ', times=0', ', times=t(3)')})")
    text, shown = parameters(p)
    with p.block(f'def {name}({text}):'):
        p.line(returns(p, shown))
    p.line(f'print({name}.__name__)')
    for _ in range(3):
        p.line(f'show({p.number()}, lambda: {name}({arguments(p)}))')


BUILTIN_CALLS = ['len', 'int', 'str', 'print', 'sorted', 'sum', 'max', 'range', 'isinstance', 'dict', 'list', 'iter', 'abs',
                 'round', 'enumerate', 'zip', 'pow', 'divmod', 'getattr', 'setattr', 'super', 'type', 'object', 'map', 'filter',
                 'slice', 'bytes', 'float', 'complex', 'property', 'staticmethod', 'reversed', 'ord', 'chr', 'next',
                 "''.join", "''.split", '[].append', '[].sort', '{}.get', '{}.update', "''.replace", "'a'.encode", '(5).to_bytes',
                 'ValueError', 'OSError', 'StopIteration', 'ExceptionGroup', 'callable', 'format', 'vars', 'any', 'bool', 'set',
                 "set().add", '[].index', '(1,).count', "b''.decode", 'int.from_bytes', 'str.upper', 'list.append', 'dict.get']


def builtin_call(p):
    name = p.of(BUILTIN_CALLS)
    made = [of_kind(p, p.pick('small', 'str', 'any', 'list', 'odd'), 0) for _ in range(p.upto(3))]
    if name in ('bytes', "''.replace", '(5).to_bytes', 'pow', 'int.from_bytes'):
        made = [p.pick(p.of(SMALL), "'a'", 'None', '[1]') for _ in made]
    if p.chance(0.2):
        made.append(p.pick('key=len', 'x=1', 'default=0', 'reverse=True', 'base=10', 'start=1', 'sep="-"', 'strict=True', 'object=1', 'encoding="ascii"'))
    if p.chance(0.05):
        made.append('**{"y": 2}')
    p.line(f'show({p.number()}, lambda: {name}({", ".join(made)}))')


def recursive(p):
    name = p.fresh('f')
    step = p.pick('n - 1', 'n // 2', 'n - 2')
    with p.block(f'def {name}(n, seen=()):'):
        with p.block('if n <= 0:'):
            p.line(p.pick('return seen', 'return [n]', "raise ValueError(n)"))
        p.line(f'return {p.pick("", "[n] + ")}{name}({step}, {p.pick("(*seen, n)", "seen + (n,)", "seen=seen")})')
    p.line(f'show({p.number()}, lambda: {name}({p.pick("5", "9", "0", "-3", "2.5")}))')


def function_part(p):
    for _ in range(p.rng.randint(2, 4)):
        p.of([plain, plain, plain, decorated, recursive])(p)
    for _ in range(p.upto(8)):
        builtin_call(p)
