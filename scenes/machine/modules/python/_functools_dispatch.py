# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# singledispatch: one function for each type of the first argument.
from abc import get_cache_token
from types import MappingProxyType, UnionType

__name__ = "functools"


def _merged(lines):
    # The C3 merge of several lines of classes.
    result = []
    lines = [line for line in lines if line]
    while lines:
        for line in lines:
            candidate = line[0]
            if not any(candidate in other[1:] for other in lines):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        lines = [rest for rest in ([c for c in line if c is not candidate] for line in lines) if rest]
    return result


def _c3_mro(cls, abcs):
    # The order of bases, with abstract classes put in where they belong.
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i
            break
    explicit, other = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    abstract = [base for base in abcs if issubclass(cls, base)
                and not any(issubclass(b, base) for b in cls.__bases__)]
    left = [base for base in abcs if base not in abstract]
    return _merged([[cls], *(_c3_mro(base, left) for base in [*explicit, *abstract, *other]),
                    explicit, abstract, other])


def _compose_mro(cls, types):
    bases = set(cls.__mro__)

    def is_related(typ):
        return (typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, UnionType)
                and issubclass(cls, typ))

    types = [typ for typ in types if is_related(typ)]
    # A base of another one is found through that one.
    types = [typ for typ in types
             if not any(typ != other and typ in other.__mro__ for other in types)]
    abcs = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in types])
        if not found:
            abcs.append(typ)
            continue
        for subs in sorted(found, key=len, reverse=True):
            abcs.extend(sub for sub in subs if sub not in abcs)
    return _c3_mro(cls, abcs)


def _find_impl(cls, registry):
    match = None
    mro = _compose_mro(cls, registry.keys())
    for t in mro:
        if match is not None:
            # Two that are registered, and neither is before the other.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_union(cls):
    from typing import Union, get_origin
    return get_origin(cls) in {Union, UnionType}


def _is_valid_type(cls):
    if isinstance(cls, type):
        return True
    if not _is_union(cls):
        return False
    from typing import get_args
    return all(isinstance(arg, type) for arg in get_args(cls))


def singledispatch(func):
    from functools import update_wrapper
    registry = {}
    known = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != get_cache_token():
            known.clear()
            token = get_cache_token()
        if cls not in known:
            known[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
        return known[cls]

    def register(cls, func=None):
        nonlocal token
        if _is_valid_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or "
                                "union type.")
            # A class method or static method has the annotations of its function.
            annotated = getattr(cls, "__func__", cls)
            annotations = getattr(annotated, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "
                                "`@register(some_class)` or plain `@register` on an annotated "
                                "function.")
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(annotated).items()))
            if not _is_valid_type(cls):
                what = "not all arguments are classes." if _is_union(cls) else "is not a class."
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}")
        if _is_union(cls):
            from typing import get_args
            for each in get_args(cls):
                registry[each] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        from functools import update_wrapper

        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
