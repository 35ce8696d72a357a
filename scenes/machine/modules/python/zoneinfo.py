# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Time zones by their rules of today: there are no files to read their history from.
import datetime as _datetime

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError",
           "InvalidTZPathWarning"]

TZPATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")

# A rule as in POSIX's TZ, then the zones that follow it; a line that begins with a space goes on.
_TEXT = """\
UTC0 UTC Etc/UTC
GMT0 GMT Etc/GMT Atlantic/Reykjavik
EET-2EEST,M4.5.5/0,M10.5.4/24 Africa/Cairo
SAST-2 Africa/Johannesburg
WAT-1 Africa/Lagos
EAT-3 Africa/Nairobi
AKST9AKDT,M3.2.0,M11.1.0 America/Anchorage
<-03>3 America/Argentina/Buenos_Aires America/Sao_Paulo
<-05>5 America/Bogota America/Lima
CST6CDT,M3.2.0,M11.1.0 America/Chicago US/Central
MST7MDT,M3.2.0,M11.1.0 America/Denver US/Mountain
AST4ADT,M3.2.0,M11.1.0 America/Halifax
PST8PDT,M3.2.0,M11.1.0 America/Los_Angeles America/Vancouver US/Pacific
CST6 America/Mexico_City
EST5EDT,M3.2.0,M11.1.0 America/New_York America/Toronto US/Eastern EST5EDT America/Montreal
MST7 America/Phoenix
<+07>-7 Asia/Bangkok Asia/Ho_Chi_Minh Asia/Saigon
<+06>-6 Asia/Dhaka
<+04>-4 Asia/Dubai
HKT-8 Asia/Hong_Kong
WIB-7 Asia/Jakarta
IST-2IDT,M3.4.4/26,M10.5.0 Asia/Jerusalem
PKT-5 Asia/Karachi
<+0545>-5:45 Asia/Kathmandu
IST-5:30 Asia/Kolkata Asia/Calcutta
PST-8 Asia/Manila
KST-9 Asia/Seoul
CST-8 Asia/Shanghai Asia/Taipei
<+08>-8 Asia/Singapore Singapore
<+05>-5 Asia/Tashkent Asia/Yekaterinburg Asia/Almaty
<+0330>-3:30 Asia/Tehran
JST-9 Asia/Tokyo Japan
ACST-9:30ACDT,M10.1.0,M4.1.0/3 Australia/Adelaide
AEST-10 Australia/Brisbane
AEST-10AEDT,M10.1.0,M4.1.0/3 Australia/Melbourne Australia/Sydney
AWST-8 Australia/Perth
CET-1CEST,M3.5.0,M10.5.0/3 Europe/Amsterdam Europe/Berlin Europe/Brussels Europe/Budapest
 Europe/Copenhagen Europe/Madrid Europe/Oslo Europe/Paris Europe/Prague Europe/Rome
 Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Europe/Belgrade
EET-2EEST,M3.5.0/3,M10.5.0/4 Europe/Athens Europe/Helsinki Europe/Kiev Europe/Kyiv
 Europe/Sofia Europe/Bucharest Europe/Vilnius Europe/Riga Europe/Tallinn
<+03>-3 Europe/Istanbul Asia/Baghdad Asia/Riyadh Europe/Minsk
WET0WEST,M3.5.0/1,M10.5.0 Europe/Lisbon
GMT0BST,M3.5.0/1,M10.5.0 Europe/London
MSK-3 Europe/Moscow
NZST-12NZDT,M9.5.0,M4.1.0/3 Pacific/Auckland
HST10 Pacific/Honolulu
<-04>4 America/Caracas
<+12>-12 Pacific/Fiji
"""

_hour = _datetime.timedelta(hours=1)
_zero = _datetime.timedelta(0)


def _read_rules():
    rules = {}
    rule = None
    for line in _TEXT.splitlines():
        words = line.split()
        if not line.startswith(" "):
            rule = words.pop(0)
        for zone in words:
            rules[zone] = rule
    return rules


_rules = _read_rules()


class ZoneInfoNotFoundError(KeyError):
    __module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    __module__ = "zoneinfo._tzpath"


def available_timezones():
    return set(_rules)


def reset_tzpath(to=None):
    pass


def _take_name(text):
    end = text.index(">") + 1 if text[0] == "<" else 0
    if end:
        return text[1:end - 1], text[end:]
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end], text[end:]


def _time(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * _datetime.timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])


def _take_offset(text):
    end = 0
    while end < len(text) and (text[end].isdecimal() or text[end] in "+-:"):
        end += 1
    return -_time(text[:end]), text[end:]


class _Change:
    """When a year's clocks are changed, by the clock that holds before."""

    def __init__(self, text):
        day, _, time = text.partition("/")
        self.month, self.week, self.weekday = (int(part) for part in day[1:].split("."))
        self.time = _time(time or "2")

    def moment(self, year):
        first = _datetime.datetime(year, self.month, 1)
        day = first + _datetime.timedelta((self.weekday - first.isoweekday()) % 7 +
                                          7 * (self.week - 1))
        while day.month != self.month:
            day -= _datetime.timedelta(7)
        return day + self.time


class ZoneInfo(_datetime.tzinfo):
    __module__ = "zoneinfo"
    _made = {}

    def __new__(cls, key):
        if key not in cls._made:
            cls._made[key] = cls.no_cache(key)
        return cls._made[key]

    @classmethod
    def no_cache(cls, key):
        rule = _rules.get(key)
        if rule is None:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        zone = _datetime.tzinfo.__new__(cls)
        zone._key = key
        zone._read(rule)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._made if only_keys is None else only_keys):
            cls._made.pop(key, None)

    def _read(self, rule):
        clocks, *changes = rule.split(",")
        name, rest = _take_name(clocks)
        offset, rest = _take_offset(rest)
        self._standard = offset, _zero, name
        self._summer = None
        if rest:
            name, rest = _take_name(rest)
            self._summer = offset + _hour, _hour, name
            self._begin, self._end = map(_Change, changes)

    @property
    def key(self):
        return self._key

    def _is_summer(self, moment, begin, end):
        return begin <= moment < end if begin < end else not end <= moment < begin

    def _clock(self, dt):
        if self._summer is None:
            return self._standard
        if dt is None:
            return None, None, None
        # In the hour that is skipped the old clock holds, in the one told twice the first.
        begin, end = self._begin.moment(dt.year), self._end.moment(dt.year)
        begin, end = (begin, end - _hour) if dt.fold else (begin + _hour, end)
        is_summer = self._is_summer(dt.replace(tzinfo=None, fold=0), begin, end)
        return self._summer if is_summer else self._standard

    def utcoffset(self, dt, /):
        return self._clock(dt)[0]

    def dst(self, dt, /):
        return self._clock(dt)[1]

    def tzname(self, dt, /):
        return self._clock(dt)[2]

    def fromutc(self, dt, /):
        if not isinstance(dt, _datetime.datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        standard = self._standard[0]
        if self._summer is None:
            return dt + standard
        moment = dt.replace(tzinfo=None, fold=0)
        year = (moment + standard).year
        begin = self._begin.moment(year) - standard
        end = self._end.moment(year) - self._summer[0]
        if self._is_summer(moment, begin, end):
            return dt + self._summer[0]
        return (dt + standard).replace(fold=int(end <= moment < end + _hour))

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"

    def __reduce__(self):
        return ZoneInfo, (self._key,)
