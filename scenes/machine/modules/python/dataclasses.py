# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Classes made of annotated fields. Methods are made as text, so that they have real signatures.
import _signature
import abc
import copy
import types

from _dataclass_fields import (CLASS_VARIABLE, INIT_VARIABLE, KW_ONLY, MISSING, PLAIN,
                               Field, FrozenInstanceError, InitVar, field, field_of,
                               is_keyword_mark)
from _dataclass_methods import (compare_method, frozen_methods, hash_method, init_method,
                                repr_method)

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

_FIELDS, _PARAMS = "__dataclass_fields__", "__dataclass_params__"


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen

    def __repr__(self):
        return "_DataclassParams(" + ",".join(
            f"{name}={getattr(self, name)!r}" for name in self.__slots__) + ")"


def _inherited(cls):
    found, frozen = {}, []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            found.update(base_fields)
            frozen.append(getattr(base, _PARAMS).frozen)
    return found, frozen


def _collect(cls, kw_only):
    annotations = cls.__dict__.get("__annotations__", {})
    own, is_marked = [], False
    for name, annotation in annotations.items():
        if is_keyword_mark(annotation, cls):
            if is_marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            is_marked = kw_only = True
        else:
            own.append(field_of(cls, name, annotation, kw_only))
    for each in own:
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _check_frozen(frozen, bases):
    if bases and any(bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if bases and not any(bases) and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _set_order(cls, plain):
    compared = [each for each in plain if each.compare]
    for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        if _set_new(cls, name, compare_method(cls, name, operator, compared)):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                            f"Consider using functools.total_ordering")


def _set_hash(cls, plain, unsafe_hash, eq, frozen, is_explicit):
    if unsafe_hash:
        if is_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq or is_explicit:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    hashed = [each for each in plain if (each.compare if each.hash is None else each.hash)]
    method = hash_method(cls, hashed)
    method.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = method


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    found, frozen_bases = _inherited(cls)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    found.update((each.name, each) for each in _collect(cls, kw_only))
    _check_frozen(frozen, frozen_bases)
    setattr(cls, _FIELDS, found)
    own_hash = cls.__dict__.get("__hash__", MISSING)
    is_explicit = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    taken = [each for each in found.values() if each._field_type is not CLASS_VARIABLE]
    plain = [each for each in taken if each._field_type is PLAIN]
    positional = [each for each in taken if each.init and not each.kw_only]
    if init:
        keyword = [each for each in taken if each.init and each.kw_only]
        _set_new(cls, "__init__", init_method(cls, taken, positional, keyword, frozen, slots))
    if repr:
        _set_new(cls, "__repr__", repr_method(cls, [each for each in plain if each.repr]))
    if eq:
        compared = [each for each in plain if each.compare]
        _set_new(cls, "__eq__", compare_method(cls, "__eq__", "==", compared))
    if order:
        _set_order(cls, plain)
    if frozen:
        for method in frozen_methods(cls, plain):
            if _set_new(cls, method.__name__, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class "
                                f"{cls.__name__}")
    _set_hash(cls, plain, unsafe_hash, eq, frozen, is_explicit)
    if not cls.__doc__:
        try:
            text = str(_signature.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            text = ""
        cls.__doc__ = cls.__name__ + text
    if match_args:
        _set_new(cls, "__match_args__", tuple(each.name for each in positional))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    return abc.update_abstractmethods(cls)


def _slots_of(cls):
    names = cls.__dict__.get("__slots__")
    if names is None:
        return ()
    if isinstance(names, str):
        return (names,)
    if hasattr(names, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return tuple(names)


def _get_state(self):
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _with_slots(cls, is_frozen, weakref_slot):
    # __slots__ cannot be added to a class that exists: it is made again.
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    body = dict(cls.__dict__)
    names = [each.name for each in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    wanted = names + (["__weakref__"] if weakref_slot else [])
    body["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in names:
        body.pop(name, None)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in body:
            made.__getstate__ = _get_state
        if "__setstate__" not in body:
            made.__setstate__ = _set_state
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(each for each in found.values() if each._field_type is PLAIN)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _convert(obj, make):
    if _is_instance(obj):
        return make([(each.name, _convert(getattr(obj, each.name), make))
                     for each in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(value, make) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_convert(value, make) for value in obj)
    if isinstance(obj, dict):
        return type(obj)((_convert(key, make), _convert(value, make))
                         for key, value in obj.items())
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield").split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(names):
        names.update(namespace or {})
        names.update(defaults)
        names["__annotations__"] = annotations

    return dataclass(types.new_class(cls_name, bases, {}, fill), init=init, repr=repr, eq=eq,
                     order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in getattr(obj, _FIELDS).values():
        if each._field_type is CLASS_VARIABLE:
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(f"field {each.name} is declared with init=False, it cannot be "
                                 f"specified with replace()")
        elif each.name not in changes:
            if each._field_type is INIT_VARIABLE and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
