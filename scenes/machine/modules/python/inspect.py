# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What live objects are and what they are made of; kinds, sources and signatures are in modules
# of their own.
import sys
import types

import linecache
from _inspect_kinds import *
from _inspect_kinds import record as _record
from _inspect_source import *
from _machine import is_library
from _signature import (BoundArguments, Parameter, Signature, _empty, _ParameterKind,
                        formatannotation, signature)

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")

FullArgSpec = _record("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, "
                                        "kwonlydefaults, annotations")
ClosureVars = _record("ClosureVars", "nonlocals globals builtins unbound")
Arguments = _record("Arguments", "args, varargs, varkw")
ArgInfo = _record("ArgInfo", "args varargs keywords locals")
Traceback = _record("Traceback", "filename lineno function code_context index")
FrameInfo = _record("FrameInfo", "frame filename lineno function code_context index")
Attribute = _record("Attribute", "name kind defining_class object")


class EndOfBlock(Exception):
    pass


class ClassFoundException(Exception):
    pass


# --- members -------------------------------------------------------------------------------------

def getmro(cls):
    return cls.__mro__


def _members(object, predicate, getter):
    found, names = [], dir(object)
    if isclass(object):
        mro = (object,) + getmro(object)
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute)]
    else:
        mro = ()
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


_missing = object()


def getattr_static(obj, attr, default=_missing):
    cls = obj if isinstance(obj, type) else type(obj)
    found = _missing
    for base in cls.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if not isinstance(obj, type):
        own = object.__getattribute__(obj, "__dict__") if hasattr(obj, "__dict__") else {}
        is_data = found is not _missing and hasattr(type(found), "__get__") and (
            hasattr(type(found), "__set__") or hasattr(type(found), "__delete__"))
        if attr in own and not is_data:
            return own[attr]
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    found = []
    for name in sorted(set(dir(cls))):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        kind = ("static method" if isinstance(value, staticmethod) else
                "class method" if isinstance(value, classmethod) else
                "property" if isinstance(value, property) else
                "method" if isroutine(value) else "data")
        found.append(Attribute(name, kind, home, value))
    return found


# --- calls ---------------------------------------------------------------------------------------

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
    elif callable(obj) or ismodule(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not eval_str:
        return dict(found)
    import typing
    return typing.get_type_hints(obj, globals, locals, include_extras=True)


def getfullargspec(func):
    try:
        found = signature(func, follow_wrapped=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, keyword_only, keyword_defaults, defaults = [], [], {}, []
    varargs = varkw = None
    annotations = {}
    if found.return_annotation is not found.empty:
        annotations["return"] = found.return_annotation
    if ismethod(func):
        args.append(next(iter(signature(func.__func__).parameters)))
    for each in found.parameters.values():
        if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD):
            args.append(each.name)
            if each.default is not each.empty:
                defaults.append(each.default)
        elif each.kind is each.VAR_POSITIONAL:
            varargs = each.name
        elif each.kind is each.KEYWORD_ONLY:
            keyword_only.append(each.name)
            if each.default is not each.empty:
                keyword_defaults[each.name] = each.default
        else:
            varkw = each.name
        if each.annotation is not each.empty:
            annotations[each.name] = each.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, keyword_only,
                       keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    names = func.__globals__
    import builtins
    own, builtin, unbound = {}, {}, set()
    for name in code.co_names:
        if name in names:
            own[name] = names[name]
        elif hasattr(builtins, name):
            builtin[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, own, builtin, unbound)


# --- frames --------------------------------------------------------------------------------------

def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
    else:
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    filename, lines, index = frame.f_code.co_filename, None, None
    if context > 0:
        all_lines = linecache.getlines(filename)
        start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
        if all_lines:
            lines, index = all_lines[start:start + context], lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        if not is_library(frame):
            found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exc_info()[1]
    return getinnerframes(error.__traceback__ if error else None, context)


def getargs(co):
    count, keyword_only = co.co_argcount, co.co_kwonlyargcount
    args = list(co.co_varnames[:count + keyword_only])
    count += keyword_only
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = co.co_varnames[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = co.co_varnames[count]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def _state(running, frame, has_started, names):
    if running:
        return names[1]
    if frame is None:
        return names[3]
    return names[2] if has_started else names[0]


def getgeneratorstate(generator):
    return _state(generator.gi_running, generator.gi_frame, generator.gi_suspended,
                  (GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED))


def getcoroutinestate(coroutine):
    return _state(coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended,
                  (CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED))


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return frame.f_locals if frame is not None else {}
