# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Shallow and deep copies.
import types

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error
_atomic = (type(None), int, float, bool, complex, str, bytes, tuple, frozenset, type, range, slice,
           property, type(Ellipsis), type(NotImplemented), types.FunctionType,
           types.BuiltinFunctionType, types.CodeType)
_nothing = object()


def _is_atomic(cls):
    return cls in _atomic or issubclass(cls, type)


def _state_of(value):
    # What an instance holds beside what its constructor makes: its dict and its slots.
    getter = getattr(value, "__getstate__", None)
    if getter is not None and getter is not _nothing:
        return getter()
    state = getattr(value, "__dict__", None) or None
    names = [name for cls in type(value).__mro__ for name in _slots_of(cls)]
    slots = {name: getattr(value, name) for name in names if hasattr(value, name)}
    return (state, slots) if slots else state


def _slots_of(cls):
    names = cls.__dict__.get("__slots__", ())
    if isinstance(names, str):
        names = (names,)
    for name in names:
        if name in ("__dict__", "__weakref__"):
            continue
        if name.startswith("__") and not name.endswith("__"):
            name = "_" + cls.__name__.lstrip("_") + name
        yield name


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        object.__setattr__(made, name, value)


def _empty_like(value, args):
    cls = type(value)
    if hasattr(cls, "__getnewargs_ex__"):
        positional, named = value.__getnewargs_ex__()
        return cls.__new__(cls, *positional, **named)
    if hasattr(cls, "__getnewargs__"):
        return cls.__new__(cls, *value.__getnewargs__())
    for builtin in (list, dict, set, bytes, str, int, float, tuple, frozenset):
        if isinstance(value, builtin):
            if builtin in (list, dict, set):
                return cls.__new__(cls)
            return cls.__new__(cls, builtin(value) if args is None else args)
    return cls.__new__(cls)


def _reduce(value):
    reducer = getattr(type(value), "__reduce_ex__", None)
    if reducer is not None and reducer is not getattr(object, "__reduce_ex__", None):
        return reducer(value, 4)
    reducer = type(value).__reduce__
    if reducer is not object.__reduce__:
        return reducer(value)
    return None


def _refuse(value):
    cls = type(value)
    refused = (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType,
               types.FrameType, types.TracebackType, types.ModuleType, types.MappingProxyType)
    if isinstance(value, refused):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _call(x, parts, memo=None):
    deep = memo is not None
    function, args, state, items, pairs = (*parts, None, None, None)[:5]
    if deep:
        args = tuple(deepcopy(each, memo) for each in args)
    made = function(*args)
    if deep:
        memo[id(x)] = made  # its state may know it
    if state is not None:
        _set_state(made, deepcopy(state, memo) if deep else state)
    for item in items or ():
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        made[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return made


def copy(x):
    cls = type(x)
    if _is_atomic(cls):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    _refuse(x)
    parts = _reduce(x)
    if isinstance(parts, str):
        return x
    if parts is not None:
        return _call(x, parts)
    made = _empty_like(x, None)
    if isinstance(x, (list, set)):
        (made.extend if isinstance(x, list) else made.update)(x)
    elif isinstance(x, dict):
        dict.update(made, x)
    state = _state_of(x)
    if state:
        _set_state(made, state)
    return made


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if _is_atomic(cls) and cls not in (tuple, frozenset):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nothing)
    if known is not _nothing:
        return known
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)  # lives as long as its id is used
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for each in x:
            made.append(deepcopy(each, memo))
        return made
    if cls is tuple:
        parts = [deepcopy(each, memo) for each in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(parts, x)) else tuple(parts)
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is bytearray:
        return x.copy()
    if cls in (set, frozenset):
        return cls([deepcopy(each, memo) for each in x])
    if cls is types.MethodType:
        return types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    _refuse(x)
    parts = _reduce(x)
    if isinstance(parts, str):
        return x
    if parts is not None:
        return _call(x, parts, memo)
    return _deep_instance(x, memo)


def _deep_instance(x, memo):
    made = memo[id(x)] = _empty_like(x, None)
    if isinstance(x, list):
        made.extend(deepcopy(each, memo) for each in x)
    elif isinstance(x, set):
        made.update(deepcopy(each, memo) for each in x)
    elif isinstance(x, dict):
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    state = _state_of(x)
    if state:
        _set_state(made, deepcopy(state, memo))
    return made
