# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Readers that a program feeds by itself, and writers on a transport of its own; connections there
# are none.
from asyncio import get_event_loop, sleep
from asyncio.exceptions import IncompleteReadError, LimitOverrunError

__all__ = ("StreamReader", "StreamWriter")

_LIMIT = 2 ** 16


class StreamReader:
    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        told = [f"{len(self._buffer)} bytes" if self._buffer else "",
                "eof" if self._eof else "",
                f"limit={self._limit}" if self._limit != _LIMIT else "",
                f"waiter={self._waiter!r}" if self._waiter else "",
                f"exception={self._exception!r}" if self._exception else "",
                f"transport={self._transport!r}" if self._transport else "",
                "paused" if self._paused else ""]
        return f"<{' '.join(['StreamReader', *filter(None, told)])}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        self._wake(lambda waiter: waiter.set_exception(exc))

    def set_transport(self, transport):
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wake(lambda waiter: waiter.set_result(None))

    def at_eof(self):
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wake(lambda waiter: waiter.set_result(None))
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            self._transport = None
        else:
            self._paused = True

    def _wake(self, finish):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            finish(waiter)

    def _resume(self):
        if self._paused:
            self._paused = False
            self._transport.resume_reading()

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        if len(self._buffer) <= self._limit:
            self._resume()
        return data

    def _take_rest(self):
        data = bytes(self._buffer)
        self._buffer.clear()
        return data

    async def _wait(self, caller):
        if self._waiter is not None:
            raise RuntimeError(f"{caller}() called while another coroutine is already waiting for "
                               "incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        self._resume()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[:error.consumed + 1]
            else:
                self._buffer.clear()
            if len(self._buffer) <= self._limit:
                self._resume()
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b"\n"):
        size = len(separator)
        if size == 0:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        searched = 0
        while (at := self._buffer.find(separator, searched)) < 0:
            # The end of the buffer may hold the beginning of the separator.
            searched = max(len(self._buffer) + 1 - size, searched)
            if searched > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit",
                                        searched)
            if self._eof:
                raise IncompleteReadError(self._take_rest(), None)
            await self._wait("readuntil")
        if at > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
        return self._take(at + size)

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait("read")
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take_rest(), n)
            await self._wait("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        told = ["StreamWriter", f"transport={self._transport!r}"]
        if self._reader is not None:
            told.append(f"reader={self._reader!r}")
        return f"<{' '.join(told)}>"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await sleep(0)
        await self._protocol._drain_helper()
