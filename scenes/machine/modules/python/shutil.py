# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The size of the terminal, and files of which there are none.
import errno
import os

__all__ = ["get_terminal_size", "which", "copy", "copy2", "copyfile", "copytree", "move",
           "rmtree", "Error", "SameFileError", "SpecialFileError", "disk_usage"]


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


def get_terminal_size(fallback=(80, 24)):
    sizes = []
    for name, otherwise in zip(("COLUMNS", "LINES"), fallback):
        given = os.environ.get(name, "")
        sizes.append(int(given) if given.isdecimal() and int(given) > 0 else otherwise)
    return os.terminal_size(sizes)


def which(cmd, mode=1, path=None):
    return None


def _missing(path):
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def copyfile(src, dst, *, follow_symlinks=True):
    _missing(src)


def copy(src, dst, *, follow_symlinks=True):
    _missing(src)


def copy2(src, dst, *, follow_symlinks=True):
    _missing(src)


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    _missing(src)


def move(src, dst, copy_function=copy2):
    _missing(src)


def disk_usage(path):
    _missing(path)


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    if not ignore_errors:
        _missing(path)
