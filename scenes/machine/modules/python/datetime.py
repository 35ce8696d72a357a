# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Dates and times. now() is the virtual clock's; the local time is UTC.
import time as _time
from _datetime import days_in_month, format_time, from_ordinal, parse_time, to_ordinal
from _datetime_date import (MAXYEAR, MINYEAR, _check_date, _check_offset, _check_text, _check_time,
                            _check_tz, _expand, _invalid, _missing, _new, _parse_date, _parse_time,
                            _required, _time_text, date)
from _datetime_delta import _DAY, _SECOND, _offset_text, _shown, timedelta, timezone, tzinfo
from _datetime_time import time
from _machine import mark_class
from math import modf as _modf
from operator import attrgetter

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

UTC = timezone.utc
_EPOCH = to_ordinal(1970, 1, 1)


def _separator(text):
    # Where the date ends, for all the forms that a date can have.
    if len(text) == 7:
        return 7
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        return 10 if text[8:9] == "-" and len(text) != 9 else 8
    if text[4:5] != "W":
        return 8
    at = 7
    while at < len(text) and text[at].isdigit():
        at += 1
    return at if at < 9 else 7 + at % 2


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        _required(year=year, month=month, day=day)
        year, month, day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = _new(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = parts
        self._tzinfo, self._fold = tzinfo, fold
        return self

    # --- making ----------------------------------------------------------------------------------

    @classmethod
    def _from_total(cls, total, tzinfo, fold=0):
        # Microseconds since the ordinal 0.
        days, rest = divmod(total, _DAY)
        if not 0 < days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, _SECOND)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*from_ordinal(days), hour, minute, second, microsecond, tzinfo, fold=fold)

    @classmethod
    def _from_timestamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            part, whole = _modf(timestamp)
            microseconds = int(whole) * _SECOND + round(part * 1e6)
        else:
            _time.gmtime(timestamp)
            microseconds = timestamp.__index__() * _SECOND
        if abs(microseconds) >= 67 * 10 ** 21:
            raise OverflowError("timestamp out of range for platform time_t")
        total = microseconds + _EPOCH * _DAY
        if not _DAY <= total < 3652060 * _DAY:
            year = from_ordinal(total // _DAY)[0]
            raise ValueError(f"year {year} is out of range")
        return cls._from_total(total, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tz(tz)
        made = cls._from_timestamp(timestamp, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_timestamp(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for position, value, kind in ((1, date, _date_class), (2, time, _time_class)):
            if not isinstance(value, kind):
                raise TypeError(f"combine() argument {position} must be datetime.{kind.__name__}, "
                                f"not {type(value).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        _check_text(date_string)
        if len(date_string) < 7:
            raise _invalid(date_string)
        try:
            at = _separator(date_string)
            parts = [*_parse_date(date_string[:at])]
            if len(date_string) > at:
                parts += _parse_time(date_string[at + 1:])
        except ValueError as error:
            raise error if error.args else _invalid(date_string) from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        for position, value in ((1, date_string), (2, format)):
            if not isinstance(value, str):
                raise TypeError(f"strptime() argument {position} must be str, not "
                                f"{type(value).__name__}")
        *parts, offset, fraction, name = parse_time(date_string, format)
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset, microseconds=fraction)
            tz = timezone(delta) if name is None else timezone(delta, name)
        return cls(*parts, tz)

    # --- parts -----------------------------------------------------------------------------------

    hour = property(attrgetter("_hour"))
    minute = property(attrgetter("_minute"))
    second = property(attrgetter("_second"))
    microsecond = property(attrgetter("_microsecond"))
    tzinfo = property(attrgetter("_tzinfo"))
    fold = property(attrgetter("_fold"))

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                           fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        def chosen(new, old):
            return old if new is None else new

        return type(self)(chosen(year, self._year), chosen(month, self._month),
                          chosen(day, self._day), chosen(hour, self._hour),
                          chosen(minute, self._minute), chosen(second, self._second),
                          chosen(microsecond, self._microsecond),
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=chosen(fold, self._fold))

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset",
                                                               self._tzinfo.utcoffset(self))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def _total(self):
        return self.toordinal() * _DAY + (((self._hour * 60 + self._minute) * 60 + self._second)
                                          * _SECOND + self._microsecond)

    def _utc_total(self):
        offset = self.utcoffset()
        return self._total() - (offset._total() if offset else 0)

    def timestamp(self):
        return (self._utc_total() - _EPOCH * _DAY) / _SECOND

    def astimezone(self, tz=None):
        _check_tz(tz)
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        if tz is self._tzinfo:
            return self
        return tz.fromutc(type(self)._from_total(self._utc_total(), tz))

    def timetuple(self):
        saving = self.dst()
        return self._tuple(-1 if saving is None else int(bool(saving)))

    def _tuple(self, saving):
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute,
                                  self._second, self.weekday(), self._yearday(), saving))

    def utctimetuple(self):
        return type(self)._from_total(self._utc_total(), None)._tuple(0)

    # --- texts -----------------------------------------------------------------------------------

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            f"{type(sep).__name__}")
        text = _date_class.isoformat(self) + sep + _time_text(
            self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
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

    def ctime(self):
        return format_time("%a %b %e %H:%M:%S ", *self._clock(), -1) + f"{self._year:04}"

    def _clock(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second)

    def strftime(self, format):
        saving = self.dst()
        return format_time(_expand(self, format, self._microsecond), *self._clock(),
                           -1 if saving is None else int(bool(saving)))

    # --- arithmetic and order --------------------------------------------------------------------

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_total(self._total() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_total(self._total() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._from_total(self._total() - other._total())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._from_total(self._utc_total() - other._utc_total())

    def _compared(self, other, compare, is_equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, _date_class) and not is_equality:
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return compare(self._total(), other._total())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return compare(self._utc_total(), other._utc_total())

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
        if offset is None:
            return hash(self._packed() + bytes((self._hour, self._minute, self._second))
                        + self._microsecond.to_bytes(3, "big"))
        return hash(timedelta._from_total(self._utc_total()))

    def __reduce__(self):
        return self.__class__, (*self._clock(), self._microsecond, *(
            () if self._tzinfo is None else (self._tzinfo,)))


_date_class, _time_class = date, time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
mark_class(datetime, "dotted")
