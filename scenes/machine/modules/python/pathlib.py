# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Paths as values. Those that could touch files meet the scene's file system, in which there is
# nothing and which cannot be written.
import fnmatch as _fnmatch
import os

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]



class _Posix:
    sep = "/"

    @staticmethod
    def split(text):
        root = ""
        if text.startswith("/"):
            root = "//" if text.startswith("//") and not text.startswith("///") else "/"
        return "", root, text.lstrip("/")

    @staticmethod
    def fold(text):
        return text


class _Windows:
    sep = "\\"

    @staticmethod
    def split(text):
        text = text.replace("/", "\\")
        drive = root = ""
        if text.startswith("\\\\") and not text.startswith("\\\\\\"):
            server, mark, rest = text[2:].partition("\\")
            share, tail, rest = rest.partition("\\")
            if server and mark and share:
                return "\\\\" + server + "\\" + share, "\\", rest
        if text[1:2] == ":" and text[0].isascii() and text[0].isalpha():
            drive, text = text[:2], text[2:]
        if text.startswith("\\"):
            root = "\\"
        return drive, root, text.lstrip("\\")

    @staticmethod
    def fold(text):
        return text.lower()


class _Parents:
    def __init__(self, path):
        self._path = path
        self._count = len(path._parts) - bool(path.anchor)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        parts = self._path._parts
        return self._path._made(self._path._drive, self._path._root, parts[:len(parts) - index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


import collections.abc

collections.abc.Sequence.register(_Parents)


class PurePath:
    _flavour = _Posix

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        self._fill(cls._parse(args))
        return self

    def _fill(self, found):
        self._drive, self._root, self._parts = found
        return self

    @classmethod
    def _made(cls, drive, root, parts):
        return object.__new__(cls)._fill((drive, root, list(parts)))

    @classmethod
    def _parse(cls, args):
        drive, root, names = "", "", []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg)
            else:
                text = os.fspath(arg)
                if not isinstance(text, str):
                    raise TypeError("argument should be a str object or an os.PathLike object "
                                    f"returning str, not {type(text)!r}")
            new_drive, new_root, rest = cls._flavour.split(text)
            if new_root:
                if new_drive or not drive or not root:
                    drive = new_drive or drive
                root, names = new_root, []
            elif new_drive and cls._flavour.fold(new_drive) != cls._flavour.fold(drive):
                drive, root, names = new_drive, "", []
            names += [name for name in rest.split(cls._flavour.sep) if name and name != "."]
        return drive, root, [drive + root] + names if drive or root else names

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    def __str__(self):
        anchor = self._drive + self._root
        names = self._parts[1:] if anchor else self._parts
        return anchor + self._flavour.sep.join(names) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        if self._drive:
            rest = self.as_posix()[len(self._drive):]
            return "file:///" + self._drive + quote_from_bytes(rest.encode())
        return "file://" + quote_from_bytes(bytes(self))

    @property
    def _folded(self):
        return [self._flavour.fold(part) for part in self._parts]

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._folded == other._folded and self._flavour is other._flavour

    def __hash__(self):
        return hash(tuple(self._folded))

    def _compared(self, other, compare):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return compare(self._folded, other._folded)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)
    parts = property(lambda self: tuple(self._parts))

    @property
    def name(self):
        return self._parts[-1] if len(self._parts) > bool(self.anchor) else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        drive, root, rest = self._flavour.split(name)
        if not name or name[-1] == self._flavour.sep or drive or root or \
                len([part for part in rest.split(self._flavour.sep) if part and part != "."]) != 1:
            raise ValueError("Invalid name %r" % (name))
        return self._made(self._drive, self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if self._flavour.sep in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self._made(self._drive, self._root,
                          self._parts[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        count = len(base._parts)
        if base._drive and not base._root:
            fits = self._flavour.fold(base._drive) == self._flavour.fold(self._drive) and \
                not base._parts[1:]
        else:
            fits = self._folded[:count] == base._folded
        if not fits:
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the "
                             "other is absolute.".format(str(self), str(base)))
        return self._made("", "", self._parts[count:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        if len(self._parts) <= bool(self.anchor):
            return self
        return self._made(self._drive, self._root, self._parts[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root) and (self._flavour is _Posix or bool(self._drive))

    def is_reserved(self):
        if self._flavour is _Posix or not self.name or self._parts[0].startswith("\\\\"):
            return False
        base = self.name.partition(".")[0].partition(":")[0].rstrip(" ").upper()
        return base in {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} or \
            (base[:3] in ("COM", "LPT") and base[3:] in "123456789¹²³" and len(base) == 4)

    def match(self, path_pattern):
        pattern = type(self)(path_pattern)
        if not pattern._parts:
            raise ValueError("empty pattern")
        if pattern.anchor:
            if len(pattern._parts) != len(self._parts):
                return False
        elif len(pattern._parts) > len(self._parts):
            return False
        return all(_fnmatch.fnmatchcase(part, wanted)
                   for part, wanted in zip(reversed(self._folded), reversed(pattern._folded)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    _flavour = _Windows


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        if cls._flavour is not _Posix:
            raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))
        return object.__new__(cls)._fill(cls._parse(args))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def expanduser(self):
        if not self.anchor and self._parts and self._parts[0][:1] == "~":
            return type(self)(os.path.expanduser(self._parts[0]), *self._parts[1:])
        return self

    def absolute(self):
        return self if self.is_absolute() else type(self)(self.cwd(), self)

    def resolve(self, strict=False):
        path = type(self)(os.path.normpath(self.absolute()))
        if strict and not path.exists():
            self._missing(path)
        return path

    def exists(self):
        return os.path.exists(self)

    def is_dir(self):
        return os.path.isdir(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_symlink(self):
        return False

    is_mount = is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def _missing(self, path=None):
        raise FileNotFoundError(2, "No such file or directory", str(path or self))

    def _unwritable(self):
        raise OSError(30, "Read-only file system", str(self))

    def stat(self, *, follow_symlinks=True):
        self._missing()

    lstat = owner = group = readlink = stat

    def samefile(self, other_path):
        self._missing()

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        if set(mode) & set("wax+"):
            self._unwritable()
        self._missing()

    def read_text(self, encoding=None, errors=None):
        self._missing()

    def read_bytes(self):
        self._missing()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        self._unwritable()

    def write_bytes(self, data):
        memoryview(data)
        self._unwritable()

    def touch(self, mode=0o666, exist_ok=True):
        self._unwritable()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        self._unwritable()

    def chmod(self, mode, *, follow_symlinks=True):
        self._missing()

    def unlink(self, missing_ok=False):
        if not missing_ok:
            self._missing()

    def rmdir(self):
        self._missing()

    def rename(self, target):
        self._missing()

    replace = rename

    def symlink_to(self, target, target_is_directory=False):
        self._unwritable()

    hardlink_to = symlink_to

    def iterdir(self):
        if not self.is_dir():
            self._missing()
        return iter(())

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        return iter(())

    rglob = glob


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    pass
