#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes random programs of the language: they end, print plenty and depend on nothing but the seed.

    randomlanguage.py SEED [--count N] --out FOLDER [--part NAME ...]

The same seed gives the same program. Right uses and wrong ones mix: what an operation refuses is as
much a part of the language as what it gives.
"""
import argparse
import pathlib
import random
import warnings

from randomparts import program
from randomparts.asyncflow import async_part
from randomparts.classes import class_part
from randomparts.dunders import dunder_part
from randomparts.exceptions import exception_part, group_part
from randomparts.flow import flow_part
from randomparts.formats import format_part
from randomparts.functions import function_part
from randomparts.generators import generator_part
from randomparts.iteration import comprehension_part, iterator_part
from randomparts.patterns import match_part
from randomparts.scopes import scope_part
from randomparts.syntax import syntax_part
from randomparts.targets import target_part
from randomparts.tracebacks import traceback_part, uncaught_end
from randomparts.values import expression_part

PARTS = {
    'expressions': (expression_part, 6),
    'formats': (format_part, 3),
    'functions': (function_part, 3),
    'flow': (flow_part, 4),
    'scopes': (scope_part, 2),
    'classes': (class_part, 4),
    'dunders': (dunder_part, 3),
    'exceptions': (exception_part, 3),
    'groups': (group_part, 2),
    'generators': (generator_part, 3),
    'comprehensions': (comprehension_part, 2),
    'iterators': (iterator_part, 2),
    'match': (match_part, 3),
    'targets': (target_part, 2),
    'async': (async_part, 3),
    'tracebacks': (traceback_part, 3),
    'syntax': (syntax_part, 2),
}


def text_of(seed, wanted=()):
    rng = random.Random(f'language {seed}')
    made = program.Program(rng)
    names = [name for name in PARTS if not wanted or name in wanted]
    weights = [PARTS[name][1] for name in names]
    for name in rng.choices(names, weights, k=rng.randint(3, 6)):
        add(made, name, PARTS[name][0])
    if rng.random() < 0.5:
        add(made, 'end', uncaught_end)
    return made.text()


def add(made, name, part):
    """A part that is no Python, which happens where pieces meet, is left out."""
    before = made.mark()
    made.line()
    made.line(f'print("# {name}")')
    part(made)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            compile(made.text(), 'program', 'exec')
    except SyntaxError:
        made.cut(before)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('seed', type=int)
    parser.add_argument('--count', type=int, default=1)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--part', action='append', choices=PARTS, default=[])
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for seed in range(options.seed, options.seed + options.count):
        (options.out / f'p{seed}.py').write_text(text_of(seed, options.part), encoding='utf-8')


if __name__ == '__main__':
    main()
