# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What annotations are made of: special forms, type variables and aliases with arguments.
import sys
import types

NoneType = type(None)


def type_repr(obj):
    if isinstance(obj, types.GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(type_repr(each) for each in obj) + "]"
    return repr(obj)


def caller_module(depth=2):
    return sys._getframe(depth).f_globals.get("__name__", "__main__")


_COMPLETE = ("LiteralString", "NoReturn", "Never", "Self", "TypeAlias")


def _bases():
    classes = sys.modules.get("_typing_classes")
    return (classes.Generic, classes.Protocol) if classes else ()


def type_check(arg, message, allow_special=False):
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, Alias) and isinstance(arg.__origin__, Form):
        if arg.__origin__._name in ("ClassVar", "Final") and not allow_special:
            raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, Form) and arg._name not in _COMPLETE:
        if not (allow_special and arg._name in ("ClassVar", "Final")):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    if getattr(arg, "__module__", "") == "typing" and arg in _bases():
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def unique(items):
    found = []
    for each in items:
        if each not in found:
            found.append(each)
    return tuple(found)


def parameters_in(args):
    found = []
    for each in args:
        if isinstance(each, type):
            continue
        if hasattr(type(each), "__typing_subst__"):
            inner = (each,)
        elif isinstance(each, (list, tuple)):
            inner = parameters_in(each)
        else:
            inner = getattr(each, "__parameters__", ())
        found.extend(one for one in inner if one not in found)
    return tuple(found)


class _Operators:
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Form(_Operators):
    # Union, Literal, ClassVar …: names that can be subscripted, each in its own way.
    def __init__(self, name, subscript=None):
        self._name, self._subscript = name, subscript

    def __repr__(self):
        return "typing." + self._name

    def __hash__(self):
        return hash(self._name)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, parameters)


def form(function):
    return Form(function.__name__, function)


class ForwardRef(_Operators):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Variable(_Operators):
    def __typing_subst__(self, arg):
        return type_check(arg, "Parameters to generic types must be types.")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __call__(self, *args):
        raise TypeError(f"{type(self).__name__!r} object is not callable")

    def __repr__(self):
        mark = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return mark + self.__name__

    def _set_up(self, name, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__bound__ = None if bound is None else type_check(bound, "Bound must be a type.")
        self.__module__ = caller_module(3)


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self._set_up(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(type_check(each, message) for each in constraints)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._set_up(name, bound, covariant, contravariant)

    args = property(ParamSpecArgs)
    kwargs = property(ParamSpecKwargs)

    def __typing_subst__(self, arg):
        return tuple(arg) if isinstance(arg, (list, tuple)) else arg


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name
        self.__module__ = caller_module()

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")


class Alias(_Operators):
    # typing.List[int], Box[T], Union[int, str] …
    def __init__(self, origin, args, *, name=None, inst=True):
        self.__origin__, self._name, self._inst = origin, name, inst
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = parameters_in(self.__args__)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else type_repr(self.__origin__)
        return f"{name}[{', '.join(type_repr(each) for each in self.__args__) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, Form):
            return self.__origin__.__mro_entries__(bases)
        generic = sys.modules["_typing_classes"].Generic
        found = () if self.__origin__ in bases else (self.__origin__,)
        if not self._name:
            return (self.__origin__,)
        behind = bases[bases.index(self) + 1:]
        if not any(isinstance(base, Alias) or issubclass(base, generic) for base in behind):
            found += (generic,)
        return found

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name[:2] == name[-2:] == "__"):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getitem__(self, values):
        if self.__origin__ in (sys.modules["_typing_classes"].Generic,
                               sys.modules["_typing_classes"].Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        values = values if isinstance(values, tuple) else (values,)
        if len(values) != len(self.__parameters__):
            if len(self.__parameters__) != 1 or not isinstance(self.__parameters__[0], ParamSpec):
                kind = "many" if len(values) > len(self.__parameters__) else "few"
                raise TypeError(f"Too {kind} arguments for {self}; actual {len(values)}, "
                                f"expected {len(self.__parameters__)}")
            values = (values,)
        chosen = dict(zip(self.__parameters__, values))
        made = []
        for each in self.__args__:
            new = _substituted(each, chosen)
            if isinstance(new, tuple) and isinstance(each, ParamSpec):
                made.extend(new)
            else:
                made.append(new)
        return self.copy_with(tuple(made))


def _substituted(arg, chosen):
    if isinstance(arg, type):
        return arg
    if hasattr(type(arg), "__typing_subst__"):
        return arg.__typing_subst__(chosen[arg]) if arg in chosen else arg
    inner = getattr(arg, "__parameters__", ())
    if inner:
        return arg[tuple(chosen.get(each, each) for each in inner)]
    return arg


class UnionAlias(Alias):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2 and NoneType in self.__args__:
            other = self.__args__[self.__args__[0] is NoneType]
            return f"typing.Optional[{type_repr(other)}]"
        return super().__repr__()

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)


class LiteralAlias(Alias):
    def __eq__(self, other):
        if not isinstance(other, LiteralAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))

    def _typed(self):
        return {(each, type(each)) for each in self.__args__}

    def __repr__(self):
        return f"typing.Literal[{', '.join(repr(each) for each in self.__args__)}]"


