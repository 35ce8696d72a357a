# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Tables as text with separators.
import re
from io import StringIO

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect",
           "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
           "DictWriter", "unix_dialect"]

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    __module__ = "_csv"


class _Dialect:
    # What a Dialect, its name and keywords come to, checked.
    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        defaults = {"delimiter": ",", "doublequote": True, "escapechar": None,
                    "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
                    "skipinitialspace": False, "strict": False}
        for name in options:
            if name not in defaults:
                raise TypeError(f"{name!r} is an invalid keyword argument for this function")
        for name, value in defaults.items():
            if name in options:
                value = options[name]
            elif dialect is not None:
                value = getattr(dialect, name, value)
            setattr(self, name, value)
        if "quotechar" in options and options["quotechar"] is None and "quoting" not in options:
            self.quoting = QUOTE_NONE
        self._check()

    def _check(self):
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, '
                            f"not {type(self.lineterminator).__name__}")
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self.doublequote, self.strict = bool(self.doublequote), bool(self.strict)
        self.skipinitialspace = bool(self.skipinitialspace)


class Dialect:
    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = None
    skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter, quotechar, doublequote = ",", '"', True
    skipinitialspace, lineterminator, quoting = False, "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {}
_limit = 131072


def field_size_limit(limit=None):
    global _limit
    before = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return before


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class _Reader:
    def __init__(self, lines, dialect):
        self._lines, self.dialect, self.line_num = lines, dialect, 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._is_number, self._state = [], [], False, "record"
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == "quoted":
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    break
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for char in line:
                self._step(char)
            self._step("")
            if self._state == "record":
                break
        return self._fields

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._is_number:
            self._is_number = False
            text = float(text)
        self._fields.append(text)

    def _add(self, char):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(char)

    # `char` is empty at the end of a line.
    def _step(self, char):
        dialect, state = self.dialect, self._state
        if state == "record":
            if char == "":
                return
            if char in "\n\r":
                self._state = "eaten"
                return
            state = self._state = "field"
        if state == "field":
            self._start_field(char)
        elif state == "escaped":
            self._add(char or "\n")
            self._state = "plain"
        elif state == "plain":
            if char == "" or char in "\n\r":
                self._save()
                self._state = "record" if char == "" else "eaten"
            elif char == dialect.escapechar:
                self._state = "escaped"
            elif char == dialect.delimiter:
                self._save()
                self._state = "field"
            else:
                self._add(char)
        elif state == "quoted":
            if char == "":
                pass
            elif char == dialect.escapechar:
                self._state = "escaped in quotes"
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = "quote in quotes" if dialect.doublequote else "plain"
            else:
                self._add(char)
        elif state == "escaped in quotes":
            self._add(char or "\n")
            self._state = "quoted"
        elif state == "quote in quotes":
            self._after_quote(char)
        elif state == "eaten":
            if char == "":
                self._state = "record"
            elif char not in "\n\r":
                raise Error("new-line character seen in unquoted field - do you need to open the "
                            "file in universal-newline mode?")

    def _start_field(self, char):
        dialect = self.dialect
        if char == "" or char in "\n\r":
            self._save()
            self._state = "record" if char == "" else "eaten"
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = "quoted"
        elif char == dialect.escapechar:
            self._state = "escaped"
        elif char == " " and dialect.skipinitialspace:
            pass
        elif char == dialect.delimiter:
            self._save()
        else:
            self._is_number = dialect.quoting == QUOTE_NONNUMERIC
            self._add(char)
            self._state = "plain"

    def _after_quote(self, char):
        dialect = self.dialect
        if dialect.quoting != QUOTE_NONE and char == dialect.quotechar:
            self._add(char)
            self._state = "quoted"
        elif char == dialect.delimiter:
            self._save()
            self._state = "field"
        elif char == "" or char in "\n\r":
            self._save()
            self._state = "record" if char == "" else "eaten"
        elif not dialect.strict:
            self._add(char)
            self._state = "plain"
        else:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")


class _Writer:
    def __init__(self, write, dialect):
        self._write, self.dialect = write, dialect

    def writerow(self, row, /):
        try:
            values = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        dialect = self.dialect
        fields = [self._field(value) for value in values]
        if fields == [""] and dialect.quoting != QUOTE_ALL:
            if dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields = [dialect.quotechar * 2]
        return self._write(dialect.delimiter.join(fields) + dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        dialect = self.dialect
        is_quoted = dialect.quoting == QUOTE_ALL
        if dialect.quoting == QUOTE_NONNUMERIC:
            is_quoted = not isinstance(value, (int, float)) and not hasattr(value, "__float__")
        text = value if isinstance(value, str) else "" if value is None else str(value)
        result = []
        for char in text:
            if char in (dialect.delimiter, dialect.escapechar, dialect.quotechar) or \
                    char in dialect.lineterminator:
                must_escape = dialect.quoting == QUOTE_NONE
                if not must_escape:
                    if char == dialect.quotechar:
                        if dialect.doublequote:
                            result.append(char)
                        else:
                            must_escape = True
                    elif char == dialect.escapechar:
                        must_escape = True
                    if not must_escape:
                        is_quoted = True
                if must_escape:
                    if not dialect.escapechar:
                        raise Error("need to escape, but no escapechar set")
                    result.append(dialect.escapechar)
            result.append(char)
        text = "".join(result)
        return dialect.quotechar + text + dialect.quotechar if is_quoted else text


def reader(iterable, /, dialect="excel", **fmtparams):
    return _Reader(iter(iterable), _Dialect(dialect, **fmtparams))


def writer(fileobj, /, dialect="excel", **fmtparams):
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _Dialect(dialect, **fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(self.fieldnames, row))
        if len(row) > len(self.fieldnames):
            result[self.restkey] = row[len(self.fieldnames):]
        for name in self.fieldnames[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, row):
        if self.extrasaction == "raise":
            wrong = row.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(name) for name in wrong]))
        return (row.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._values, rowdicts))


class Sniffer:
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        candidates = delimiters or [",", "\t", ";", "|", ":", " "]
        best = None
        for char in candidates:
            counts = {len(row) for row in reader(lines, delimiter=char)}
            if len(counts) == 1 and counts != {1}:
                best = char
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator, quoting, quotechar = "\r\n", QUOTE_MINIMAL, '"'
            doublequote, delimiter = True, best
            skipinitialspace = all(char == best + " " for line in lines
                                   for char in re.findall(re.escape(best) + "(?s:.)?", line))
        return dialect

    def has_header(self, sample):
        rows = list(reader(StringIO(sample), self.sniff(sample)))
        votes = 0
        for column, title in enumerate(rows[0]):
            kinds = set()
            for row in rows[1:21]:
                if len(row) == len(rows[0]):
                    kinds.add(self._kind(row[column]))
            if len(kinds) == 1:
                votes += 1 if self._kind(title) != kinds.pop() else -1
        return votes > 0

    @staticmethod
    def _kind(text):
        try:
            complex(text)
            return complex
        except ValueError:
            return len(text)
