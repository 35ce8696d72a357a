# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Streams in memory; scenes have no files.
import abc

__all__ = ["BlockingIOError", "IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase", "BytesIO",
           "StringIO", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
           "DEFAULT_BUFFER_SIZE"]

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=abc.ABCMeta):
    _is_closed = False

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        self._is_closed = True

    def flush(self):
        self._check()

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, offset, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory:
    # What a stream in memory does, whatever it is made of.
    def _set_up(self, initial):
        self._content, self._place = initial, 0

    def getvalue(self):
        self._check()
        return self._content

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._place

    def read(self, size=-1, /):
        self._check()
        end = len(self._content) if size is None or size < 0 else self._place + size
        found = self._content[self._place:end]
        self._place += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        end = self._content.find(self._line_end, self._place)
        end = len(self._content) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        found = self._content[self._place:end]
        self._place += len(found)
        return found

    def _put(self, part):
        size = len(self._content)
        if self._place > size:
            self._content += self._filler * (self._place - size)
        behind = self._place + len(part)
        self._content = self._content[:self._place] + part + self._content[behind:]
        self._place = behind

    def truncate(self, size=None, /):
        self._check()
        size = self._place if size is None else size
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._content = self._content[:size]
        return size


class StringIO(_Memory, TextIOBase):
    _line_end, _filler = "\n", "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not "
                            f"{type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._set_up(self._translated(initial_value or ""))

    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text

    line_buffering = False

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._put(self._translated(s))
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = (pos, self._place, len(self._content))[whence]
        return self._place


class BytesIO(_Memory, BufferedIOBase):
    _line_end, _filler = b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        self._set_up(bytes(initial_bytes or b""))

    read1 = _Memory.read
    getbuffer = _Memory.getvalue

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._put(bytes(b))
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._place = max(0, pos + (0, self._place, len(self._content))[whence])
        return self._place


for _each in (StringIO, BytesIO):
    _each.__module__ = "_io"
