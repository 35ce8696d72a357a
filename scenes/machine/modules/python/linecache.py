# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Lines of the program's text.
from _machine import source_line

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]


def getline(filename, lineno, module_globals=None):
    text = source_line(filename, lineno) if lineno >= 1 else ""
    return text + "\n" if text else ""


def getlines(filename, module_globals=None):
    found = []
    while len(found) < 100_000:
        text = source_line(filename, len(found) + 1)
        if not text and not any(source_line(filename, len(found) + i) for i in range(2, 40)):
            break
        found.append(text + "\n")
    return found


def clearcache():
    pass


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
