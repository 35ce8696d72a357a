# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Measuring time, which only sleeping takes here.
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def _indented(text, count):
    return text.replace("\n", "\n" + " " * count)


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = _globals() if globals is None else globals
        local, before = {}, ""
        for kind, part in (("setup", setup), ("stmt", stmt)):
            if isinstance(part, str):
                compile(before + part, dummy_src_name, "exec")
                before = part + "\n"
            elif callable(part):
                local["_" + kind] = part
            else:
                raise ValueError(f"{kind} is neither a string nor callable")
        do = _indented(stmt, 8) if isinstance(stmt, str) else "_stmt()"
        prepare = _indented(setup, 4) if isinstance(setup, str) else "_setup()"
        extra = "".join(f", {name}={name}" for name in local)
        self.src = (f"def inner(_it, _timer{extra}):\n    {prepare}\n    _t0 = _timer()\n"
                    f"    for _i in _it:\n        {do}\n        pass\n    _t1 = _timer()\n"
                    "    return _t1 - _t0\n")
        exec(compile(self.src, dummy_src_name, "exec"), names, local)
        self.inner = local["inner"]

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        size = 1
        while True:
            for factor in 1, 2, 5:
                number = size * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                # Where no time passes, more rounds would not help.
                if taken >= 0.2 or (taken == 0 and number >= 1000):
                    return number, taken
            size *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
