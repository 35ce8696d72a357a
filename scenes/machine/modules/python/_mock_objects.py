# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Mocks: objects that answer to everything and remember it.
import asyncio.coroutines
import inspect

from _mock_calls import (DEFAULT, _Call, _CallList, _deleted, _format_call, _missing)

_NUMERIC = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_UNARY = "neg pos invert".split()
_PLAIN = ("lt gt le ge hash str sizeof len contains bool next int float complex index iter enter "
          "exit getitem setitem delitem round trunc floor ceil fspath").split()
_ASYNC = ["__aenter__", "__aexit__", "__anext__"]
_MAGICS = {f"__{name}__" for name in _PLAIN + _UNARY + _NUMERIC} | \
    {f"__i{name}__" for name in _NUMERIC if name != "divmod"} | \
    {f"__r{name}__" for name in _NUMERIC} | {"__aiter__", *_ASYNC}
_ALL_MAGICS = _MAGICS | {"__call__", "__eq__", "__ne__", "__repr__", "__dir__", "__reversed__",
                         "__missing__", "__get__", "__set__", "__delete__", "__format__"}
_ANSWERS = {"__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False,
            "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
            "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
            "__ge__": NotImplemented, "__aexit__": False}
_OWN_NAMES = {"return_value", "_mock_return_value", "side_effect", "_mock_side_effect",
              "_mock_parent", "_mock_new_parent", "_mock_name", "_mock_new_name"}
_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt")


class InvalidSpecError(Exception):
    pass


def _is_mock(thing):
    return issubclass(type(thing), NonCallableMock)


def _is_error(thing):
    return isinstance(thing, BaseException) or \
        isinstance(thing, type) and issubclass(thing, BaseException)


def _is_async(thing):
    if _is_mock(thing) and not isinstance(thing, AsyncMock):
        return False
    return asyncio.iscoroutinefunction(getattr(thing, "__func__", thing)) or \
        inspect.isawaitable(thing)


def _is_names(spec):
    return type(spec) in (list, tuple)


