#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Runs random programs of the language on CPython 3.11 and on Coroscope and tells where they differ.

    comparelanguage.py SEED COUNT [--part NAME ...] [--jobs N] [--keep FOLDER]
    comparelanguage.py --programs FILE.py ...

What must be equal: stdout, stderr, and whether the program ended well. Addresses and paths do not
count, nor do frames of CPython's own library in tracebacks. Hashes of texts are those of
PYTHONHASHSEED=0, time is virtual on both sides.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import randomlanguage

ROOT = pathlib.Path(__file__).resolve().parents[2]
PYTHON = os.environ.get('PYTHON311', 'python3.11')
COROSCOPE = os.environ.get('COROSCOPE', str(ROOT / 'build/release/bin/coroscope'))

# Put where CPython imports it at its start: waiting moves the clock instead of taking time.
VIRTUAL_CLOCK = '''\
import selectors
import time
now = 0.0
def monotonic():
    return now
real = selectors.EpollSelector.select
def select(self, timeout=None):
    global now
    ready = real(self, 0)
    if not ready and timeout is None:
        raise SystemExit('deadlock')
    if not ready and timeout > 0:
        now += timeout
    return ready
time.monotonic = monotonic
selectors.EpollSelector.select = select
'''


def told(text, folder):
    text = text.replace(f'{folder}/', '')
    text = re.sub(r'\b0x[0-9a-f]{6,}', '0x0', text)
    kept, in_library = [], False
    for line in text.split('\n'):
        bare = re.sub(r'^( *\|)+ ?', '', line)
        if bare.startswith('  File "'):
            in_library = 'lib/python3.11/' in line
        elif not bare.startswith('    '):
            in_library = False
        if not in_library:
            kept.append(line)
    return kept


def run(command, folder, environment=None):
    try:
        done = subprocess.run(command, cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True,
                              timeout=60, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return ['timeout'], ['timeout'], 'timeout'
    out, err = (each.decode('utf-8', 'backslashreplace') for each in (done.stdout, done.stderr))
    status = done.returncode if done.returncode < 0 or done.returncode in (0, 2, 3) else 1
    return told(out, folder), told(err, folder), status


def compared(path, clock):
    """The difference as text, or an empty text."""
    expected = run([PYTHON, path.name], path.parent, {'PYTHONHASHSEED': '0', 'PYTHONPATH': str(clock)})
    actual = run([COROSCOPE, 'run', path.name], path.parent)
    parts = []
    for what, left, right in zip(('stdout', 'stderr'), expected, actual):
        parts += difflib.unified_diff(left, right, f'{path.name} {what} CPython', f'{path.name} {what} Coroscope', lineterm='', n=2)
    if (expected[2] == 0) != (actual[2] == 0) or actual[2] not in (0, 1):
        parts.append(f'{path.name}: exit status {expected[2]}, Coroscope {actual[2]}')
    return '\n'.join(parts)


def programs(options, folder):
    if options.programs:
        yield from (path.resolve() for path in options.programs)
        return
    for seed in range(options.seed, options.seed + options.count):
        path = folder / f'p{seed}.py'
        path.write_text(randomlanguage.text_of(seed, options.part), encoding='utf-8')
        yield path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('seed', type=int, nargs='?', default=1)
    parser.add_argument('count', type=int, nargs='?', default=100)
    parser.add_argument('--part', action='append', choices=randomlanguage.PARTS, default=[])
    parser.add_argument('--programs', type=pathlib.Path, nargs='+')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--keep', type=pathlib.Path, help='where programs that differ are kept with their difference')
    parser.add_argument('--lines', type=int, default=40, help='of a difference that are shown')
    options = parser.parse_args()
    total = wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary).resolve()
        (folder / 'clock').mkdir()
        (folder / 'clock/sitecustomize.py').write_text(VIRTUAL_CLOCK, encoding='utf-8')
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            found = pool.map(lambda path: (path, compared(path, folder / 'clock')), programs(options, folder))
            for path, difference in found:
                total += 1
                if difference:
                    wrong += 1
                    print('\n'.join(difference.split('\n')[:options.lines]), flush=True)
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        (options.keep / path.name).write_bytes(path.read_bytes())
                        (options.keep / f'{path.name}.diff').write_text(difference, encoding='utf-8')
                if not options.programs:
                    path.unlink()
    print(f'{total} programs, {total - wrong} equal, {wrong} differ')
    sys.exit(wrong > 0)


if __name__ == '__main__':
    main()
