# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Names for annotations, and what reads them back.
import _collections_abc as _abc
import contextlib as _contextlib
import functools as _functools
import sys as _sys
import types as _types
from abc import abstractmethod as _abstractmethod

from _machine import execute as _execute
from _typing_classes import (Generic, NamedTuple, Protocol, TypedDict, _protocol_hook,
                             is_typeddict, runtime_checkable)
from _typing_forms import (Alias as _GenericAlias, AnnotatedAlias as _AnnotatedAlias,
                           CallableSpecial as _CallableSpecial, Form as _SpecialForm, ForwardRef,
                           LiteralAlias as _LiteralAlias, NoneType as _NoneType, ParamSpec,
                           ParamSpecArgs, ParamSpecKwargs, SpecialAlias as _SpecialAlias,
                           TupleSpecial as _TupleSpecial, TypeVar, TypeVarTuple, Union,
                           UnionAlias as _UnionAlias, Unpack, form as _form,
                           type_check as _type_check, unique as _unique)

TYPE_CHECKING = False
Text = str


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


def _plain(name):
    return _SpecialForm(name)


NoReturn, Never, Self, LiteralString, TypeAlias = (
    _plain(name) for name in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"))


def _single(name):
    def subscript(self, parameters):
        item = _type_check(parameters, f"{self} accepts only single type.")
        return _GenericAlias(self, (item,), name=name)
    return _SpecialForm(name, subscript)


ClassVar, Final, Required, NotRequired, TypeGuard = (
    _single(name) for name in ("ClassVar", "Final", "Required", "NotRequired", "TypeGuard"))


@_form
def Optional(self, parameters):
    return Union[_type_check(parameters, f"{self} requires a single type."), None]


@_form
def Literal(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for each in parameters:
        flat.extend(each.__args__ if isinstance(each, _LiteralAlias) else [each])
    seen, kept = set(), []
    for each in flat:
        if (each, type(each)) not in seen:
            seen.add((each, type(each)))
            kept.append(each)
    return _LiteralAlias(self, tuple(kept), name="Literal")


@_form
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return _GenericAlias(self, parameters, name="Concatenate")


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type "
                            "and an annotation).")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)

Hashable = _SpecialAlias(_abc.Hashable, 0)
Sized = _SpecialAlias(_abc.Sized, 0)
Awaitable, AsyncIterable, AsyncIterator, Iterable, Iterator, Reversible, Container, Collection = (
    _SpecialAlias(getattr(_abc, name), 1) for name in (
        "Awaitable", "AsyncIterable", "AsyncIterator", "Iterable", "Iterator", "Reversible",
        "Container", "Collection"))
Coroutine, Generator = _SpecialAlias(_abc.Coroutine, 3), _SpecialAlias(_abc.Generator, 3)
AsyncGenerator = _SpecialAlias(_abc.AsyncGenerator, 2)
Callable = _CallableSpecial(_abc.Callable, 2)
AbstractSet = _SpecialAlias(_abc.Set, 1, name="AbstractSet")
MutableSet, Sequence, MutableSequence, MappingView, KeysView, ValuesView = (
    _SpecialAlias(getattr(_abc, name), 1) for name in (
        "MutableSet", "Sequence", "MutableSequence", "MappingView", "KeysView", "ValuesView"))
Mapping, MutableMapping, ItemsView = (
    _SpecialAlias(getattr(_abc, name), 2) for name in ("Mapping", "MutableMapping", "ItemsView"))
