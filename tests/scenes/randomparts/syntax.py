# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts with something wrong in them, compiled: the error's words and place."""
import io
import tokenize

from .values import expression

WORDS = ['(', ')', '[', ']', '{', '}', ',', ':', '=', '==', ':=', '.', 'if', 'else', 'for', 'in', 'not', 'is', 'lambda', 'def', 'class', 'return', 'yield', 'await', 'async', 'import', 'from', 'as', 'try', 'except', 'finally', 'with', 'pass',
         'break', 'continue', 'global', 'nonlocal', 'del', 'raise', 'assert', 'and', 'or', 'x', '1', '"s"', 'f"{x}"', 'b"b"', '+', '*', '**', '->', '@', ';', 'None', 'True', '...', 'match', 'case', '_', '1.5', '0x', '1_', '$', '?', '!', "'", 'f"{"', 'f"{}"', 'é', '09', '1a', 'elif', 'while', '+=', '~', '\\']

TEXTS = ['x = 1', 'if x:\n    y = 2\nelse:\n    y = 3', 'def f(a, b=1, *c, d, **e):\n    return a', 'class C(B, m=1):\n    x: int = 1', 'for i, j in x:\n    print(i)', 'while x:\n    break', 'try:\n    x\nexcept E as e:\n    y\nfinally:\n    z', 'with a as b, c:\n    pass',
         'f(a, *b, c=1, **d)', '[x for x in y if z]', '{a: b for a, b in c}', 'x = y if z else w', 'lambda a, b=1: a', 'import a.b as c', 'from a import (b as c, d)', 'x[1:2, ::3]', 'print(f"{x!r:>{w}}")', 'a < b <= c', 'assert x, "y"', 'raise A from B', 'del a, b[0]', 'async def f():\n    await x\n    async for i in y:\n        pass',
         'match x:\n    case [1, *a] | {"k": b}:\n        pass\n    case C(x=1) as d:\n        pass', '@a.b(c)\ndef f(): pass', 'x: int = 5', 'global x', 'def f():\n    nonlocal x', 'a, *b = c', 'x += 1', '(y := 5)', 'return 1', 'yield x', 'break', 'def f():\n    yield from x', 'x = (1,\n  2', "s = 'abc", 'if x:\npass', '  x = 1', 'def f(a, a): pass', 'f(a=1, a=2)',
         'x = {1: 2, **a}', 'not x = 1', 'a = b = c', 'try:\n    x\nexcept* E:\n    y', 'with (a as b, c as d):\n    pass', 'f() = 1', '"a" "b" b"c"', 'from __future__ import annotations', 'def f():\n    x = 1\n    global x', 'class C:\n    def m(self):\n        return super().m()', 'print "x"', 'x = 5 y = 6', 'else:\n    pass', 'for x in range(3) print(x)', 'f(x for x in y, 1)']


def words(text):
    made = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.string.strip():
                made.append((token.start, token.end, token.string))
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass
    return made


def mutated(p):
    text = p.of(TEXTS)
    if p.chance(0.2):
        text = text + '\n' + p.of(TEXTS)
    for _ in range(p.pick(0, 1, 1, 1, 1, 2)):
        parts = words(text)
        if not parts:
            break
        (line, column), (end_line, end), word = p.of(parts)
        lines = text.split('\n')
        if line != end_line or line > len(lines):
            break
        old = lines[line - 1]
        choice = p.upto(4)
        put = {0: '', 1: p.of(WORDS), 2: f'{p.of(WORDS)} {word}', 3: f'{word} {p.of(WORDS)}', 4: f'{word} {word}'}[choice]
        lines[line - 1] = old[:column] + put + old[end:]
        text = '\n'.join(lines)
    return text


def syntax_part(p):
    with p.block('def compiled(tag, text, mode="exec"):'):
        with p.block('try:'):
            p.line('compile(text, "<text>", mode, dont_inherit=True)')
        with p.block('except SyntaxError as error:'):
            p.line('print(tag, type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))')
        with p.block('except Exception as error:'):
            p.line('print(tag, *told(error))')
        with p.block('else:'):
            p.line('print(tag, "is well")')
    for _ in range(p.rng.randint(6, 14)):
        if p.chance(0.15):
            p.line(f'compiled({p.number()}, {expression(p, 1).replace("(", p.pick("(", "(", "", "["), 1)!r}, "eval")')
        else:
            p.line(f'compiled({p.number()}, {mutated(p)!r})')
