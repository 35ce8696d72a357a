# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Warnings: which are shown, where, and how often.
import linecache
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
_default_action = "default"
_once = {}
_version = 1
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class WarningMessage(object):
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = linecache.getline(filename, lineno)
    line = line.strip()
    return text + f"  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


def _warn_never_awaited(message, filename, lineno, names):
    warn_explicit(message, RuntimeWarning, filename, lineno,
                  names.get("__name__"), names.setdefault("__warningregistry__", {}), names,
                  "coroutine")


_plain_show = showwarning


def _show(message):
    show = globals()["showwarning"]
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    if _recorders and show is _plain_show:
        _recorders[-1].append(message)
        return
    show(message.message, message.category, message.filename, message.lineno, message.file,
         message.line)
    if show is _plain_show and message.source is not None and sys.stderr is not None:
        sys.stderr.write(f"{message.category.__name__}: Enable tracemalloc to get the object "
                         f"allocation traceback\n")


def _changed():
    global _version
    _version += 1


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    assert action in _ACTIONS, "invalid action: %r" % (action,)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _ACTIONS, "invalid action: %r" % (action,)
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _changed()


def _matches(pattern, text, is_module):
    if pattern is None:
        return True
    try:
        import re
    except ImportError:
        return _matches_simply(pattern, text, is_module)
    return re.match(pattern, text, 0 if is_module else re.IGNORECASE) is not None


def _matches_simply(pattern, text, is_module):
    # Without `re`: a text, with ".*" where anything may stand.
    if not is_module:
        pattern, text = pattern.lower(), text.lower()
    parts = pattern.rstrip("$").split(".*")
    if not text.startswith(parts[0].replace("\\", "")):
        return False
    place = len(parts[0])
    for part in parts[1:]:
        place = text.find(part.replace("\\", ""), place)
        if place < 0:
            return False
    return True


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(
            type(category).__name__))
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:
        frame = None
    if frame is None:
        names, filename, lineno = sys.__dict__, "sys", 1
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"),
                  registry, names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action in ("once", "module", "default"):
        registry[key] = 1
    if action == "once":
        if _once.get((text, category)):
            return
        _once[(text, category)] = 1
    elif action == "module":
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (_matches(message, text, False) and issubclass(category, wanted)
                and _matches(where, module, True) and line in (0, lineno)):
            return action
    return _default_action


_recorders = []


class catch_warnings(object):
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        shown = "record=True" if self._record else ""
        return f"{type(self).__name__}({shown})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = filters[:]
        self._show = globals()["showwarning"]
        _changed()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        globals()["showwarning"] = _plain_show
        _recorders.append([])
        return _recorders[-1]

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:] = self._filters
        _changed()
        globals()["showwarning"] = self._show
        if self._record:
            _recorders.pop()
