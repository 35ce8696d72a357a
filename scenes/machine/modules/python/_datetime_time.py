# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The class time.
from _datetime import format_time
from _datetime_date import (_check_offset, _check_text, _check_time, _check_tz, _expand, _invalid,
                            _new, _parse_time, _time_text)
from _datetime_delta import _DAY, _offset_text, _shown, timedelta
from _machine import mark_class
from operator import attrgetter

__name__ = "datetime"


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = _new(cls)
        self._hour, self._minute, self._second, self._microsecond = parts
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        _check_text(time_string)
        try:
            parts = _parse_time(time_string.removeprefix("T"))
        except ValueError as error:
            raise error if error.args else _invalid(time_string) from None
        return cls(*parts)

    hour = property(attrgetter("_hour"))
    minute = property(attrgetter("_minute"))
    second = property(attrgetter("_second"))
    microsecond = property(attrgetter("_microsecond"))
    tzinfo = property(attrgetter("_tzinfo"))
    fold = property(attrgetter("_fold"))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset",
                                                               self._tzinfo.utcoffset(None))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def _total(self):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6
                + self._microsecond)

    def _compared(self, other, compare, is_equality=False):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        shift = (mine or timedelta(0))._total() - (its or timedelta(0))._total()
        return compare(self._total() - shift, other._total())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        if not offset:
            return hash(bytes((self._hour, self._minute, self._second))
                        + self._microsecond.to_bytes(3, "big"))
        return hash(timedelta(microseconds=self._total() - offset._total()))

    def isoformat(self, timespec="auto"):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = list(map(str, parts))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_shown(self)}({', '.join(parts)})"

    def strftime(self, format):
        return format_time(_expand(self, format, self._microsecond), 1900, 1, 1, self._hour,
                           self._minute, self._second, -1)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond,
                                *(() if self._tzinfo is None else (self._tzinfo,)))


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
mark_class(time, "dotted")
