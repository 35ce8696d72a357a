# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The methods that a dataclass gets.
from _dataclass_fields import FACTORY, INIT_VARIABLE, MISSING, FrozenInstanceError
from _machine import execute


def _make(cls, name, parameters, body, names=None):
    text = "def %s(%s):\n %s" % (name, ", ".join(parameters), "\n ".join(body))
    scope = {"__name__": cls.__module__, "object": object, "super": super, "hash": hash,
             "type": type, "NotImplemented": NotImplemented}
    scope.update(names or {})
    execute(text, scope)
    return scope[name]


def _parameter(each):
    if each.default is not MISSING:
        return f"{each.name}=_default_{each.name}"
    return each.name if each.default_factory is MISSING else f"{each.name}=_factory"


def _value(each, slots, names):
    # What __init__ gives the field; None: nothing.
    if each.default_factory is not MISSING:
        names[f"_make_{each.name}"] = each.default_factory
        made = f"_make_{each.name}()"
        return f"{made} if {each.name} is _factory else {each.name}" if each.init else made
    if each.default is not MISSING:
        names[f"_default_{each.name}"] = each.default
    if each.init:
        return each.name
    return f"_default_{each.name}" if slots and each.default is not MISSING else None


def init_method(cls, fields, positional, keyword, frozen, slots):
    has_default = False
    for each in positional:
        if each.default is not MISSING or each.default_factory is not MISSING:
            has_default = True
        elif has_default:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
    self_name = "__dataclass_self__" if any(each.name == "self" for each in fields) else "self"
    names = {"_factory": FACTORY, "_set": object.__setattr__}
    body = []
    for each in fields:
        value = _value(each, slots, names)
        if value is None or each._field_type is INIT_VARIABLE:
            continue
        if frozen:
            body.append(f"_set({self_name}, {each.name!r}, {value})")
        else:
            body.append(f"{self_name}.{each.name} = {value}")
    if hasattr(cls, "__post_init__"):
        given = ", ".join(each.name for each in fields if each._field_type is INIT_VARIABLE)
        body.append(f"{self_name}.__post_init__({given})")
    parameters = [self_name] + [_parameter(each) for each in positional]
    if keyword:
        parameters += ["*"] + [_parameter(each) for each in keyword]
    made = _make(cls, "__init__", parameters, body or ["pass"], names)
    made.__annotations__ = {each.name: each.type for each in positional + keyword}
    made.__annotations__["return"] = None
    return made


def repr_method(cls, fields):
    running = set()

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            shown = [f"{each.name}={getattr(self, each.name)!r}" for each in fields]
        finally:
            running.discard(id(self))
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    __repr__.__module__ = cls.__module__
    return __repr__


def _tuple_text(of, fields):
    return "(%s)" % "".join(f"{of}.{each.name}," for each in fields)


def compare_method(cls, name, operator, fields):
    return _make(cls, name, ("self", "other"), (
        "if other.__class__ is self.__class__:",
        f" return {_tuple_text('self', fields)} {operator} {_tuple_text('other', fields)}",
        "return NotImplemented"))


def hash_method(cls, fields):
    return _make(cls, "__hash__", ("self",), (f"return hash({_tuple_text('self', fields)})",))


def frozen_methods(cls, fields):
    names = frozenset(each.name for each in fields)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for each in (__setattr__, __delattr__):
        each.__module__ = cls.__module__
    return __setattr__, __delattr__
