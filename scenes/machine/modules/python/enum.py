# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Enumerations; the classes are made in _enum_body, _enum_type, _enum_plain and _enum_flag.
import sys

from _enum_body import auto, bits_of, is_single_bit, member, nonmember, property
from _enum_flag import (CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, high_bit)
from _enum_plain import Enum, IntEnum, ReprEnum, StrEnum
from _enum_type import EnumType

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto",
    "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM",
    "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
]

EnumMeta = EnumType
for _each in (EnumType, Enum, IntEnum, StrEnum, Flag, IntFlag, ReprEnum, auto, property, member,
              nonmember, FlagBoundary):
    type.__setattr__(_each, "__module__", "enum")


def show_flag_values(value):
    return list(bits_of(value))


def _aliases(enumeration):
    return ", ".join("%s -> %s" % (alias, each.name)
                     for alias, each in enumeration.__members__.items() if alias != each.name)


def unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, aliases))
    return enumeration


def global_enum_repr(self):
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join(name if name[0].isdigit() else "%s.%s" % (module, name)
                    for name in self._name_.split("|"))


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError("aliases found in %r: %s" % (enumeration, aliases))
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = {each.value for each in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind, wanted = "flag", [2 ** i for i in range(high_bit(low) + 1, high_bit(high))]
    else:
        kind, wanted = "enum", range(low + 1, high)
    missing = [value for value in wanted if value not in values]
    if missing:
        raise ValueError(("invalid %s %r: missing values %s" % (
            kind, enumeration.__name__, ", ".join(str(value) for value in missing)))[:256])


def _check_named(enumeration):
    known = [each.value for each in enumeration]
    names, value = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [bit for bit in bits_of(alias.value) if bit not in known]
        if missed:
            names.append(name)
            value |= sum(missed)
    if not names:
        return
    if len(names) == 1:
        who = "alias %s is missing" % names[0]
    else:
        who = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
    what = "value 0x%x" if is_single_bit(value) else "combined values of 0x%x"
    raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]" % (
        enumeration.__name__, who, what % value))
