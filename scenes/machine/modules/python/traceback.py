# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Tracebacks as text and as data. One entry's text, with its marks, is made by the machine.
import linecache
import sys

from _machine import entry_text, exception_lines, exception_text, is_library

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
           "print_list"]

_MOST_REPEATS = 3
_given = object()


class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._line, self._text = line, None
        self.locals = locals and {key: repr(value) for key, value in locals.items()}

    def _key(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._key() == other._key()
        if isinstance(other, tuple):
            return self._key() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._key()[pos]

    def __iter__(self):
        return iter(self._key())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        if not is_library(f):
            yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = max(limit, 0) if limit is not None else None
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass(_summary(frame, line, capture_locals)
                     for frame, line in _limited(list(frame_gen), limit))

    @classmethod
    def from_list(klass, a_list):
        made = klass()
        for item in a_list:
            if isinstance(item, FrameSummary):
                made.append(item)
            else:
                filename, lineno, name, line = item
                made.append(FrameSummary(filename, lineno, name, line=line))
        return made

    def format_frame_summary(self, frame_summary):
        text = frame_summary._text
        if text is None:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, ' \
                   f'in {frame_summary.name}\n'
            if frame_summary.line:
                text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        made, last, count = [], None, 0
        for each in self:
            text = self.format_frame_summary(each)
            if text is None:
                continue
            key = (each.filename, each.lineno, each.name)
            if key != last:
                made.extend(_repeats(count))
                last, count = key, 0
            count += 1
            if count <= _MOST_REPEATS:
                made.append(text)
        return made + _repeats(count)


def _repeats(count):
    count -= _MOST_REPEATS
    if count <= 0:
        return []
    return [f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"]


def _summary(frame, line, capture_locals=False):
    return FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                        locals=frame.f_locals if capture_locals else None)


def _entries(tb):
    found = []
    while tb is not None:
        found.append(tb)
        tb = tb.tb_next
    return found


def extract_tb(tb, limit=None, capture_locals=False):
    made = StackSummary()
    for each in _limited(_entries(tb), limit):
        entry = _summary(each.tb_frame, each.tb_lineno, capture_locals)
        entry._text = entry_text(each)
        made.append(entry)
    return made


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe().f_back if f is None else f))
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary(_summary(frame, line) for frame, line in reversed(frames))


def _text(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = _seen if _seen is not None else set()
        seen.add(id(exc_value))
        self.exc_type, self._value = exc_type, exc_value
        self.stack = extract_tb(exc_traceback, limit, capture_locals)
        self._has_traceback = exc_traceback is not None
        self._only = exception_lines(exc_value)
        self._str = _text(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self._is_whole = limit is None and not capture_locals
        self.exceptions = None

        def linked(error):
            if error is None or id(error) in seen:
                return None
            return TracebackException(type(error), error, error.__traceback__, limit=limit,
                                      capture_locals=capture_locals, _seen=seen)

        self.__cause__ = linked(getattr(exc_value, "__cause__", None))
        self.__context__ = linked(getattr(exc_value, "__context__", None))
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [linked(each) for each in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._only == other._only and self.stack == other.stack
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        if self.exceptions is not None and chain and self._is_whole:
            yield from exception_text(self._value).splitlines(True)
            return
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield ("\nThe above exception was the direct cause of the following exception:"
                       "\n\n")
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield ("\nDuring handling of the above exception, another exception occurred:"
                       "\n\n")
        if self._has_traceback:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


def _parse(exc, value, tb):
    if (value is _given) != (tb is _given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _given:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_given, tb=_given, limit=None, chain=True):
    value, tb = _parse(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_given):
    if value is _given:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return list(exception_lines(value))


def print_exception(exc, /, value=_given, tb=_given, limit=None, file=None, chain=True):
    for line in format_exception(exc, value, tb, limit, chain):
        print(line, file=sys.stderr if file is None else file, end="")


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def clear_frames(tb):
    while tb is not None:
        tb = tb.tb_next
