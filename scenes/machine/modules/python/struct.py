# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Values as bytes and back, as C lays them out.
import builtins
from _machine import mark_class
from _struct import bits_float, float_bits

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

_BYTES = tuple(getattr(builtins, name) for name in ("bytes", "bytearray", "memoryview")
               if hasattr(builtins, name))
_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4,
             "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_NAMED = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


class error(Exception):
    pass


def _read_format(text):
    # (is it little endian?, [(code, count, size, padding before)], size of all)
    if isinstance(text, _BYTES):
        text = text.decode("ascii")
    elif not isinstance(text, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not "
                        f"{type(text).__name__}")
    order = text[0] if text[:1] and text[0] in "@=<>!" else "@"
    sizes = _NATIVE if order == "@" else _STANDARD
    items, offset, number = [], 0, ""
    for c in text[1:] if text[:1] == order else text:
        if c in "0123456789":
            number += c
            continue
        if c.isspace():
            if number:
                raise error("repeat count given without format specifier")
            continue
        if c not in sizes:
            raise error("bad char in struct format")
        size, times = sizes[c], int(number) if number else 1
        number = ""
        padding = -offset % size if order == "@" else 0
        items.append((c, times, size, padding))
        offset += padding + size * times
    if number:
        raise error("repeat count given without format specifier")
    return order not in ">!", items, offset


def _whole(code, value, size, order):
    try:
        value = value.__index__()
    except AttributeError:
        raise error("required argument is not an integer") from None
    bits = size * 8
    low, high = (0, 2 ** bits - 1) if code in "BHILQNP" else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    if not low <= value <= high:
        if size == 8:
            raise error("argument out of range")
        name = f"{_NAMED[code]} format" if code in _NAMED else f"{code!r} format"
        raise error(f"{name} requires {low} <= number <= {high}")
    return (value % 2 ** bits).to_bytes(size, order)


def _one(code, value, size, order):
    if code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if code == "?":
        return b"\1" if value else b"\0"
    if code in "efd":
        try:
            return float_bits(value, size).to_bytes(size, order)
        except TypeError:
            raise error("required argument is not a float") from None
    return _whole(code, value, size, order)


def _value(code, data, order):
    if code == "c":
        return data
    if code == "?":
        return data != b"\0"
    number = int.from_bytes(data, order)
    if code in "efd":
        return bits_float(number, len(data))
    if code in "bhilqn" and number >> (len(data) * 8 - 1):
        number -= 1 << len(data) * 8
    return number


def _check_buffer(buffer):
    if not isinstance(buffer, _BYTES):
        raise TypeError(f"a bytes-like object is required, not {type(buffer).__name__!r}")
    return bytes(buffer)


class Struct:
    def __init__(self, format):
        is_little, self._items, self.size = _read_format(format)
        self._order = "little" if is_little else "big"
        self.format = format if isinstance(format, str) else format.decode("ascii")
        self._count = sum(1 if code in "sp" else times for code, times, _, _ in self._items
                          if code != "x")

    def _packed(self, values, name):
        if len(values) != self._count:
            raise error(f"{name} expected {self._count} items for packing (got {len(values)})")
        values, data = iter(values), b""
        for code, times, size, padding in self._items:
            data += b"\0" * padding
            if code == "x":
                data += b"\0" * times
            elif code in "sp":
                text = next(values)
                if not isinstance(text, _BYTES):
                    raise error(f"argument for {code!r} must be a bytes object")
                if code == "p" and times:
                    text = text[:min(times - 1, 255)]
                    text = bytes((len(text),)) + text
                data += bytes(text[:times]) + b"\0" * (times - len(text))
            else:
                for _ in range(times):
                    data += _one(code, next(values), size, self._order)
        return data

    def pack(self, *values):
        return self._packed(values, "pack")

    def pack_into(self, buffer, offset, *values):
        data = self._packed(values, "pack_into")
        at = offset + len(buffer) if offset < 0 else offset
        if at < 0 or len(buffer) - at < self.size:
            raise error(f"pack_into requires a buffer of at least {self.size + at} bytes for packing "
                        f"{self.size} bytes at offset {at} (actual buffer size is {len(buffer)})")
        for i, byte in enumerate(data):
            buffer[at + i] = byte

    def _unpacked(self, data):
        values, at = [], 0
        for code, times, size, padding in self._items:
            at += padding
            if code in "sp":
                text = data[at:at + times]
                values.append(text[1:1 + min(text[0], times - 1)] if code == "p" and text else text)
                at += times
            elif code == "x":
                at += times
            else:
                for _ in range(times):
                    values.append(_value(code, data[at:at + size], self._order))
                    at += size
        return tuple(values)

    def unpack(self, buffer, /):
        data = _check_buffer(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpacked(data)

    def unpack_from(self, buffer, offset=0):
        data = _check_buffer(buffer)
        at = offset + len(data) if offset < 0 else offset
        if at < 0 or len(data) - at < self.size:
            raise error(f"unpack_from requires a buffer of at least {self.size + at} bytes for "
                        f"unpacking {self.size} bytes at offset {at} (actual buffer size is "
                        f"{len(data)})")
        return self._unpacked(data[at:at + self.size])

    def iter_unpack(self, buffer, /):
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = _check_buffer(buffer)
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of "
                        f"{self.size} bytes")
        return (self._unpacked(data[at:at + self.size]) for at in range(0, len(data), self.size))


Struct.__module__ = "_struct"
mark_class(Struct, "dotted")


def calcsize(format, /):
    return _read_format(format)[2]


def pack(format, /, *values):
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
