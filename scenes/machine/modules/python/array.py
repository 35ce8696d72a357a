# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Arrays of numbers of one kind.
import collections.abc
import struct

import _machine

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8,
          "f": 4, "d": 8}
_SHORT = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
          "H": "unsigned short"}


def _check(code, value):
    # The item as the array holds it.
    if code == "u":
        if not isinstance(value, str):
            raise TypeError("array item must be unicode character")
        if len(value) != 1:
            raise TypeError("array item must be unicode character")
        return value
    if code in "fd":
        if not (hasattr(value, "__float__") or hasattr(value, "__index__")):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        value = float(value)
        return struct.unpack("f", struct.pack("f", value))[0] if code == "f" else value
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = value.__index__()
    bits = _SIZES[code] * 8
    least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    if not least <= value <= most:
        _refuse(code, value, least)
    return value


def _refuse(code, value, least):
    if code in _SHORT:
        side = "less than minimum" if value < least else "greater than maximum"
        raise OverflowError(f"{_SHORT[code]} is {side}")
    if code == "i":
        if -2 ** 63 <= value < 2 ** 63:
            side = "less than minimum" if value < least else "greater than maximum"
            raise OverflowError(f"signed integer is {side}")
        raise OverflowError("Python int too large to convert to C long")
    if code in "qQ":
        raise OverflowError("int too big to convert" if value >= 0 or code == "q"
                            else "can't convert negative int to unsigned")
    if value < 0 and code in "IL":
        raise OverflowError("can't convert negative value to unsigned int")
    if code == "I" and value < 2 ** 64:
        raise OverflowError("unsigned int is greater than maximum")
    kind = {"l": "C long", "I": "C unsigned long", "L": "C unsigned long"}[code]
    raise OverflowError(f"Python int too large to convert to {kind}")


class array:
    __slots__ = ("_code", "_items", "__weakref__")

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not "
                            + type(typecode).__name__)
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
        if isinstance(initializer, array) and initializer._code == "u" != typecode:
            raise TypeError("cannot use a unicode array to initialize an array with typecode "
                            f"{typecode!r}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._code, self._items = typecode, []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [_check(typecode, item) for item in initializer]
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _SIZES[self._code])

    def _like(self, items):
        made = object.__new__(array)
        made._code, made._items = self._code, items
        return made

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        if self._code == "u":
            return f"{name}('u', {self.tounicode()!r})"
        return f"{name}('{self._code}', {self._items!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        at = 0
        while at < len(self._items):
            yield self._items[at]
            at += 1

    def __contains__(self, value):
        return value in self._items

    def _index(self, index):
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        try:
            return self._items[self._index(index)]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
            if value._code != self._code:
                raise TypeError("bad argument type for built-in operation")
            try:
                self._items[index] = list(value._items)
            except ValueError as error:
                raise ValueError(str(error).replace("sequence", "array")) from None
            return
        self._index(index)
        value = _check(self._code, value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index if isinstance(index, slice) else self._index(index)]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._items * count) if hasattr(count, "__index__") else NotImplemented

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(count, "__index__"):
            return NotImplemented
        self._items *= count
        return self

    def _compared(self, other, compare):
        return compare(self._items, other._items) if isinstance(other, array) else NotImplemented

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compared(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    __hash__ = None

    def append(self, v, /):
        self._items.append(_check(self._code, v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for item in bb:
            self.append(item)

    def fromlist(self, list, /):
        if type(list).__name__ != "list":
            raise TypeError("arg must be list")
        self._items += [_check(self._code, item) for item in list]

    def insert(self, i, v, /):
        self._items.insert(i, _check(self._code, v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, v, start=0, stop=2 ** 63 - 1, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        if self._code == "u":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"{len(self._items)}{self._code}", *self._items)

    def frombytes(self, buffer, /):
        content = bytes(memoryview(buffer))
        size = _SIZES[self._code]
        if len(content) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code == "u":
            self._items += content.decode("utf-32-le")
        else:
            self._items += struct.unpack(f"{len(content) // size}{self._code}", content)

    def tounicode(self):
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items += ustr

    def byteswap(self):
        size = _SIZES[self._code]
        content = self.tobytes()
        self._items = []
        self.frombytes(b"".join(content[at:at + size][::-1] for at in range(0, len(content), size)))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo, /):
        return self._like(list(self._items))

    def __reduce_ex__(self, protocol, /):
        return type(self), (self._code, list(self._items))


array.__module__ = "array"
ArrayType = array
_machine.mark_class(array, "sequence")
_machine.mark_class(array, "dotted")
collections.abc.MutableSequence.register(array)
