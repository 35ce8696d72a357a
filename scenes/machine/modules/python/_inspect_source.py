# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Documentation and source of objects.
import sys

import linecache
from _inspect_kinds import *


def unwrap(func, *, stop=None):
    seen = {id(func)}
    start = func
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(start))
        seen.add(id(func))
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()),
                 default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    home = type(obj.__self__) if ismethod(obj) else None
    if home is None and isfunction(obj):
        home = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            home = getattr(home, part, None)
    for base in getattr(home, "__mro__", ()):
        doc = getattr(base.__dict__.get(obj.__name__), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was "
                    "expected, got {}".format(type(object).__name__))


getsourcefile = getabsfile = getfile


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def _indent_of(line):
    return len(line) - len(line.lstrip())


def getblock(lines):
    # The lines of the definition that begins with the first one.
    start = _indent_of(lines[0])
    head = 0
    while lines[head].lstrip().startswith("@"):
        head += 1
    depth = 0
    for end in range(head, len(lines)):
        line = lines[end]
        text = line.split("#")[0]
        depth += sum(text.count(char) for char in "([{") - sum(text.count(char) for char in ")]}")
        if depth <= 0 and text.rstrip().endswith(":"):
            head = end
            break
        if depth <= 0 and ":" in text:
            head = end
            break
    end = last = head + 1
    while end < len(lines):
        if lines[end].strip():
            if _indent_of(lines[end]) <= start and not lines[end].lstrip().startswith(
                    (")", "]", "}")):
                if not lines[end].lstrip().startswith("#"):
                    break
            else:
                last = end + 1
        end += 1
    return lines[:last]


def findsource(object):
    filename = getfile(object)
    lines = linecache.getlines(filename)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        name = object.__qualname__.split(".")[-1]
        for number, line in enumerate(lines):
            words = line.split()
            if words[:1] == ["class"] and len(words) > 1 and \
                    words[1].split("(")[0].rstrip(":") == name:
                while number > 0 and lines[number - 1].lstrip().startswith("@"):
                    number -= 1
                return lines, number
        raise OSError("could not find class definition")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return lines, object.co_firstlineno - 1


def getsourcelines(object):
    object = unwrap(object)
    lines, number = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])
