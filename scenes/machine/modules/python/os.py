# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The operating system as far as it does no harm: no processes, and a file system in which there is
# nothing and which cannot be written.
import abc
import sys
from _collections_abc import MutableMapping
from types import GenericAlias

from _posix import terminal_size, times_result, uname_result

name = "posix"
linesep = "\n"
error = OSError
_CWD = "/home/scene"
_PID = 1000


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for base in subclass.__mro__:
                if "__fspath__" in base.__dict__:
                    return base.__dict__["__fspath__"] is not None or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not "
                        + type(path).__name__)
    found = method(path)
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not "
                    f"{type(found).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


import os.path as path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep


# --- the environment -----------------------------------------------------------------------------

def _check_str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value


class _Environ(MutableMapping):
    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        try:
            return self._data[_check_str(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[_check_str(key)] = _check_str(value)

    def __delitem__(self, key):
        try:
            del self._data[_check_str(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ({"HOME": _CWD, "PATH": "/usr/bin:/bin", "USER": "scene", "LANG": "C.UTF-8",
                    "TZ": "UTC"})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    _check_str(name), _check_str(value)


def unsetenv(name, /):
    _check_str(name)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# --- this process and its machine ----------------------------------------------------------------

def getpid():
    return _PID


def getppid():
    return 1


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return environ["USER"]


def cpu_count():
    return 4


def sched_getaffinity(pid, /):
    return set(range(4))


def sched_yield():
    return None


def getloadavg():
    return (0.0, 0.0, 0.0)


def urandom(size, /):
    # From the seeded generator: a run can be repeated.
    import random
    return bytes(random.getrandbits(8) for _ in range(size))


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 4: "Interrupted system call",
            5: "Input/output error", 9: "Bad file descriptor", 11: "Resource temporarily unavailable",
            12: "Cannot allocate memory", 13: "Permission denied", 17: "File exists",
            20: "Not a directory", 21: "Is a directory", 22: "Invalid argument", 32: "Broken pipe",
            30: "Read-only file system", 104: "Connection reset by peer", 110: "Connection timed out",
            111: "Connection refused"}.get(code, f"Unknown error {code}")


def uname():
    return uname_result(("Linux", "scene", "6.1.0", "#1 SMP", "x86_64"))


def times():
    from time import monotonic
    return times_result((0.0, 0.0, 0.0, 0.0, monotonic()))


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    return False


def _exit(status):
    sys.exit(status)


# --- files ---------------------------------------------------------------------------------------

def getcwd():
    return _CWD


def getcwdb():
    return _CWD.encode()


F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


def _missing(filename):
    raise FileNotFoundError(2, "No such file or directory", fspath(filename))


def _read_only(filename):
    raise OSError(30, "Read-only file system", fspath(filename))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _missing(path)


def lstat(path, *, dir_fd=None):
    _missing(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    fspath(path)
    return False


def listdir(path="."):
    _missing(path)


def scandir(path="."):
    _missing(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    # A folder that cannot be listed gives nothing.
    fspath(top)
    return iter(())


def open(path, flags, mode=511, *, dir_fd=None):
    _read_only(path) if flags & O_CREAT else _missing(path)


def chdir(path):
    _missing(path)


def mkdir(path, mode=511, *, dir_fd=None):
    _read_only(path)


def makedirs(name, mode=511, exist_ok=False):
    _read_only(name)


def remove(path, *, dir_fd=None):
    _missing(path)


def unlink(path, *, dir_fd=None):
    _missing(path)


def rmdir(path, *, dir_fd=None):
    _missing(path)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    raise FileNotFoundError(2, "No such file or directory", fspath(src), None, fspath(dst))


replace = rename

