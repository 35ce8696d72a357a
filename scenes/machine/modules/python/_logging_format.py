# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Levels, records, and how a record becomes a text.
import sys
import time
from string import Formatter as _StringFormatter, Template

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO",
                  DEBUG: "DEBUG", NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING,
                  "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}
_start = time.time()


def getLevelNamesMapping():
    return _nameToLevel.copy()


def getLevelName(level):
    found = _levelToName.get(level)
    if found is None:
        found = _nameToLevel.get(level)
    return "Level %s" % level if found is None else found


def addLevelName(level, levelName):
    _levelToName[level] = levelName
    _nameToLevel[levelName] = level


def check_level(level):
    if isinstance(level, int):
        return level
    if str(level) != level:
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _nameToLevel:
        raise ValueError("Unknown level: %r" % (level,))
    return _nameToLevel[level]


def _thread():
    threading = sys.modules.get("threading")
    if threading is None:
        return 140_000_000_000_000, "MainThread"
    return threading.get_ident(), threading.current_thread().name


class LogRecord(object):
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        created = time.time()
        self.name, self.msg = name, msg
        if args and len(args) == 1 and hasattr(args[0], "keys") and args[0]:
            args = args[0]
        self.args = args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname = pathname
        self.filename = pathname.rpartition("/")[2]
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = created
        self.msecs = int((created - int(created)) * 1000) + 0.0
        self.relativeCreated = (created - _start) * 1000
        self.thread, self.threadName = _thread()
        self.processName, self.process = "MainProcess", 4242

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname,
                                                       self.lineno, self.msg)

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


class PercentStyle(object):
    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        if not _has_percent_field(self._fmt):
            raise ValueError("Invalid format '%s' for '%s' style" % (
                self._fmt, self.default_format[0]))

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error)


def _has_percent_field(text):
    at = text.find("%(")
    while at >= 0:
        end = text.find(")", at)
        name = text[at + 2:end]
        rest = text[end + 1:].lstrip("#0+ -*.123456789") if end > 0 else ""
        if end > 0 and name.replace("_", "a").isalnum() and rest[:1].lower() in tuple(
                "diouxefgcrsa%"):
            return True
        at = text.find("%(", at + 2)
    return False


class StrFormatStyle(PercentStyle):
    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        found = False
        try:
            for _, name, spec, conversion in _StringFormatter().parse(self._fmt):
                if name:
                    if not name.replace(".", "").replace("_", "").replace("[", "").replace(
                            "]", "").isalnum():
                        raise ValueError("invalid field name/expression: %r" % name)
                    found = True
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
        except ValueError as error:
            raise ValueError("invalid format: %s" % error)
        if not found:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "${asctime}"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        if not self._tpl.is_valid():
            raise ValueError("invalid format: bare '$' not allowed")
        if not self._tpl.get_identifiers():
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


styles = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = ("January February March April May June July August September October November "
           "December").split()


def _civil(days):
    # The date of a day since 1970: shifted so that a year ends with February.
    days += 719468
    era = days // 146097
    of_era = days - era * 146097
    years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return years + era * 400 + (month <= 2), month, day


def format_time(pattern, seconds):
    # strftime in UTC, which is the time zone of scenes.
    whole = int(seconds // 1)
    days, clock = whole // 86400, whole % 86400
    year, month, day = _civil(days)
    hour, minute, second, weekday = clock // 3600, clock // 60 % 60, clock % 60, (days + 3) % 7
    of_year = days - _days_before(year) + 1
    fields = {
        "Y": str(year), "m": "%02d" % month, "d": "%02d" % day, "H": "%02d" % hour,
        "M": "%02d" % minute, "S": "%02d" % second, "y": "%02d" % (year % 100),
        "B": _MONTHS[month - 1], "b": _MONTHS[month - 1][:3], "h": _MONTHS[month - 1][:3],
        "A": _DAYS[weekday], "a": _DAYS[weekday][:3], "p": "AM" if hour < 12 else "PM",
        "I": "%02d" % ((hour + 11) % 12 + 1), "j": "%03d" % of_year, "Z": "UTC", "z": "+0000",
        "%": "%", "n": "\n", "t": "\t", "s": str(whole), "e": "%2d" % day,
        "w": str((weekday + 1) % 7), "u": str(weekday + 1)}
    composed = {"X": "%H:%M:%S", "T": "%H:%M:%S", "R": "%H:%M", "D": "%m/%d/%y", "x": "%m/%d/%y",
                "F": "%Y-%m-%d", "c": "%a %b %e %H:%M:%S %Y", "r": "%I:%M:%S %p"}
    made, at = [], 0
    while at < len(pattern):
        code = pattern[at + 1:at + 2]
        if pattern[at] == "%" and code in composed:
            made.append(format_time(composed[code], seconds))
            at += 2
        elif pattern[at] == "%" and code in fields:
            made.append(fields[code])
            at += 2
        else:
            made.append(pattern[at])
            at += 1
    return "".join(made)


def _days_before(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 - 719162


class Formatter(object):
    converter = getattr(time, "localtime", None)
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in styles:
            raise ValueError("Style must be one of: %s" % ",".join(styles))
        self._style = styles[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return format_time(datefmt, record.created)
        text = format_time(self.default_time_format, record.created)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        import traceback
        return "".join(traceback.format_exception(ei[0], ei[1], ei[2])).removesuffix("\n")

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for part in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if part:
                text = text + ("" if text.endswith("\n") else "\n") + part
        return text


default_formatter = Formatter()