class CallableAlias(Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, Alias))
                               and getattr(args[0], "_name", "") in ("", "Concatenate")
                               and not isinstance(args[0], type)):
            return super().__repr__()
        shown = ", ".join(type_repr(each) for each in args[:-1])
        return f"typing.Callable[[{shown}], {type_repr(args[-1])}]"


class AnnotatedAlias(Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        shown = ", ".join(repr(each) for each in self.__metadata__)
        return f"typing.Annotated[{type_repr(self.__origin__)}, {shown}]"

    def __eq__(self, other):
        if not isinstance(other, AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class SpecialAlias(_Operators):
    # typing.List, typing.Iterable …: a class under its old name.
    def __init__(self, origin, count, *, name=None, inst=True):
        self.__origin__, self._count, self._inst = origin, count, inst
        self._name = name or origin.__name__
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name[:2] == name[-2:] == "__"):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        generic = sys.modules["_typing_classes"].Generic
        behind = bases[bases.index(self) + 1:]
        if any(isinstance(base, Alias) or issubclass(base, generic) for base in behind):
            return (self.__origin__,)
        return (self.__origin__, generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, SpecialAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        message = "Parameters to generic types must be types."
        params = tuple(type_check(each, message) for each in params)
        if len(params) != self._count:
            kind = "many" if len(params) > self._count else "few"
            raise TypeError(f"Too {kind} arguments for {self}; actual {len(params)}, "
                            f"expected {self._count}")
        return Alias(self.__origin__, params, name=self._name, inst=self._inst)


class TupleSpecial(SpecialAlias):
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if len(params) == 2 and params[1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            args = (type_check(params[0], message), ...)
        else:
            message = "Tuple[t0, t1, ...]: each t must be a type."
            args = tuple(type_check(each, message) for each in params)
        return Alias(tuple, args, name="Tuple", inst=False)


class CallableSpecial(SpecialAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        given, result = params
        result = type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(given, list):
            message = "Callable[[arg, ...], result]: each arg must be a type."
            args = (*(type_check(each, message) for each in given), result)
        else:
            args = (given, result)
        return CallableAlias(self.__origin__, args, name="Callable")


@form
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        each = type_check(each, "Union[arg, ...]: each arg must be a type.")
        flat.extend(each.__args__ if isinstance(each, (UnionAlias, types.UnionType)) else [each])
    flat = unique(flat)
    if len(flat) == 1:
        return flat[0]
    return UnionAlias(self, flat, name="Union")


@form
def Unpack(self, parameters):
    return Alias(self, (type_check(parameters, "Unpack accepts only single type."),),
                 name="Unpack")


for _each in list(globals().values()):
    if isinstance(_each, type) and _each.__module__ == __name__:
        _each.__module__ = "typing"
