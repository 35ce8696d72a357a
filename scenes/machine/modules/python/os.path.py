# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Paths as POSIX writes them. Scenes have no files: nothing exists.
import os

__name__ = "posixpath"
__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname",
    "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists",
    "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile",
    "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
    "supports_unicode_filenames", "relpath", "commonpath",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _text(path):
    # The path as str or bytes, with the separator, dot and empty text of its kind.
    path = os.fspath(path)
    if isinstance(path, bytes):
        return path, b"/", b".", b""
    return path, "/", ".", ""


def _check_kinds(function, *paths):
    # Only str, or only bytes.
    has_str = has_bytes = False
    for path in paths:
        if isinstance(path, (str, bytes)):
            has_str = has_str or isinstance(path, str)
            has_bytes = has_bytes or isinstance(path, bytes)
        else:
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, "
                            f"not {path.__class__.__name__!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s, slash, _, _ = _text(s)
    return s.startswith(slash)


def join(a, *p):
    path, slash, _, empty = _text(a)
    try:
        if not p:
            path[:0] + slash
        for part in map(os.fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_kinds("join", a, *p)
        raise
    return path


def split(p):
    p, slash, _, _ = _text(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p, slash, dot, empty = _text(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # Leading dots are part of the name.
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, empty


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    p, slash, _, _ = _text(p)
    return p[p.rfind(slash) + 1:]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, each in enumerate(low):
        if each != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(os.fspath, paths))
    _check_kinds("commonpath", *paths)
    _, slash, dot, _ = _text(paths[0])
    absolute = {path[:1] == slash for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[each for each in path.split(slash) if each and each != dot] for path in paths]
    low, high = min(parts), max(parts)
    common = low
    for i, each in enumerate(low):
        if each != high[i]:
            common = low[:i]
            break
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)


def normpath(path):
    path, slash, dot, empty = _text(path)
    if not path:
        return dot
    start = empty
    if path.startswith(slash):
        # Exactly two slashes at the start mean something of their own.
        start = slash * 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else slash
    kept = []
    for part in path.split(slash):
        if part in (empty, dot):
            continue
        if part != dot * 2 or (not start and not kept) or (kept and kept[-1] == dot * 2):
            kept.append(part)
        elif kept:
            kept.pop()
    return start + slash.join(kept) or dot


def abspath(path):
    path, slash, _, _ = _text(path)
    if not path.startswith(slash):
        cwd = os.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        os.stat(filename)
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path, slash, dot, empty = _text(path)
    start = dot if start is None else os.fspath(start)
    _check_kinds("relpath", path, start)
    here = [each for each in abspath(start).split(slash) if each]
    there = [each for each in abspath(path).split(slash) if each]
    shared = len(commonprefix([here, there]))
    return slash.join([dot * 2] * (len(here) - shared) + there[shared:]) or dot


def expanduser(path):
    path, slash, _, _ = _text(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    home = os.environ.get("HOME")
    if home is None or not (path == tilde or path.startswith(tilde + slash)):
        return path
    home = home.encode() if isinstance(path, bytes) else home
    return home.rstrip(slash) + path[1:] or slash


def expandvars(path):
    path = os.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    text = ""
    while True:
        before, dollar, path = path.partition("$")
        text += before
        if not dollar:
            return text
        if path.startswith("{") and "}" in path:
            name, _, rest = path[1:].partition("}")
            shown = "${" + name + "}"
        else:
            size = 0
            while size < len(path) and (path[size].isalnum() and path[size].isascii()
                                        or path[size] == "_"):
                size += 1
            name, rest = path[:size], path[size:]
            shown = "$" + name
        text += os.environ.get(name, shown) if name else shown
        path = rest


def exists(path):
    os.fspath(path)
    return False


lexists = isfile = islink = exists


def isdir(s):
    return os.fspath(s) in ("/", b"/")


ismount = isdir


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    return os.stat(f1) == os.stat(f2)
