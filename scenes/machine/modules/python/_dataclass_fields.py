# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The fields of a dataclass, read from its annotations.
import sys
import types


class FrozenInstanceError(AttributeError):
    pass


class _Named:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
PLAIN, CLASS_VARIABLE, INIT_VARIABLE = (_Named(text) for text in (
    "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        return "Field(" + ",".join(
            [f"{name}={getattr(self, name)!r}"
             for name in ("name", "type", "default", "default_factory", "init", "repr", "hash",
                          "compare", "metadata", "kw_only", "_field_type")]) + ")"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _names_in(text):
    # "module.Name[...]" gives (module, Name), "Name" gives ("", Name).
    head = text.strip()
    end = 0
    while end < len(head) and (head[end].isalnum() or head[end] in "_. "):
        end += 1
    module, _, name = head[:end].replace(" ", "").rpartition(".")
    return module, name


def _resolve(annotation, cls):
    # An annotation that is a text (or made one by __future__) is looked up where the class is.
    if not isinstance(annotation, str):
        return annotation
    module, name = _names_in(annotation)
    home = sys.modules.get(cls.__module__)
    names = home.__dict__ if home else {}
    if module:
        names = getattr(names.get(module), "__dict__", {})
    return names.get(name)


def _is_class_variable(annotation, cls):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    found = _resolve(annotation, cls)
    return found is typing.ClassVar or getattr(found, "__origin__", None) is typing.ClassVar


def _is_init_variable(annotation, cls):
    found = _resolve(annotation, cls)
    return found is InitVar or type(found) is InitVar


def is_keyword_mark(annotation, cls):
    return _resolve(annotation, cls) is KW_ONLY


def field_of(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        made = field(default=MISSING if isinstance(default, types.MemberDescriptorType)
                     else default)
    made.name, made.type, made._field_type = name, annotation, PLAIN
    if _is_class_variable(annotation, cls):
        made._field_type = CLASS_VARIABLE
    elif _is_init_variable(annotation, cls):
        made._field_type = INIT_VARIABLE
    if made._field_type is not PLAIN and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is not CLASS_VARIABLE:
        if made.kw_only is MISSING:
            made.kw_only = default_kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is PLAIN and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: "
                         f"use default_factory")
    return made


for _each in (FrozenInstanceError, InitVar, Field, field, _MISSING_TYPE, _KW_ONLY_TYPE):
    _each.__module__ = "dataclasses"
