# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Values as bytes and back, in the protocols 2 to 5 (written as 4, which is CPython's own choice).
import copy as _copy
import copyreg
import io
import struct
import sys
import types

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump",
           "dumps", "load", "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
_BATCH = 1000


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"


def _long_bytes(number):
    size = (number.bit_length() >> 3) + 1 if number else 0
    data = number.to_bytes(size, "little", signed=True)
    if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        self._file = file
        self._protocol = max(protocol, 2)
        self._memo = {}

    def persistent_id(self, obj):
        return None

    def clear_memo(self):
        self._memo.clear()

    def dump(self, obj):
        self._out = out = bytearray()
        self._save(obj)
        out += b"."
        head = b"\x80" + bytes([self._protocol])
        if self._protocol >= 4 and len(out) >= 4:
            head += b"\x95" + struct.pack("<Q", len(out))
        self._file.write(head + bytes(out))

    def _memoize(self, obj):
        index = len(self._memo)
        self._memo[id(obj)] = index, obj
        if self._protocol >= 4:
            self._out += b"\x94"
        else:
            self._out += b"q" + bytes([index]) if index < 256 else b"r" + struct.pack("<I", index)

    def _save(self, obj):
        pid = self.persistent_id(obj)
        if pid is not None:
            self._save(pid)
            self._out += b"Q"
            return
        cls = type(obj)
        plain = _plain.get(cls)
        if plain is not None and cls in (type(None), bool, int, float):
            return plain(self, obj)
        known = self._memo.get(id(obj))
        if known is not None:
            index = known[0]
            self._out += b"h" + bytes([index]) if index < 256 else b"j" + struct.pack("<I", index)
            return None
        if plain is not None:
            return plain(self, obj)
        if isinstance(obj, type) or isinstance(obj, (types.FunctionType,
                                                     types.BuiltinFunctionType)):
            return self._save_global(obj)
        return self._save_reduced(obj)

    def _save_none(self, obj):
        self._out += b"N"

    def _save_bool(self, obj):
        self._out += b"\x88" if obj else b"\x89"

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._out += b"K" + bytes([obj])
        elif 0 <= obj < 65536:
            self._out += b"M" + struct.pack("<H", obj)
        elif -2 ** 31 <= obj < 2 ** 31:
            self._out += b"J" + struct.pack("<i", obj)
        else:
            data = _long_bytes(obj)
            self._out += b"\x8a" + bytes([len(data)]) + data if len(data) < 256 else \
                b"\x8b" + struct.pack("<i", len(data)) + data

    def _save_float(self, obj):
        self._out += b"G" + struct.pack(">d", obj)

    def _save_str(self, obj):
        data = obj.encode("utf-8", "surrogatepass")
        if len(data) < 256 and self._protocol >= 4:
            self._out += b"\x8c" + bytes([len(data)]) + data
        else:
            self._out += b"X" + struct.pack("<I", len(data)) + data
        self._memoize(obj)

    def _save_bytes(self, obj):
        if self._protocol < 3:
            import codecs
            return self._save_call(codecs.encode, (str(obj, "latin1"), "latin1"), obj)
        size = len(obj)
        self._out += b"C" + bytes([size]) + obj if size < 256 else \
            b"B" + struct.pack("<I", size) + obj
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self._protocol < 5:
            return self._save_call(bytearray, (bytes(obj),) if obj else (), obj)
        self._out += b"\x96" + struct.pack("<Q", len(obj)) + obj
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._out += b")"
            return
        if len(obj) > 3:
            self._out += b"("
        for each in obj:
            self._save(each)
        known = self._memo.get(id(obj))
        if known is not None:
            raise PicklingError("a tuple that contains itself")
        self._out += (b"\x85", b"\x86", b"\x87")[len(obj) - 1] if len(obj) <= 3 else b"t"
        self._memoize(obj)

    def _save_list(self, obj):
        self._out += b"]"
        self._memoize(obj)
        self._save_items(obj)

    def _save_items(self, items):
        items = list(items)
        for at in range(0, len(items), _BATCH):
            batch = items[at:at + _BATCH]
            if len(batch) > 1:
                self._out += b"("
            for each in batch:
                self._save(each)
            self._out += b"e" if len(batch) > 1 else b"a"

    def _save_dict(self, obj):
        self._out += b"}"
        self._memoize(obj)
        self._save_pairs(obj.items())

    def _save_pairs(self, pairs):
        pairs = list(pairs)
        for at in range(0, len(pairs), _BATCH):
            batch = pairs[at:at + _BATCH]
            if len(batch) > 1:
                self._out += b"("
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._out += b"u" if len(batch) > 1 else b"s"

    def _save_set(self, obj):
        if self._protocol < 4:
            return self._save_call(set, (list(obj),), obj)
        self._out += b"\x8f"
        self._memoize(obj)
        items = list(obj)
        for at in range(0, len(items), _BATCH):
            self._out += b"("
            for each in items[at:at + _BATCH]:
                self._save(each)
            self._out += b"\x90"

    def _save_frozenset(self, obj):
        if self._protocol < 4:
            return self._save_call(frozenset, (list(obj),), obj)
        self._out += b"("
        for each in obj:
            self._save(each)
        self._out += b"\x91"
        self._memoize(obj)

    def _save_global(self, obj, name=None):
        for single, told in ((None, "NoneType"), (..., "ellipsis"),
                             (NotImplemented, "NotImplementedType")):
            if obj is type(single):
                return self._save_call(type, (single,), obj)
        name = name or getattr(obj, "__qualname__", None) or obj.__name__
        module = getattr(obj, "__module__", None) or "builtins"
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        found = sys.modules.get(module) or __import__(module, None, None, ["x"])
        for part in name.split("."):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} "
                                    "failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f"{module}.{name}")
        if self._protocol >= 4:
            self._save(sys.intern(module))
            self._save(sys.intern(name))
            self._out += b"\x93"
        else:
            self._out += b"c" + f"{module}\n{name}\n".encode()
        self._memoize(obj)

    def _save_call(self, function, args, obj, state=None):
        self._save(function)
        self._save_tuple(args)
        self._out += b"R"
        self._memoize(obj)
        if state is not None:
            self._save(state)
            self._out += b"b"

    def _save_new(self, obj, args, kwargs, state):
        self._save(type(obj))
        self._save_tuple(args)
        if kwargs:
            self._save(kwargs)
        self._out += b"\x92" if kwargs else b"\x81"
        self._memoize(obj)
        if isinstance(obj, list):
            self._save_items(obj)
        if isinstance(obj, dict):
            self._save_pairs(obj.items())
        if state is not None:
            self._save(state)
            self._out += b"b"

    def _save_reduced(self, obj):
        if isinstance(obj, types.MethodType):
            return self._save_call(getattr, (obj.__self__, obj.__func__.__name__), obj)
        _copy._refuse(obj)
        if type(obj).__module__ in ("_thread", "_asyncio", "_contextvars"):
            cls = type(obj)
            raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__name__}' object")
        reduce = copyreg.dispatch_table.get(type(obj)) or _special.get(type(obj), _copy._reduce)
        parts = reduce(obj)
        if isinstance(parts, str):
            return self._save_global(obj, parts)
        if parts is None:
            return self._save_instance(obj)
        function, args, state, items, pairs = (*parts, None, None, None)[:5]
        self._save_call(function, args, obj)
        if items is not None:
            self._save_items(items)
        if pairs is not None:
            self._save_pairs(pairs)
        if state is not None:
            self._save(state)
            self._out += b"b"
        return None

    def _save_instance(self, obj):
        args, kwargs = (), {}
        cls = type(obj)
        if hasattr(cls, "__getnewargs_ex__"):
            args, kwargs = obj.__getnewargs_ex__()
        elif hasattr(cls, "__getnewargs__"):
            args = obj.__getnewargs__()
        else:
            for builtin in (bytes, str, int, float, tuple, frozenset):
                if isinstance(obj, builtin):
                    args = (builtin(obj),)
        self._save_new(obj, args, kwargs, _copy._state_of(obj))


