# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Reads TOML 1.0.
import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ("loads", "load", "TOMLDecodeError")

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_CONTROLS = frozenset(chr(i) for i in range(32)) | {chr(127)}
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_TIME = re.compile(_CLOCK)
_DATETIME = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(?:[Tt ]" + _CLOCK + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)


class TOMLDecodeError(ValueError):
    pass


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError("Expected str object, not '%s'" % type(s).__qualname__) from None
    return _Reader(text, _checked(parse_float)).document()


def _checked(parse_float):
    if parse_float is float:
        return float

    def parsed(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parsed


# A table with what the rules ask of it: `isOpen` until its own header has come, `isFrozen` for an
# inline one, `isDotted` where a dotted key made it.
class _Table:
    def __init__(self):
        self.values = {}
        self.tables = {}
        self.isDefined = False
        self.isFrozen = False
        self.isDotted = False


class _Reader:
    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.root = _Table()

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{message} (at {where})")

    def peek(self):
        return self.text[self.at : self.at + 1]

    def blanks(self):
        while self.peek() in (" ", "\t") and self.peek():
            self.at += 1

    def comment(self):
        if self.peek() != "#":
            return
        self.at += 1
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        for i in range(self.at, end):
            if self.text[i] in _CONTROLS and self.text[i] != "\t":
                raise self.fail(f"Found invalid character {self.text[i]!r}", i)
        self.at = end

    def blanks_and_comments(self):
        while True:
            before = self.at
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            self.comment()
            if self.at == before:
                return

    def document(self):
        table = self.root
        while True:
            self.blanks()
            c = self.peek()
            if not c:
                break
            if c == "\n":
                self.at += 1
                continue
            if c in _BARE or c in "\"'":
                self.pair(table)
                self.blanks()
            elif c == "[":
                table = self.list_header() if self.text.startswith("[[", self.at) else self.header()
                self.blanks()
            elif c != "#":
                raise self.fail("Invalid statement")
            self.comment()
            if not self.peek():
                break
            if self.peek() != "\n":
                raise self.fail("Expected newline or end of document after a statement")
            self.at += 1
        return self.root.values

    # --- tables

    def inner(self, table, key, message, makesDotted=False):
        if key in table.tables:
            found = table.tables[key]
            return found[-1] if isinstance(found, list) else found
        if key in table.values:
            raise self.fail(message)
        new = _Table()
        new.isDotted = makesDotted
        table.tables[key] = new
        table.values[key] = new.values
        return new

    def header(self):
        self.at += 1
        self.blanks()
        keys = self.key()
        table = self.root
        for key in keys[:-1]:
            table = self.inner(table, key, "Cannot overwrite a value")
            if table.isFrozen:
                raise self.fail(f"Cannot declare {keys} twice")
        known = table.tables.get(keys[-1])
        if isinstance(known, list) or (known and (known.isDefined or known.isFrozen or known.isDotted)):
            raise self.fail(f"Cannot declare {keys} twice")
        table = self.inner(table, keys[-1], "Cannot overwrite a value")
        table.isDefined = True
        if self.peek() != "]":
            raise self.fail("Expected ']' at the end of a table declaration")
        self.at += 1
        return table

    def list_header(self):
        self.at += 2
        self.blanks()
        keys = self.key()
        table = self.root
        for key in keys[:-1]:
            table = self.inner(table, key, "Cannot overwrite a value")
            if table.isFrozen:
                raise self.fail(f"Cannot mutate immutable namespace {keys}")
        last = keys[-1]
        if last not in table.values:
            table.values[last] = []
            table.tables[last] = []
        elif not isinstance(table.tables.get(last), list):
            isTable = last in table.tables or isinstance(table.values[last], list)
            raise self.fail(f"Cannot mutate immutable namespace {keys}" if isTable
                            else "Cannot overwrite a value")
        new = _Table()
        new.isDefined = True
        table.tables[last].append(new)
        table.values[last].append(new.values)
        if not self.text.startswith("]]", self.at):
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.at += 2
        return new

    def pair(self, table, isInline=False):
        keys, value, inner = self.key_and_value()
        for key in keys[:-1]:
            before = table
            table = self.inner(table, key, "Cannot overwrite a value", True)
            if table.isFrozen or (table.isDefined and not table.isDotted and before is not table):
                raise self.fail(f"Cannot mutate immutable namespace {keys[:-1]}")
        if keys[-1] in table.values:
            raise self.fail(f"Duplicate inline table key {keys[-1]!r}" if isInline
                            else "Cannot overwrite a value")
        table.values[keys[-1]] = value
        if inner is not None:
            table.tables[keys[-1]] = inner

    def key_and_value(self):
        keys = self.key()
        if self.peek() != "=":
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.blanks()
        value = self.value()
        return (keys, *value)

    def key(self):
        keys = [self.key_part()]
        self.blanks()
        while self.peek() == ".":
            self.at += 1
            self.blanks()
            keys.append(self.key_part())
            self.blanks()
        return tuple(keys)

    def key_part(self):
        c = self.peek()
        if c and c in _BARE:
            start = self.at
            while self.peek() and self.peek() in _BARE:
                self.at += 1
            return self.text[start : self.at]
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.fail("Invalid initial character for a key part")

    # --- values, each with its table where it is one

    def value(self):
        c = self.peek()
        text = self.text
        if c == '"':
            return (self.long_basic() if text.startswith('"""', self.at) else self.basic()), None
        if c == "'":
            return (self.long_literal() if text.startswith("'''", self.at) else self.literal()), None
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, self.at):
                self.at += len(word)
                return value, None
        if c == "[":
            return self.array(), None
        if c == "{":
            table = self.inline_table()
            return table.values, table
        return self.moment_or_number(), None

    def moment_or_number(self):
        text = self.text
        found = _DATETIME.match(text, self.at)
        if found:
            try:
                value = _moment(found)
            except ValueError as error:
                raise self.fail("Invalid date or datetime") from error
            self.at = found.end()
            return value
        found = _TIME.match(text, self.at)
        if found:
            self.at = found.end()
            return _clock(found, 1)
        found = _NUMBER.match(text, self.at)
        if found:
            self.at = found.end()
            if found.group("float"):
                return self.parse_float(found.group())
            return int(found.group(), 0)
        for length, words in ((3, ("inf", "nan")), (4, ("-inf", "+inf", "-nan", "+nan"))):
            word = text[self.at : self.at + length]
            if word in words:
                self.at += length
                return self.parse_float(word)
        raise self.fail("Invalid value")

    def array(self):
        self.at += 1
        values = []
        self.blanks_and_comments()
        if self.peek() == "]":
            self.at += 1
            return values
        while True:
            value, _ = self.value()
            values.append(value)
            self.blanks_and_comments()
            if self.peek() == "]":
                self.at += 1
                return values
            if self.peek() != ",":
                raise self.fail("Unclosed array")
            self.at += 1
            self.blanks_and_comments()
            if self.peek() == "]":
                self.at += 1
                return values

    def inline_table(self):
        self.at += 1
        table = _Table()
        self.blanks()
        if self.peek() == "}":
            self.at += 1
            table.isFrozen = True
            return table
        while True:
            self.pair(table, True)
            self.blanks()
            c = self.peek()
            if c == "}":
                self.at += 1
                table.isFrozen = True
                return table
            if c != ",":
                raise self.fail("Unclosed inline table")
            self.at += 1
            self.blanks()

    # --- strings

    def literal(self):
        start = self.at + 1
        self.at = start
        return self.until("'", _CONTROLS - {"\t"}, len("'"))

    def long_literal(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        text = self.until("'''", _CONTROLS - {"\t", "\n"}, 3)
        return text + self.more_quotes("'")

    def until(self, end, refused, length):
        found = self.text.find(end, self.at)
        stop = len(self.text) if found < 0 else found
        for i in range(self.at, stop):
            if self.text[i] in refused:
                raise self.fail(f"Found invalid character {self.text[i]!r}", i)
        if found < 0:
            self.at = len(self.text)
            raise self.fail(f"Expected {end!r}")
        text = self.text[self.at : stop]
        self.at = stop + length
        return text

    # Up to two quotes more belong to the text.
    def more_quotes(self, quote):
        more = ""
        while len(more) < 2 and self.peek() == quote:
            more += quote
            self.at += 1
        return more

    def basic(self):
        self.at += 1
        return self.characters('"', _CONTROLS - {"\t"}, False)

    def long_basic(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        text = self.characters('"""', _CONTROLS - {"\t", "\n"}, True)
        return text + self.more_quotes('"')

    def characters(self, end, refused, isLong):
        parts = []
        while True:
            c = self.peek()
            if not c:
                raise self.fail("Unterminated string")
            if self.text.startswith(end, self.at):
                self.at += len(end)
                return "".join(parts)
            if c == "\\":
                parts.append(self.escape(isLong))
            elif c in refused:
                raise self.fail(f"Illegal character {c!r}")
            else:
                parts.append(c)
                self.at += 1

    def escape(self, isLong):
        following = self.text[self.at + 1 : self.at + 2]
        start = self.at
        self.at += 2
        if isLong and following in (" ", "\t", "\n") and following:
            if following != "\n":
                self.blanks()
                if not self.peek():
                    return ""
                if self.peek() != "\n":
                    raise self.fail("Unescaped '\\' in a string")
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            return ""
        if following in ("u", "U") and following:
            count = 4 if following == "u" else 8
            digits = self.text[self.at : self.at + count]
            if len(digits) != count or not all(c in "0123456789abcdefABCDEF" for c in digits):
                raise self.fail("Invalid hex value")
            self.at += count
            code = int(digits, 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                raise self.fail("Escaped character is not a Unicode scalar value")
            return chr(code)
        if following in _ESCAPES and following:
            return _ESCAPES[following]
        if not following:
            self.at = start + 1
            raise self.fail("Unterminated string")
        raise self.fail("Unescaped '\\' in a string")


def _clock(found, first):
    hour, minute, second, part = found.group(first, first + 1, first + 2, first + 3)
    micro = int(part.ljust(6, "0")) if part else 0
    return time(int(hour), int(minute), int(second), micro)


def _moment(found):
    day = date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
    if found.group(4) is None:
        return day
    clock = _clock(found, 4)
    zone = None
    if found.group(9):
        sign = 1 if found.group(9) == "+" else -1
        zone = timezone(timedelta(hours=sign * int(found.group(10)), minutes=sign * int(found.group(11))))
    elif found.group(8):
        zone = timezone.utc
    return datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second,
                    clock.microsecond, zone)