class _Magic:
    """A special method of a mock: a child mock, made when asked for."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else obj._magic(self.name)


def _adopt(parent, value, name, new_name):
    if not _is_mock(value) or value._mock_name or value._mock_new_name or \
            value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class NonCallableMock:
    __module__ = "unittest.mock"

    def __new__(cls, /, *args, **kw):
        bases = (cls,)
        spec = kw.get("spec_set", kw.get("spec", args[0] if args else None))
        if spec is not None and not issubclass(cls, AsyncMockMixin) and _is_async(spec):
            bases = (AsyncMockMixin, cls)
        made = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
                   _mock_new_parent=parent if _new_parent is None else _new_parent,
                   _mock_sealed=False, _mock_children={}, _mock_wraps=wraps, _mock_unsafe=unsafe,
                   called=False, call_args=None, call_count=0, call_args_list=_CallList(),
                   mock_calls=_CallList(), method_calls=_CallList(), _mock_autospec=None)
        own.setdefault("_mock_return_value", DEFAULT)
        own.setdefault("_mock_side_effect", None)
        self.mock_add_spec(spec if spec_set is None else spec_set, spec_set is not None)
        if kwargs:
            self.configure_mock(**kwargs)

    def mock_add_spec(self, spec, spec_set=False):
        if _is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        asyncs = [] if spec is None else [name for name in dir(spec) if
                                          asyncio.iscoroutinefunction(getattr(spec, name, None))]
        cls = None
        if spec is not None and not _is_names(spec):
            cls = spec if isinstance(spec, type) else type(spec)
            spec = dir(spec)
        self.__dict__.update(_spec_class=cls, _spec_set=spec_set, _mock_methods=spec,
                             _spec_asyncs=asyncs, _spec_signature=None)

    def attach_mock(self, mock, attribute):
        mock._mock_parent = mock._mock_new_parent = None
        mock._mock_name, mock._mock_new_name = "", None
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            self.return_value = self._get_child_mock(_new_parent=self, _new_name="()")
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_error(value) and not callable(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        self.__dict__["_mock_side_effect"] = value

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.__dict__.update(called=False, call_args=None, call_count=0, mock_calls=_CallList(),
                             call_args_list=_CallList(), method_calls=_CallList())
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if _is_mock(answer) and answer is not self:
            answer.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *between, last = path.split(".")
            thing = self
            for name in between:
                thing = getattr(thing, name)
            setattr(thing, last, value)

    def __getattr__(self, name):
        if name in {"_mock_methods", "_mock_unsafe"}:
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _ALL_MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name[:2] == "__" == name[-2:]:
            raise AttributeError(name)
        if not self._mock_unsafe and name.startswith(_ASSERTIONS) and \
                name not in (self._mock_methods or ()):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            child = self._mock_children[name] = self._make_attribute(name)
        return child

    def _make_attribute(self, name):
        wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
        if self._mock_autospec is not None:
            from _mock_patch import autospec_attribute
            return autospec_attribute(self, name)
        return self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name,
                                    _new_parent=self)

    def _magic(self, name):
        child = self._mock_children.get(name)
        if child is None:
            child = self._get_child_mock(name=name, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
            self._answer(name, child)
        return child

    def _answer(self, name, child):
        if name in _ANSWERS:
            child.return_value = _ANSWERS[name]
        elif name in ("__hash__", "__str__", "__sizeof__"):
            child.return_value = getattr(object, name)(self)
        elif name in ("__eq__", "__ne__"):
            child.side_effect = lambda other: self._compare(name == "__eq__", child, other)
        elif name == "__fspath__":
            child.return_value = \
                f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}"
        elif name == "__iter__":
            child.side_effect = lambda: iter(self._items(child))
        elif name == "__aiter__":
            child.side_effect = lambda: _AsyncItems(iter(self._items(child)))

    def _compare(self, is_equal, child, other):
        if child._mock_return_value is not DEFAULT:
            return DEFAULT
        return is_equal if self is other else NotImplemented

    @staticmethod
    def _items(child):
        return [] if child._mock_return_value is DEFAULT else child._mock_return_value

    def _extract_mock_name(self):
        names = [self._mock_new_name]
        above, last = self._mock_new_parent, self
        dot = "" if names == ["()"] else "."
        while above is not None:
            last = above
            names.append(above._mock_new_name + dot)
            dot = "" if above._mock_new_name == "()" else "."
            above = above._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        told = "" if name in ("mock", "mock.") else f" name={name!r}"
        if self._spec_class is not None:
            told += f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{told} id='{id(self)}'>"

    def __dir__(self):
        names = [name for name in dir(type(self)) + list(self.__dict__) if name[0] != "_"]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        return sorted({*(self._mock_methods or ()), *names, *children})

    def __setattr__(self, name, value):
        if name in _OWN_NAMES:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and \
                name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _ALL_MAGICS:
            return self._set_magic(name, value)
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return None
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_mock(value):
            _adopt(self, value, None, name)
            self._mock_children[name] = value
        else:
            self._mock_children[name] = lambda *args, **kwargs: value(self, *args, **kwargs)
        if not isinstance(getattr(type(self), name, None), _Magic):
            setattr(type(self), name, _Magic(name))

    def __delattr__(self, name):
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        cls = type(self)
        if new_name in self._spec_asyncs:
            return AsyncMock(**kw)
        if issubclass(cls, MagicMixin) and new_name in _ASYNC:
            return AsyncMock(**kw)
        if issubclass(cls, AsyncMockMixin):
            is_plain = new_name in _MAGICS or self._mock_methods and new_name in self._mock_methods
            return (MagicMock if is_plain else AsyncMock)(**kw)
        if not issubclass(cls, CallableMixin):
            return (MagicMock if issubclass(cls, MagicMixin) else Mock)(**kw)
        return cls.__mro__[1](**kw)

    # --- what was called -----------------------------------------------------------------------

    def _shown(self):
        return self._mock_name or "mock"

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def _call_matcher(self, made):
        if self._spec_signature is None or len(made) > 2 and made[0]:
            return made
        try:
            bound = self._spec_signature.bind(*made[-2], **made[-1])
        except TypeError as error:
            return error.with_traceback(None)
        return _Call(("", bound.args, bound.kwargs))

    def _compare_last(self, last, kind, args, kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(last) != expected:
            raise AssertionError(
                f"expected {kind} not found.\nExpected: {_format_call(self._shown(), args, kwargs)}"
                f"\n  Actual: {_format_call(self._shown(), *last)}") from (
                    expected if isinstance(expected, Exception) else None)

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._shown()}' to not have been called. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to have been called once. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: "
                                 f"{_format_call(self._shown(), args, kwargs)}\n"
                                 "  Actual: not called.")
        self._compare_last(self.call_args, "call", args, kwargs)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to be called once. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def _missing_calls(self, calls, made):
        made = [self._call_matcher(each) for each in made]
        missing = []
        for each in calls:
            expected = self._call_matcher(each)
            if expected in made:
                made.remove(expected)
            else:
                missing.append(expected)
        return missing, made

    def assert_has_calls(self, calls, any_order=False):
        if any_order:
            missing, made = self._missing_calls(calls, self.mock_calls)
            if missing:
                raise AssertionError(f"{self._shown()!r} does not contain all of "
                                     f"{tuple(missing)!r} in its call list, found {made!r} instead")
        elif [self._call_matcher(each) for each in calls] not in \
                _CallList(self._call_matcher(each) for each in self.mock_calls):
            raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)}"
                                 f"{self._calls_repr('  Actual').rstrip('.')}")

    def _is_among(self, args, kwargs, made):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        return any(expected == self._call_matcher(each) for each in made)

    def assert_any_call(self, /, *args, **kwargs):
        if not self._is_among(args, kwargs, self.call_args_list):
            raise AssertionError(f"{_format_call(self._shown(), args, kwargs)} call not found")


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        self.__dict__["_mock_side_effect"] = None
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent,
                         **kwargs)
        if return_value is not DEFAULT:
            _adopt(self, return_value, None, "()")
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)
        self._record(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _record(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        self.__dict__.update(called=True, call_count=self.call_count + 1, call_args=made)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        is_method = self._mock_parent is not None
        method_name, call_name = self._mock_name, self._mock_new_name
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f"{above._mock_name}.{method_name}"
            above.mock_calls.append(_Call((call_name, args, kwargs)))
            if above._mock_new_name:
                dot = "" if call_name.startswith("()") else "."
                call_name = above._mock_new_name + dot + call_name
            above = above._mock_new_parent

    def _effect(self, args, kwargs):
        effect = self.side_effect
        if _is_error(effect):
            raise effect
        if callable(effect):
            return effect(*args, **kwargs)
        result = next(effect)
        if _is_error(result):
            raise result
        return result

    def _execute_mock_call(self, /, *args, **kwargs):
        if self.side_effect is not None:
            result = self._effect(args, kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class MagicMixin:
    pass


for _name in sorted(_MAGICS | {"__eq__", "__ne__"}):
    setattr(MagicMixin, _name, _Magic(_name))


class _AsyncItems:
    def __init__(self, items):
        self._items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration


class Mock(CallableMixin, NonCallableMock):
    __module__ = "unittest.mock"


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    __module__ = "unittest.mock"


class MagicMock(MagicMixin, Mock):
    __module__ = "unittest.mock"


class PropertyMock(Mock):
    __module__ = "unittest.mock"

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class AsyncMockMixin:
    _mocks_coroutines = True

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["_is_coroutine"] = asyncio.coroutines._is_coroutine
        self.__dict__["__name__"] = "AsyncMock"
        self._forget_awaits()

    def _forget_awaits(self):
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.__dict__.update(await_count=self.await_count + 1, await_args=made)
        self.await_args_list.append(made)
        if self.side_effect is not None:
            try:
                result = self._effect(args, kwargs)
            except StopIteration:
                # It cannot leave a coroutine.
                raise StopAsyncIteration
            if asyncio.iscoroutinefunction(self.side_effect):
                result = await result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if asyncio.iscoroutinefunction(self._mock_wraps) else result
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown()} to have been awaited once. Awaited "
                                 f"{self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {_format_call(self._shown(), args, kwargs)}\n"
                                 "Not awaited")
        self._compare_last(self.await_args, "await", args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if not self._is_among(args, kwargs, self.await_args_list):
            raise AssertionError(f"{_format_call(self._shown(), args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        if any_order:
            missing, _ = self._missing_calls(calls, self.await_args_list)
            if missing:
                raise AssertionError(f"{tuple(missing)!r} not all found in await list")
        elif [self._call_matcher(each) for each in calls] not in \
                _CallList(self._call_matcher(each) for each in self.await_args_list):
            raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\n"
                                 f"Actual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._shown()} to not have been awaited. Awaited "
                                 f"{self.await_count} times.")


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    __module__ = "unittest.mock"
