#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes faults.jsonl: what CPython 3.11 says of each text in texts.py and of random ones.

    python3.11 tests/scenes/language/faults/expect.py

A line is one text: its group, the mode of compile(), the text and what compile() raised: the type,
the message, line and column where it begins and ends, and the line that is shown; or nothing.
"""
import json
import pathlib
import random
import sys
import warnings

import texts

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
from randomparts import program, syntax

RANDOM = 400


def fault_of(text, mode):
    try:
        compile(text, '<text>', mode, dont_inherit=True)
    except SyntaxError as error:
        return [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text]
    return None


def all_texts():
    for group, each in texts.TEXTS.items():
        yield from ((group, 'exec', text) for text in each)
    yield from (('expressions', 'eval', text) for text in texts.EXPRESSIONS)
    made = program.Program(random.Random('faults'))
    yield from (('random', 'exec', syntax.mutated(made)) for _ in range(RANDOM))


def main():
    warnings.simplefilter('ignore')
    lines = {}
    for group, mode, text in all_texts():
        lines.setdefault((mode, text), json.dumps([group, mode, text, fault_of(text, mode)], ensure_ascii=False))
    (HERE / 'faults.jsonl').write_text('\n'.join(lines.values()) + '\n', encoding='utf-8')


main()
