# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""A program as it grows: lines, indentation, fresh names; and the helpers every program starts with."""
import contextlib

# fit() keeps numbers and sequences small, however often a program feeds them back to itself.
PRELUDE = '''\
import asyncio
import sys
import traceback


def fit(value):
    if type(value) is int and not -2 ** 90 < value < 2 ** 90:
        return value % 1_000_003
    if type(value) in (str, bytes, list, tuple, bytearray):
        return value[:24]
    return value


def told(error):
    words = [type(error).__name__, str(error)]
    if type(error) is not KeyError and error.args[:1] != (str(error),):
        words.append(error.args)
    seen = {id(error)}
    while error is not None:
        following = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if following is None or id(following) in seen:
            break
        seen.add(id(following))
        words.append(('from' if error.__cause__ else 'during') + ' ' + repr(following))
        error = following
    return words


def show(tag, thunk):
    try:
        value = thunk()
    except BaseException as error:
        print(tag, *told(error))
    else:
        print(tag, type(value).__name__, repr(value)[:400])


def t(n, value=None):
    print('t', n, end='; ')
    return n if value is None else value
'''


class Program:
    def __init__(self, rng):
        self.rng = rng
        self._lines = []
        self._indent = 0
        self._count = 0

    def text(self):
        return PRELUDE + '\n' + '\n'.join(self._lines) + '\n'

    def line(self, text=''):
        for each in text.split('\n'):
            self._lines.append('    ' * self._indent + each if each else '')

    @contextlib.contextmanager
    def block(self, head):
        self.line(head)
        self._indent += 1
        before = len(self._lines)
        yield
        if len(self._lines) == before:
            self.line('pass')
        self._indent -= 1

    def fresh(self, stem):
        self._count += 1
        return f'{stem}{self._count}'

    def number(self):
        self._count += 1
        return self._count

    # The dice.
    def chance(self, share):
        return self.rng.random() < share

    def pick(self, *choices):
        return self.rng.choice(choices)

    def of(self, choices):
        return self.rng.choice(choices)

    def upto(self, most):
        return self.rng.randint(0, most)

    def last(self, back=1):
        return self._lines[-back]

    def mark(self):
        return len(self._lines)

    def cut(self, mark):
        del self._lines[mark:]

    def deeper(self, by=1):
        self._indent += by
