# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What kind of object something is.
import _machine
import functools
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or \
        ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    import _collections_abc
    return isinstance(object, types.CoroutineType) or isinstance(
        object, _collections_abc.Awaitable)


def _unwrapped(function):
    while isinstance(function, types.MethodType):
        function = function.__func__
    while isinstance(function, functools.partial):
        function = function.func
    return function


def _has_flag(function, flag):
    function = _unwrapped(function)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or _machine.makes_coroutines(_unwrapped(obj)) or \
        getattr(type(obj), "_mocks_coroutines", False)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def record(name, fields):
    # A tuple whose items have names too.
    fields = fields.replace(",", " ").split()

    def __new__(cls, *values, **named):
        values = values + tuple(named[each] for each in fields[len(values):])
        return tuple.__new__(cls, values)

    def __repr__(self):
        shown = ", ".join(f"{each}={value!r}" for each, value in zip(fields, self))
        return f"{type(self).__name__}({shown})"

    body = {each: property(lambda self, i=i: self[i]) for i, each in enumerate(fields)}
    body.update(__new__=__new__, __repr__=__repr__, __slots__=(), __module__="inspect",
                _fields=tuple(fields), _asdict=lambda self: dict(zip(fields, self)))
    return type(name, (tuple,), body)
