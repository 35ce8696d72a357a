# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The classes of typing that programs derive from.
import sys
import types
from abc import ABCMeta

from _typing_forms import (Alias, ForwardRef, ParamSpec, TypeVar, caller_module, parameters_in,
                           type_check)

_UNCHECKED = frozenset((
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol",
    "_is_runtime_protocol", "_abc_impl", "__init_subclass__", "__qualname__", "__hash__",
))


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls in (Generic, Protocol):
            _check_variables(cls, params)
        else:
            message = "Parameters to generic types must be types."
            params = tuple(tuple(each) if isinstance(each, list) else
                           each if each is ... else type_check(each, message)
                           for each in params)
            _check_count(cls, params)
        return Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if "__orig_bases__" in cls.__dict__:
            is_wrong = Generic in bases
        else:
            is_wrong = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if is_wrong:
            raise TypeError("Cannot inherit from plain Generic")
        found = parameters_in(bases)
        declared = [base.__parameters__ for base in bases
                    if isinstance(base, Alias) and base.__origin__ is Generic]
        if len(declared) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if declared:
            missing = [each for each in found if each not in declared[0]]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not "
                                f"listed in Generic[{', '.join(map(str, declared[0]))}]")
            found = declared[0]
        cls.__parameters__ = tuple(found)


def _check_variables(cls, params):
    if not params:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    if not all(hasattr(type(each), "__typing_subst__") for each in params):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or "
                        f"parameter specification variables.")
    if len(set(params)) != len(params):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")


def _check_count(cls, params):
    wanted = len(getattr(cls, "__parameters__", ()))
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    if len(params) != wanted:
        kind = "many" if len(params) > wanted else "few"
        raise TypeError(f"Too {kind} arguments for {cls}; actual {len(params)}, "
                        f"expected {wanted}")


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol") and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                            "protocols")
        if super().__instancecheck__(instance):
            return True
        if not getattr(cls, "_is_protocol", False):
            return False
        return all(hasattr(instance, name) and
                   (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
                   for name in _members_of(cls))


def _members_of(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        if not getattr(base, "_is_protocol", False):
            continue
        names = list(base.__dict__) + list(base.__dict__.get("__annotations__", {}))
        found.update(name for name in names
                     if not name.startswith("_abc_") and name not in _UNCHECKED)
    return found


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # The class itself is none: what stands behind the protocols in its order is called.
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            return


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or getattr(base, "_is_protocol", False)
                    or base.__module__ in ("collections.abc", "contextlib")):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is Protocol.__init__ or cls.__init__ is object.__init__:
            cls.__init__ = _no_init


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not getattr(cls, "_is_runtime_protocol", False):
        if sys._getframe(2).f_globals.get("__name__") in ("abc", "_typing_classes"):
            return NotImplemented
        raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                        "protocols")
    names = _members_of(cls)
    if any(not callable(getattr(cls, name, None)) for name in names):
        if sys._getframe(4).f_globals.get("__name__") == "_typing_classes":
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    for name in names:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}):
                break
        else:
            return NotImplemented
    return True


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


# --- NamedTuple ----------------------------------------------------------------------------------

def _checked(types_of):
    return {name: type_check(annotation, f"field {name} annotation must be a type")
            for name, annotation in types_of.items()}


def _named_tuple(name, types_of, defaults, module):
    from collections import namedtuple
    made = namedtuple(name, list(types_of), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types_of
    return made


_PROHIBITED = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
    "_field_types", "_make", "_replace", "_asdict", "_source"))


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, names):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types_of = _checked(names.get("__annotations__", {}))
        defaults = []
        for name in types_of:
            if name in names:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _named_tuple(typename, types_of, [names[each] for each in defaults],
                            names["__module__"])
        if Generic in bases:
            made.__class_getitem__ = classmethod(lambda cls, parameters: cls)
        for name, value in names.items():
            if name in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in ("__annotations__", "__module__") and name not in made._fields:
                setattr(made, name, value)
        return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, "
                        "not both")
    return _named_tuple(typename, _checked(dict(fields)), (), caller_module())


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# --- TypedDict -----------------------------------------------------------------------------------

class _TypedDictMeta(type):
    def __new__(cls, name, bases, names, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict "
                                "base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), names)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: type_check(value, message, True)
               for key, value in names.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, value in own.items():
            mark = getattr(getattr(value, "__origin__", None), "_name", "")
            is_required = mark == "Required" or (total and mark != "NotRequired")
            (required if is_required else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    names = {"__annotations__": dict(fields), "__module__": caller_module()}
    return _TypedDictMeta(typename, (), names, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


for _each in (Generic, Protocol, NamedTuple, TypedDict, runtime_checkable, is_typeddict):
    _each.__module__ = "typing"
