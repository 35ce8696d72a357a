# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# namedtuple. Its __new__ is made of a text, so that calls are checked as those of a function with
# these parameters are.
import sys
from _collections import _tuplegetter
from _machine import execute
from keyword import iskeyword

_make_tuple = tuple.__new__


def _renamed(names):
    seen = set()
    for index, name in enumerate(names):
        if (not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen):
            names[index] = f"_{index}"
        seen.add(name)
    return names


def _check(typename, names, rename):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _function(text, name, qualname, **names):
    execute(text, names)
    made = names[name]
    made.__qualname__ = qualname
    return made


def _methods(typename, fields):
    # The methods of one class; `fields` is fixed for it.
    count = len(fields)
    template = "(" + ", ".join(f"{name}=%r" for name in fields) + ")"
    arguments = ", ".join(fields)
    items = arguments + "," if count == 1 else arguments

    new = _function(
        f"def __new__(_cls, {arguments}):\n    return _make_tuple(_cls, ({items}))\n",
        "__new__", f"{typename}.__new__", _make_tuple=_make_tuple, __name__=f"namedtuple_{typename}")

    @classmethod
    def _make(cls, iterable):
        result = _make_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, old) for name, old in zip(fields, self))
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        return self.__class__.__name__ + template % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    new.__doc__ = f"Create new instance of {typename}({arguments})"
    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    __repr__.__doc__ = "Return a nicely formatted representation string"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    for method in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    return {"__new__": new, "_make": _make, "_replace": _replace, "__repr__": __repr__,
            "_asdict": _asdict, "__getnewargs__": __getnewargs__}


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = sys.intern(str(typename))
    if rename:
        names = _renamed(names)
    _check(typename, names, rename)
    fields = tuple(sys.intern(name) for name in names)
    values = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError("Got more default values than field names")
        values = dict(zip(fields[len(fields) - len(defaults):], defaults))
    parts = {
        "__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
        "_field_defaults": values, **_methods(typename, fields), "__match_args__": fields,
    }
    if defaults is not None:
        parts["__new__"].__defaults__ = defaults
    for index, name in enumerate(fields):
        parts[name] = _tuplegetter(index, sys.intern(f"Alias for field number {index}"))
    made = type(typename, (tuple,), parts)
    made.__module__ = module or sys._getframe(1).f_globals.get("__name__", "__main__")
    return made


namedtuple.__module__ = "collections"
