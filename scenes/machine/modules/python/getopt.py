# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Options of a command line, as C's getopt reads them.
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    found = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    found, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts[1:] if shortopts.startswith("+") else shortopts
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            args = _take(found, args, shortopts, longopts)
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    if args[0].startswith("--"):
        return _take_long(found, args[0][2:], longopts, args[1:])
    return _take_short(found, args[0][1:], shortopts, args[1:])


def _take_long(found, given, longopts, args):
    name, equals, value = given.partition("=")
    value = value if equals else None
    needs_value, name = _long_name(name, longopts)
    if needs_value and value is None:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif not needs_value and value is not None:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append(("--" + name, value or ""))
    return args


def _long_name(name, longopts):
    fitting = [each for each in longopts if each.startswith(name)]
    if not fitting:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in fitting:
        return False, name
    if name + "=" in fitting:
        return True, name
    if len(fitting) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    only = fitting[0]
    return only.endswith("="), only.removesuffix("=")


def _take_short(found, letters, shortopts, args):
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _needs_value(letter, shortopts):
            if not letters:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        found.append(("-" + letter, value))
    return args


def _needs_value(letter, shortopts):
    for at, each in enumerate(shortopts):
        if letter == each != ":":
            return shortopts.startswith(":", at + 1)
    raise GetoptError(f"option -{letter} not recognized", letter)
