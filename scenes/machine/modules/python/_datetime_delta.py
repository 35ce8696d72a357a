# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# timedelta, tzinfo and timezone.
from _machine import mark_class
from math import modf as _modf
from operator import attrgetter, index as _index

__name__ = "datetime"

_SECOND = 10 ** 6
_DAY = 86400 * _SECOND
_new = object.__new__


def _nearest(a, b):
    # a / b, half to even.
    q, r = divmod(a, b)
    twice = 2 * r
    if b < 0:
        twice, b = -twice, -b
    return q + 1 if twice > b or twice == b and q % 2 else q


def _shown(value):
    # A class of the scene is named without its module, as C does it.
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == __name__ else cls.__name__


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if (type(days) is type(seconds) is type(microseconds) is type(milliseconds) is type(minutes)
                is type(hours) is type(weeks) is int):
            return cls._from_total((days + 7 * weeks) * _DAY + (seconds + 60 * minutes + 3600 * hours)
                                   * _SECOND + microseconds + 1000 * milliseconds)
        total, left = 0, 0.0
        for name, value, factor in (
                ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                ("seconds", seconds, _SECOND), ("minutes", minutes, 60 * _SECOND),
                ("hours", hours, 3600 * _SECOND), ("days", days, _DAY), ("weeks", weeks, 7 * _DAY)):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                part, whole = _modf(value)
                total += int(whole) * factor
                part, whole = _modf(part * factor)
                total += int(whole)
                left += part
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                f"{type(value).__name__}")
        if left:
            whole = int(left + 0.5) if left >= 0 else -int(0.5 - left)
            if abs(whole - left) == 0.5:
                odd = total & 1
                half = (left + odd) * 0.5
                whole = 2 * (int(half + 0.5) if half >= 0 else -int(0.5 - half)) - odd
            total += whole
        return cls._from_total(total)

    @classmethod
    def _from_total(cls, total):
        days, rest = divmod(total, _DAY)
        if not -999999999 <= days <= 999999999:
            if not -2 ** 31 <= days < 2 ** 31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = _new(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    days = property(attrgetter("_days"))
    seconds = property(attrgetter("_seconds"))
    microseconds = property(attrgetter("_microseconds"))

    def _total(self):
        return self._days * _DAY + self._seconds * _SECOND + self._microseconds

    def total_seconds(self):
        return self._total() / _SECOND

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds))
            if value]
        return f"{_shown(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06}" if self._microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_total(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_total(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_total(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._from_total(-self._total())

    def __pos__(self):
        return timedelta._from_total(self._total())

    def __abs__(self):
        return timedelta._from_total(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_total(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_total(_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._from_total(_nearest(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._from_total(_nearest(b * self._total(), a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._from_total(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_total(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, timedelta._from_total(r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


def _offset_text(offset, colon=":"):
    sign = "-" if offset._days < 0 else "+"
    total = abs(offset)
    minutes, seconds = divmod(total._seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02}{colon}{minutes:02}"
    if seconds or total._microseconds:
        text += f"{colon}{seconds:02}"
    return f"{text}.{total._microseconds:06}" if total._microseconds else text


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            f"{type(offset).__name__}")
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset._total() < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = _new(cls)
        self._offset, self._name = offset, name
        return self

    def _check(self, dt, what):
        from datetime import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{what}(dt) argument must be a datetime instance or None, not "
                            f"{type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not "
                            f"{type(dt).__name__}")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"{_shown(self)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return self.__class__, ((self._offset,) if self._name is None else (self._offset, self._name))


timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(timedelta(hours=-23, minutes=-59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))

for _each in (timedelta, tzinfo, timezone):
    mark_class(_each, "dotted")