_plain = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
          float: Pickler._save_float, str: Pickler._save_str, bytes: Pickler._save_bytes,
          bytearray: Pickler._save_bytearray, tuple: Pickler._save_tuple, list: Pickler._save_list,
          dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset}
_special = {complex: lambda z: (complex, (z.real, z.imag)),
            range: lambda r: (range, (r.start, r.stop, r.step)),
            slice: lambda s: (slice, (s.start, s.stop, s.step)),
            type(...): lambda _: "Ellipsis",
            type(NotImplemented): lambda _: "NotImplemented"}
_mark = object()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no "
                              "persistent_load function was specified.")

    def find_class(self, module, name):
        found = __import__(module, None, None, ["x"])
        for part in name.split("."):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None
        return found

    def _read(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _number(self, size):
        return int.from_bytes(self._read(size), "little")

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1].decode()

    def load(self):
        self._stack, self._memo = [], {}
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError("Ran out of input")
            if code == b".":
                return self._stack.pop()
            step = _steps.get(code)
            if step is None:
                shown = "'%c'" % code[0] if 32 <= code[0] < 127 else "'\\x%02x'" % code[0]
                raise UnpicklingError(f"invalid load key, {shown}.")
            step(self)

    def _to_mark(self):
        items = []
        while (item := self._stack.pop()) is not _mark:
            items.append(item)
        items.reverse()
        return items

    def _recall(self, index):
        if index not in self._memo:
            raise UnpicklingError(f"Memo value not found at index {index}")
        self._push(self._memo[index])

    def _push(self, value):
        self._stack.append(value)

    def _put_tuple(self, count):
        items = self._to_mark() if count is None else self._stack[len(self._stack) - count:]
        if count:
            del self._stack[len(self._stack) - count:]
        self._push(tuple(items))

    def _append_all(self, items):
        target = self._stack[-1]
        if isinstance(target, list):
            target.extend(items)
        else:
            for each in items:
                target.append(each)

    def _set_all(self, items):
        target = self._stack[-1]
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _reduce(self):
        args = self._stack.pop()
        self._push(self._stack.pop()(*args))

    def _new(self, has_names):
        names = self._stack.pop() if has_names else {}
        args = self._stack.pop()
        cls = self._stack.pop()
        self._push(cls.__new__(cls, *args, **names))

    def _build(self):
        state = self._stack.pop()
        _copy._set_state(self._stack[-1], state)

    def _global(self):
        name = self._stack.pop()
        self._push(self.find_class(self._stack.pop(), name))

    def _pop_two(self):
        items = self._stack[-2:]
        del self._stack[-2:]
        return items


