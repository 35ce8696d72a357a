# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# date and time, and what datetime shares with them.
from _datetime import days_in_month, format_time, from_ordinal, to_ordinal
from _datetime_delta import _offset_text, _shown, timedelta, timezone, tzinfo
from _machine import mark_class
from _posix import isocalendar_date
from operator import attrgetter, index as _index

__name__ = "datetime"

MINYEAR, MAXYEAR = 1, 9999
_LAST = 3652059
_new = object.__new__
_missing = object()


def _required(**arguments):
    for position, (name, value) in enumerate(arguments.items(), 1):
        if value is _missing:
            raise TypeError(f"function missing required argument {name!r} (pos {position})")


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    parts = []
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                              ("microsecond", microsecond, 999999)):
        value = _index(value)
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}")
        parts.append(value)
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return parts


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(tz).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not "
                        f"'{type(offset).__name__}'")
    if not timedelta(-1) < offset < timedelta(1):
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         f"timedelta(hours=24).")
    return offset


def _expand(self, form, microsecond):
    # %f, %z and %Z, of which the C library knows nothing here.
    if not isinstance(form, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(form).__name__}")
    text, i = "", 0
    while i < len(form):
        pair = form[i:i + 2]
        i += 2 if pair[0] == "%" and len(pair) == 2 else 1
        if pair == "%f":
            text += f"{microsecond:06}"
        elif pair == "%z":
            offset = getattr(self, "utcoffset", lambda: None)()
            text += "" if offset is None else _offset_text(offset, "")
        elif pair == "%Z":
            name = getattr(self, "tzname", lambda: None)()
            text += "" if name is None else name.replace("%", "%%")
        else:
            text += pair if pair[0] == "%" else pair[0]
    return text


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_date(text):
    # The forms YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] and YYYYWww[D].
    year = _digits(text[:4])
    dash = text[4:5] == "-"
    rest = text[5:] if dash else text[4:]
    if rest[:1] == "W":
        week, day = rest[1:3], rest[3:]
        if len(week) != 2 or (day and dash != (day[:1] == "-")):
            raise ValueError
        day = day[1:] if dash else day
        if len(day) > 1 or (len(rest) > 3 and not day):
            raise ValueError
        return date.fromisocalendar(year, _digits(week), _digits(day) if day else 1)._ymd
    if len(text) != (10 if dash else 8) or (dash and rest[2] != "-"):
        raise ValueError
    return year, _digits(rest[:2]), _digits(rest[-2:])


def _parse_clock(text):
    parts = [0, 0, 0, 0]
    separated = text[2:3] == ":"
    at = 0
    for i in range(3):
        piece = text[at:at + 2]
        if len(piece) != 2:
            raise ValueError
        parts[i] = _digits(piece)
        at += 2
        if at >= len(text) or i == 2:
            break
        if separated:
            if text[at] != ":":
                raise ValueError
            at += 1
        elif text[at] in ".,:":
            raise ValueError
    if at < len(text):
        if text[at] not in ".,":
            raise ValueError
        fraction = text[at + 1:]
        _digits(fraction)
        parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(text):
    tz = None
    at = max(text.find("+"), text.find("-"))
    if text.endswith("Z"):
        clock, tz = text[:-1], timezone.utc
    elif at >= 0:
        clock, sign = text[:at], -1 if text[at] == "-" else 1
        hours, minutes, seconds, fraction = _parse_clock(text[at + 1:])
        tz = timezone(sign * timedelta(hours=hours, minutes=minutes, seconds=seconds,
                                       microseconds=fraction))
    else:
        clock = text
    return [*_parse_clock(clock), tz]


def _check_text(value):
    if not isinstance(value, str):
        raise TypeError("fromisoformat: argument must be str")


def _invalid(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    text = f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06}"
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03}"
    try:
        return text[:{"hours": 2, "minutes": 5, "seconds": 8}[timespec]]
    except KeyError:
        raise ValueError("Unknown timespec value") from None


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        _required(year=year, month=month, day=day)
        return cls._create(*_check_date(year, month, day))

    @classmethod
    def _create(cls, year, month, day):
        self = _new(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def today(cls):
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        import time
        return cls(*time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        _check_text(date_string)
        if len(date_string) not in (7, 8, 10):
            raise _invalid(date_string)
        try:
            parts = _parse_date(date_string)
        except ValueError as error:
            raise error if error.args else _invalid(date_string) from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        first = to_ordinal(year, 1, 1)
        weekday = (first + 6) % 7
        long = weekday == 3 or weekday == 2 and days_in_month(year, 2) == 29
        if not 0 < week < (54 if long else 53):
            raise ValueError(f"Invalid week: {week}")
        if not 0 < day < 8:
            raise ValueError(f"Invalid day: {day} (range is [1, 7])")
        monday = first - weekday + (7 if weekday > 3 else 0)
        return cls(*from_ordinal(monday + (week - 1) * 7 + day - 1))

    year = property(attrgetter("_year"))
    month = property(attrgetter("_month"))
    day = property(attrgetter("_day"))

    @property
    def _ymd(self):
        return self._year, self._month, self._day

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() + 3 - (self.toordinal() + 6) % 7
        year = from_ordinal(thursday)[0]
        return isocalendar_date((year, (thursday - to_ordinal(year, 1, 1)) // 7 + 1,
                                 self.isoweekday()))

    def timetuple(self):
        from time import struct_time
        return struct_time((*date._ymd.fget(self), 0, 0, 0, self.weekday(), self._yearday(), -1))

    def _yearday(self):
        return self.toordinal() - to_ordinal(self._year, 1, 1) + 1

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return format_time("%a %b %e 00:00:00 ", *self._ymd, 0, 0, 0, -1) + f"{self._year:04}"

    def strftime(self, format):
        return format_time(_expand(self, format, 0), *self._ymd, 0, 0, 0, -1)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= _LAST:
            raise OverflowError("date value out of range")
        return type(self)(*from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _compared(self, other, compare):
        # A datetime is no date to compare with.
        if not isinstance(other, date) or hasattr(other, "_hour"):
            return NotImplemented
        return compare(self._ymd, other._ymd)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def _packed(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __hash__(self):
        return hash(self._packed())

    def __reduce__(self):
        return self.__class__, self._ymd


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
mark_class(date, "dotted")
