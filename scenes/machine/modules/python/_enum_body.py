# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The body of an enumeration's class statement: what of it becomes a member.
from types import DynamicClassAttribute, SimpleNamespace

# The classes that the metaclass asks about, known as soon as they are made.
kinds = SimpleNamespace(Enum=None, ReprEnum=None, Flag=None)
SPECIAL_NAMES = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                 "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_")


def is_flag_class(cls):
    return kinds.Flag is not None and issubclass(cls, kinds.Flag)


def is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def bits_of(number):
    if isinstance(number, kinds.Enum):
        number = number.value
    if number < 0:
        raise ValueError(f"{number!r} is not a positive integer")
    while number:
        bit = number & -number
        yield bit
        number ^= bit


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class _Unset:
    def __repr__(self):
        return "_auto_null"


_unset = _Unset()


class auto:
    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    # Read through the class it is the member of its name, so that `name` may be a member too.
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(
                f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_"
            and name[-3] != "_")


def _is_special(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return len(name) > len(start) and name.startswith(start) and name[-2:] != "__"


def _is_descriptor(value):
    return any(hasattr(value, name) for name in ("__get__", "__set__", "__delete__"))


def _is_inner_class(cls_name, value):
    if not isinstance(value, type):
        return False
    ending = f"{cls_name}.{value.__name__}"
    return value.__qualname__ == ending or value.__qualname__.endswith("." + ending)


class EnumDict(dict):
    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_inner_class(self._cls_name, value):
            import warnings
            warnings.warn("In 3.13 classes created inside an enum will not become a member.  Use "
                          "the `member` decorator to keep the current behavior.",
                          DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_special(key):
            value = self._special(key, value)
        elif is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            value = self._new_member(key, value)
        super().__setitem__(key, value)

    def _special(self, key, value):
        if key not in SPECIAL_NAMES:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            taken = set(value) & set(self._member_names)
            if taken:
                raise ValueError(f"_ignore_ cannot specify already set names: {taken!r}")
        return value

    def _new_member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._chosen(key, value)
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple(self._chosen(key, part) if isinstance(part, auto) else part
                          for part in value)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _chosen(self, key, part):
        if part.value is _unset:
            part.value = self._next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(part.value)
        return part.value

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value
