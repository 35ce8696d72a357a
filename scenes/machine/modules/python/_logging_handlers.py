# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What records go through: filters and handlers.
import sys
from types import SimpleNamespace

from _logging_format import (NOTSET, WARNING, Formatter, check_level, default_formatter,
                             getLevelName)

settings = SimpleNamespace(raises=lambda: True)
_handlers = []
_by_name = {}


class BufferingFormatter(object):
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or default_formatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + "".join(lines) + self.formatFooter(records)


class Filter(object):
    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        return (not self.nlen or record.name == self.name
                or record.name.startswith(self.name + "."))


class Filterer(object):
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for each in self.filters:
            if not (each.filter(record) if hasattr(each, "filter") else each(record)):
                return False
        return True


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name, self.level, self.formatter = None, check_level(level), None
        self._closed = False
        self.createLock()
        _handlers.append(self)

    def get_name(self):
        return self._name

    def set_name(self, name):
        _by_name.pop(self._name, None)
        self._name = name
        if name:
            _by_name[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = None

    def acquire(self):
        pass

    def release(self):
        pass

    def setLevel(self, level):
        self.level = check_level(level)

    def format(self, record):
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passed = self.filter(record)
        if passed:
            self.emit(record)
        return passed

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        self._closed = True
        _by_name.pop(self._name, None)

    def handleError(self, record):
        if not settings.raises() or not sys.stderr:
            return
        import traceback
        write = sys.stderr.write
        write("--- Logging error ---\n")
        traceback.print_exc(file=sys.stderr)
        write("Call stack:\n")
        traceback.print_stack(file=sys.stderr)
        write("Message: %r\nArguments: %s\n" % (record.msg, record.args))

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "",
                                getLevelName(self.level))


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        raise PermissionError(13, "scenes have no files; log to a stream", filename)


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _StderrHandler(StreamHandler):
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


last_resort = _StderrHandler(WARNING)


def getHandlerByName(name):
    return _by_name.get(name)


def getHandlerNames():
    return frozenset(_by_name)


def shutdown(handlerList=_handlers):
    for handler in reversed(handlerList[:]):
        handler.flush()
        handler.close()
