# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Patterns of file names: * ? [seq] [!seq].
import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=256, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def _set(inner):
    # What stands between the brackets, as a set of re.
    negated = inner.startswith("!")
    inner = inner[negated:]
    pieces, at = [], 0
    while at < len(inner):
        if inner[at + 1:at + 2] == "-" and at + 2 < len(inner):
            if inner[at] <= inner[at + 2]:
                pieces.append(_escaped(inner[at]) + "-" + _escaped(inner[at + 2]))
            at += 3
        else:
            pieces.append(_escaped(inner[at]))
            at += 1
    if not pieces:
        return "." if negated else "(?!)"
    return "[" + "^" * negated + "".join(pieces) + "]"


def _escaped(char):
    return "\\" + char if char in "\\-]^[&~|" else char


def translate(pat):
    result, at = [], 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == "*":
            if not result or result[-1] != "*":
                result.append("*")
        elif char == "?":
            result.append(".")
        elif char == "[":
            end = at + (pat[at:at + 1] == "!")
            end = pat.find("]", end + (pat[end:end + 1] == "]"))
            if end < 0:
                result.append("\\[")
            else:
                result.append(_set(pat[at:end]))
                at = end + 1
        else:
            result.append(re.escape(char))
    # Only the last star may be tried again.
    stars = [place for place, piece in enumerate(result) if piece == "*"]
    if not stars:
        return f"(?s:{''.join(result)})\\Z"
    text = "".join(result[:stars[0]])
    for first, second in zip(stars, stars[1:]):
        text += f"(?>.*?{''.join(result[first + 1:second])})"
    return f"(?s:{text}.*{''.join(result[stars[-1] + 1:])})\\Z"
