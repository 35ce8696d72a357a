# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Files by pattern: there are none.
import re

__all__ = ["escape", "glob", "iglob"]

_magic = re.compile("([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return []


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return iter(())


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return _magic.sub(r"[\1]", pathname)