def _text(self, size):
    self._push(self._read(self._number(size)).decode("utf-8", "surrogatepass"))


def _long(self, size):
    self._push(int.from_bytes(self._read(self._number(size)), "little", signed=True))


_steps = {
    b"\x80": lambda u: u._read(1), b"\x95": lambda u: u._read(8),
    b"\x94": lambda u: u._memo.__setitem__(len(u._memo), u._stack[-1]),
    b"q": lambda u: u._memo.__setitem__(u._number(1), u._stack[-1]),
    b"r": lambda u: u._memo.__setitem__(u._number(4), u._stack[-1]),
    b"h": lambda u: u._recall(u._number(1)), b"j": lambda u: u._recall(u._number(4)),
    b"N": lambda u: u._push(None), b"\x88": lambda u: u._push(True),
    b"\x89": lambda u: u._push(False), b"K": lambda u: u._push(u._number(1)),
    b"M": lambda u: u._push(u._number(2)),
    b"J": lambda u: u._push(struct.unpack("<i", u._read(4))[0]),
    b"\x8a": lambda u: _long(u, 1), b"\x8b": lambda u: _long(u, 4),
    b"G": lambda u: u._push(struct.unpack(">d", u._read(8))[0]),
    b"\x8c": lambda u: _text(u, 1), b"X": lambda u: _text(u, 4), b"\x8d": lambda u: _text(u, 8),
    b"C": lambda u: u._push(u._read(u._number(1))), b"B": lambda u: u._push(u._read(u._number(4))),
    b"\x96": lambda u: u._push(bytearray(u._read(u._number(8)))),
    b"(": lambda u: u._push(_mark), b")": lambda u: u._push(()),
    b"\x85": lambda u: u._put_tuple(1), b"\x86": lambda u: u._put_tuple(2),
    b"\x87": lambda u: u._put_tuple(3), b"t": lambda u: u._put_tuple(None),
    b"]": lambda u: u._push([]), b"}": lambda u: u._push({}), b"\x8f": lambda u: u._push(set()),
    b"a": lambda u: u._append_all([u._stack.pop()]), b"e": lambda u: u._append_all(u._to_mark()),
    b"s": lambda u: u._set_all(u._pop_two()), b"u": lambda u: u._set_all(u._to_mark()),
    b"\x90": lambda u: (lambda items: u._stack[-1].update(items))(u._to_mark()),
    b"\x91": lambda u: u._push(frozenset(u._to_mark())),
    b"c": lambda u: u._push(u.find_class(u._line(), u._line())),
    b"\x93": Unpickler._global, b"R": Unpickler._reduce, b"\x81": lambda u: u._new(False),
    b"\x92": lambda u: u._new(True), b"b": Unpickler._build,
    b"Q": lambda u: u._push(u.persistent_load(u._stack.pop())),
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data)).load()
