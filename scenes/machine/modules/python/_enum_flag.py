# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Enumerations of bits that can be combined.
from _enum_body import auto, bits_of, kinds
from _enum_plain import Enum, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def high_bit(value):
    return value.bit_length() - 1


def _sign_and_bits(number, width):
    # The first bit tells the sign: 0b0 1010, 0b1 0101.
    size = number.bit_length()
    digits = format(number & (2 ** size - 1), "b").zfill(size) if size else "0"
    sign = "1" if number < 0 else "0"
    if number == 0:
        digits = ""
    return f"0b{sign} {digits.rjust(width, sign)}"


def _operand(self, other):
    if isinstance(other, self.__class__):
        return other._value_
    if self._member_type_ is not object and isinstance(other, self._member_type_):
        return other
    return None


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            bit = high_bit(last)
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None
        return 2 ** (bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        every = cls._all_bits_
        if not ~every <= value <= every or value & (every ^ cls._flag_mask_):
            value = cls._bounded(value)
            if cls._boundary_ is EJECT:
                return value
        negative = None
        if value < 0:
            negative = value
            value = every + 1 + value
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (
                cls.__name__, value, unknown, _sign_and_bits(unknown, 0)))
        made = cls._value2member_map_.setdefault(value, cls._combined(value))
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _bounded(cls, value):
        if cls._boundary_ is STRICT:
            width = max(value.bit_length(), cls._flag_mask_.bit_length())
            raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                cls, value, _sign_and_bits(value, width), _sign_and_bits(cls._flag_mask_, width)))
        if cls._boundary_ is CONFORM:
            return value & cls._flag_mask_
        if cls._boundary_ is KEEP and value < 0:
            return max(cls._all_bits_ + 1, 2 ** value.bit_length()) + value
        return value

    @classmethod
    def _combined(cls, value):
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for each in cls._member_map_.values():
                if each not in members and each._value_ and each._value_ & value == each._value_:
                    members.append(each)
        covered = 0
        for each in members:
            covered |= each._value_
        unknown = value ^ covered
        made._name_ = "|".join(each._name_ for each in members) if covered else None
        if covered and unknown:
            if cls._boundary_ is STRICT:
                raise ValueError("%r: no members with value %r" % (cls, unknown))
            made._name_ += "|%s" % cls._numeric_repr_(unknown)
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = "" if self._name_ is None else "." + self._name_
        return "<%s%s: %s>" % (self.__class__.__name__, name, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        other = _operand(self, other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = _operand(self, other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = _operand(self, other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._inverted_ is None:
            kept = -1 if self._boundary_ in (EJECT, KEEP) else self._singles_mask_
            self._inverted_ = self.__class__(kept & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


kinds.Flag = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """
    Support for integer-based Flags
    """
