# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Putting mocks in the place of things for a while, and making them after the pattern of things.
import builtins
import contextlib
import functools
import inspect
import sys
import types

from _mock_calls import DEFAULT
from _mock_objects import (AsyncMock, MagicMock, NonCallableMagicMock, NonCallableMock,
                           _is_async, _is_mock, _is_names)


def _resolve(path):
    # The longest part that is a module is imported, the rest are attributes.
    parts = path.split(".")
    thing = __import__(parts[0])
    for at in range(1, len(parts)):
        try:
            thing = getattr(thing, parts[at])
        except AttributeError:
            __import__(".".join(parts[:at + 1]))
            thing = getattr(thing, parts[at])
    return thing


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                 autospec=None, new_callable=None, kwargs=None):
        if new_callable is not None:
            for other, is_given in (("new", new is not DEFAULT), ("autospec", autospec is not None)):
                if is_given:
                    raise ValueError(f"Cannot use '{other}' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set = spec, create, spec_set
        self.autospec, self.new_callable, self.kwargs = autospec, new_callable, kwargs or {}
        self.additional_patchers = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                      self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        return self._decorate(func)

    @staticmethod
    @contextlib.contextmanager
    def _entered(patchings, args, kwargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patchings:
                made = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(made)
                elif patching.new is DEFAULT:
                    extra.append(made)
            yield args + tuple(extra), kwargs

    def _decorate(self, func):
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self._entered(patched.patchings, args, kwargs) as (args, kwargs):
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self._entered(patched.patchings, args, kwargs) as (args, kwargs):
                    return func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        name = self.attribute
        own = getattr(self.target, "__dict__", {})
        if name in own:
            return own[name], True
        original = getattr(self.target, name, DEFAULT)
        if hasattr(builtins, name) and isinstance(self.target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{self.target} does not have the attribute {name!r}")
        return original, False

    def _make(self, original):
        if self.autospec is not None and self.autospec is not False:
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute,
                                   **self.kwargs)
        specs = {}
        for key, given in (("spec", self.spec), ("spec_set", self.spec_set)):
            if given is not None and given is not False:
                if original is DEFAULT:
                    raise TypeError("Can't use 'spec' with create=True")
                specs[key] = original if given is True else given
        cls = self.new_callable or self._class_for(original, *specs.values())
        kwargs = dict(specs)
        if isinstance(cls, type) and issubclass(cls, NonCallableMock):
            kwargs["name"] = self.attribute
        kwargs.update(self.kwargs)
        made = cls(**kwargs)
        if specs and isinstance(original, type) and _is_mock(made):
            made.return_value = (MagicMock if hasattr(original, "__call__") and
                                 "__call__" in dir(original) and
                                 any("__call__" in base.__dict__ for base in original.__mro__)
                                 else NonCallableMagicMock)(_new_parent=made, _new_name="()",
                                                            **specs)
        return made

    @staticmethod
    def _class_for(original, spec=None, *_):
        if spec is None:
            return AsyncMock if _is_async(original) else MagicMock
        if _is_async(spec):
            return AsyncMock
        is_callable = "__call__" in spec if _is_names(spec) else callable(spec)
        return MagicMock if is_callable else NonCallableMagicMock

    def __enter__(self):
        self.target = self.getter()
        original, is_local = self.get_original()
        new = self.new
        if new is DEFAULT:
            new = self._make(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local = original, is_local
        self._stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                made = self._stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra.update(made)
            return extra
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        stack = self._stack
        del self.temp_original, self.is_local, self.target, self._stack
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        if self not in self._active_patches:
            return None
        self._active_patches.remove(self)
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(lambda: _resolve(path), attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    getter = (lambda: _resolve(target)) if type(target) is str else (lambda: target)
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers.extend(patchers[1:])
    return patchers[0]


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(
                        getattr(f, name)))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def patched(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @functools.wraps(f)
            def patched(*args, **kw):
                with self:
                    return f(*args, **kw)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            self._empty()
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *args):
        self._empty()
        for key, value in self._original.items():
            self.in_dict[key] = value
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        if self in _patch._active_patches:
            _patch._active_patches.remove(self)
            return self.__exit__(None, None, None)


def _stop_all():
    for each in reversed(_patch._active_patches[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"


def _signature(spec, is_method):
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if is_method:
        parameters = list(signature.parameters.values())[1:]
        return signature.replace(parameters=parameters)
    return signature


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    is_class = isinstance(spec, type)
    given = {"spec_set" if spec_set else "spec": spec} if not _is_names(spec) or spec else {}
    cls = MagicMock
    if _is_async(spec):
        cls = AsyncMock
    elif not callable(spec) or is_class and instance and \
            not any("__call__" in base.__dict__ for base in spec.__mro__):
        cls = NonCallableMagicMock
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, **given,
               **kwargs)
    mock.__dict__["_mock_autospec"] = spec, is_class and instance
    if callable(spec) and not _is_names(spec):
        mock.__dict__["_spec_signature"] = _signature(spec, False)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()",
                                            _parent=mock)
    return mock


def autospec_attribute(mock, name):
    spec, is_instance = mock._mock_autospec
    original = getattr(spec, name, None)
    is_function = isinstance(original, types.FunctionType)
    if original is None or not callable(original) and not hasattr(original, "__dict__"):
        return NonCallableMagicMock(parent=mock, name=name, _new_name=name, _new_parent=mock)
    cls = AsyncMock if _is_async(original) else MagicMock
    child = cls(parent=mock, name=name, _new_name=name, _new_parent=mock)
    if callable(original):
        is_method = is_function and is_instance and \
            not isinstance(inspect.getattr_static(spec, name), staticmethod)
        child.__dict__["_spec_signature"] = _signature(original, is_method)
    return child


def seal(mock):
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if _is_mock(child) and child._mock_new_parent is mock:
            seal(child)


def mock_open(mock=None, read_data=""):
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    mock = MagicMock(name="open") if mock is None else mock
    handle = MagicMock()
    state = [make(read_data)]
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = lambda *args: state[0].read(*args)
    handle.readline.side_effect = lambda *args: state[0].readline(*args)
    handle.readlines.side_effect = lambda *args: state[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__.side_effect = lambda: next(state[0])

    def opened(*args, **kwargs):
        state[0] = make(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