ByteString = _SpecialAlias(_abc.ByteString, 0)
List = _SpecialAlias(list, 1, inst=False, name="List")
Set = _SpecialAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialAlias(frozenset, 1, inst=False, name="FrozenSet")
Dict = _SpecialAlias(dict, 2, inst=False, name="Dict")
Tuple = _TupleSpecial(tuple, -1, inst=False, name="Tuple")
Type = _SpecialAlias(type, 1, inst=False, name="Type")
ContextManager = _SpecialAlias(_contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _SpecialAlias(_contextlib.AbstractAsyncContextManager, 1,
                                    name="AsyncContextManager")
_COLLECTIONS = {"Deque": ("deque", 1), "DefaultDict": ("defaultdict", 2),
                "OrderedDict": ("OrderedDict", 2), "Counter": ("Counter", 1),
                "ChainMap": ("ChainMap", 2)}


def __getattr__(name):
    # Those of `collections` are made when they are asked for.
    if name not in _COLLECTIONS:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    import collections
    origin, count = _COLLECTIONS[name]
    made = _SpecialAlias(getattr(collections, origin), count, name=name)
    globals()[name] = made
    return made


class IO(Generic[AnyStr]):
    pass


class BinaryIO(IO[bytes]):
    pass


class TextIO(IO[str]):
    pass


def _supports(name, method, result):
    def call(self):
        pass
    call.__name__ = method
    call.__annotations__ = {"return": result}
    body = {method: _abstractmethod(call), "__module__": "typing", "__slots__": ()}
    bases = (Protocol[T_co],) if result is T_co else (Protocol,)
    return runtime_checkable(_types.new_class(name, bases, {}, lambda names: names.update(body)))


SupportsInt = _supports("SupportsInt", "__int__", int)
SupportsFloat = _supports("SupportsFloat", "__float__", float)
SupportsComplex = _supports("SupportsComplex", "__complex__", complex)
SupportsBytes = _supports("SupportsBytes", "__bytes__", bytes)
SupportsIndex = _supports("SupportsIndex", "__index__", int)
SupportsAbs = _supports("SupportsAbs", "__abs__", T_co)
SupportsRound = _supports("SupportsRound", "__round__", T_co)


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _sys._getframe(1).f_globals.get("__name__", "__main__")

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{name} = NewType({name!r}, {name})`")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


_overloads = {}


def overload(func):
    plain = getattr(func, "__func__", func)
    _overloads.setdefault((plain.__module__, plain.__qualname__), []).append(func)
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of "
                              "@overload-decorated functions outside a stub module should always "
                              "be followed by an implementation that is not @overload-ed.")


def get_overloads(func):
    plain = getattr(func, "__func__", func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    @_functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "field_specifiers": field_specifiers,
            "kwargs": kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialAlias, _types.GenericAlias, ParamSpecArgs,
                       ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _types.UnionType if isinstance(tp, _types.UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if not isinstance(tp, (_GenericAlias, _types.GenericAlias, _types.UnionType)):
        return ()
    args = tp.__args__
    if get_origin(tp) is _abc.Callable and not (len(args) == 2 and (
            args[0] is ... or isinstance(args[0], ParamSpec))):
        args = (list(args[:-1]), args[-1])
    return args


def _evaluate(value, names, local_names):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        scope = dict(names)
        scope.update(local_names)
        _execute(f"_value_ = ({value.__forward_arg__}\n)", scope)
        found = _type_check(scope["_value_"], "Forward references must evaluate to types.", True)
        return _evaluate(found, names, local_names)
    if isinstance(value, (_GenericAlias, _types.GenericAlias, _types.UnionType)):
        args = tuple(_evaluate(each, names, local_names)
                     if isinstance(each, (ForwardRef, _GenericAlias, _types.GenericAlias,
                                          _types.UnionType))
                     or (isinstance(each, str) and isinstance(value, _types.GenericAlias))
                     else each for each in value.__args__)
        if args == value.__args__:
            return value
        if isinstance(value, _types.GenericAlias):
            return _types.GenericAlias(value.__origin__, args)
        if isinstance(value, _types.UnionType):
            return _functools.reduce(lambda left, right: left | right, args)
        return value.copy_with(args)
    return value


def _strip(value):
    if isinstance(value, _AnnotatedAlias):
        return _strip(value.__origin__)
    if isinstance(value, _GenericAlias) and value.__origin__ in (Required, NotRequired):
        return _strip(value.__args__[0])
    if isinstance(value, (_GenericAlias, _types.GenericAlias)):
        args = tuple(_strip(each) for each in value.__args__)
        if args != value.__args__:
            if isinstance(value, _types.GenericAlias):
                return _types.GenericAlias(value.__origin__, args)
            return value.copy_with(args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    found = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            home = _sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(home, "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                found[name] = _evaluate(value, names, localns or dict(vars(base)))
    else:
        plain = obj
        while hasattr(plain, "__wrapped__"):
            plain = plain.__wrapped__
        names = globalns if globalns is not None else getattr(
            plain, "__globals__", getattr(plain, "__dict__", {}))
        hints = getattr(obj, "__annotations__", None)
        if hints is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in dict(hints).items():
            found[name] = _evaluate(value, names, localns or {})
    return found if include_extras else {name: _strip(value) for name, value in found.items()}


for _each in (Any, Annotated, NewType, IO, BinaryIO, TextIO):
    _each.__module__ = "typing"
__all__ = [_name for _name in globals() if not _name.startswith("_")
           and _name not in ("T", "KT", "VT", "T_co")] + list(_COLLECTIONS)
