# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Signatures of callables: inspect's Parameter, Signature and BoundArguments.
import functools
import types
from enum import IntEnum

_VARARGS, _VARKEYWORDS = 4, 8


class _empty:
    pass


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        number = len(cls.__members__)
        made = int.__new__(cls, number)
        made._value_ = number
        made.description = description
        return made

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _PLAIN, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _PLAIN
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        return type(self)(self._name if name is ... else name,
                          self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            mark = "=" if self._annotation is _empty else " = "
            text += mark + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self is other or self._key() == other._key()


class BoundArguments:
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found, is_past = {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                is_past = is_past or parameter.kind != _VAR_POSITIONAL
            if not is_past or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        made = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif parameter.default is not _empty:
                made[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                made[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({shown})>"


def _check_order(parameters):
    names, last, has_default = set(), _POSITIONAL_ONLY, False
    for each in parameters:
        if each.kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before "
                             f"{each.kind.description} parameter")
        last = each.kind
        if each.kind in (_POSITIONAL_ONLY, _PLAIN):
            if each.default is not _empty:
                has_default = True
            elif has_default:
                raise ValueError("non-default argument follows default argument")
        if each.name in names:
            raise ValueError(f"duplicate parameter name: {each.name!r}")
        names.add(each.name)


class Signature:
    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        parameters = list(parameters or ())
        if __validate_parameters__:
            _check_order(parameters)
        self._parameters = types.MappingProxyType({each.name: each for each in parameters})
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        return _signature_of(obj, follow_wrapped, cls)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=(self._return_annotation if return_annotation is ...
                               else return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()) == list(other._parameters.values())
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), str(self._return_annotation)))

    def bind(self, /, *args, **kwargs):
        return self._bind(list(args), kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(list(args), kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, rest = {}, None
        for each in self._parameters.values():
            if each.kind == _VAR_POSITIONAL:
                if args:
                    arguments[each.name] = tuple(args)
                args = []
            elif each.kind == _VAR_KEYWORD:
                rest = each
            elif args and each.kind != _KEYWORD_ONLY:
                if each.name in kwargs and each.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {each.name!r}")
                arguments[each.name] = args.pop(0)
            elif each.name in kwargs:
                if each.kind == _POSITIONAL_ONLY:
                    raise TypeError(f"{each.name!r} parameter is positional only, but was passed "
                                    f"as a keyword")
                if args:
                    raise TypeError("too many positional arguments")
                arguments[each.name] = kwargs.pop(each.name)
            elif each.default is _empty and not partial:
                if args:
                    raise TypeError("too many positional arguments")
                what = "keyword-only argument" if each.kind == _KEYWORD_ONLY else "argument"
                raise TypeError(f"missing a required {what}: {each.name!r}"
                                if what == "argument" else
                                f"missing a required argument: {each.name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest.name] = kwargs
        return BoundArguments(self, arguments)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        parts, has_positional_only, needs_star = [], False, True
        for each in self._parameters.values():
            if each.kind == _POSITIONAL_ONLY:
                has_positional_only = True
            elif has_positional_only:
                parts.append("/")
                has_positional_only = False
            if each.kind == _VAR_POSITIONAL:
                needs_star = False
            elif each.kind == _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(each))
        if has_positional_only:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def _of_function(function, cls):
    code = function.__code__
    names = code.co_varnames
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    annotations = getattr(function, "__annotations__", {})
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))

    count = code.co_argcount
    for i, name in enumerate(names[:count]):
        first_default = count - len(defaults)
        add(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _PLAIN,
            defaults[i - first_default] if i >= first_default else _empty)
    behind = count + code.co_kwonlyargcount
    if code.co_flags & _VARARGS:
        add(names[behind], _VAR_POSITIONAL)
    for name in names[count:behind]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & _VARKEYWORDS:
        add(names[behind + bool(code.co_flags & _VARARGS)], _VAR_KEYWORD)
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(partial, cls):
    inner = _signature_of(partial.func, True, cls)
    given = inner.bind_partial(*partial.args, **partial.keywords)
    made, is_keyword_only = [], False
    for name, each in inner.parameters.items():
        if name not in given.arguments or each.kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            keep = each
        elif name in partial.keywords:
            is_keyword_only = True
            keep = each.replace(default=given.arguments[name])
        else:
            continue
        if is_keyword_only:
            if keep.kind == _VAR_POSITIONAL:
                continue
            if keep.kind == _PLAIN:
                keep = keep.replace(kind=_KEYWORD_ONLY)
        made.append(keep)
    return inner.replace(parameters=made)


def _of_class(obj, cls):
    call = getattr(type(obj), "__call__", None)
    if type(obj) is not type and isinstance(call, types.FunctionType):
        return _without_first(_signature_of(call, True, cls))
    for base in obj.__mro__:
        for name in ("__new__", "__init__"):
            found = base.__dict__.get(name)
            found = getattr(found, "__func__", found)
            if isinstance(found, types.FunctionType) or (found is not None
                                                         and hasattr(found, "__wrapped__")):
                return _without_first(_signature_of(found, True, cls))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature_of(obj, follow_wrapped, cls):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, follow_wrapped, cls))
    if follow_wrapped:
        while hasattr(obj, "__wrapped__") and not hasattr(obj, "__signature__"):
            obj = obj.__wrapped__
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, follow_wrapped, cls)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, cls)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, cls)
    if isinstance(obj, type):
        return _of_class(obj, cls)
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                        types.WrapperDescriptorType)):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType) or hasattr(call, "__wrapped__"):
        return _without_first(_signature_of(call, follow_wrapped, cls))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped)


for _each in (_empty, _ParameterKind, Parameter, BoundArguments, Signature, signature):
    _each.__module__ = "inspect"
_empty.__qualname__ = "_empty"
