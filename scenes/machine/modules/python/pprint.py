# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Containers printed over several lines.
import sys as _sys
import types as _types
from io import StringIO as _StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _safe_key:
    # Orders what has no order of its own by type and address.
    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent_per_level, self._width, self._depth = indent, width, depth
        self._stream = _sys.stdout if stream is None else stream
        self._compact, self._sort_dicts = bool(compact), sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        if id(object) in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        width = self._width - indent - allowance
        if len(text) > width:
            method = self._method_for(object)
            if method is not None:
                context[id(object)] = 1
                method(object, stream, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        stream.write(text)

    def _method_for(self, object):
        shown = type(object).__repr__
        if isinstance(object, dict) and shown is dict.__repr__:
            return self._pprint_dict
        if isinstance(object, list) and shown is list.__repr__:
            return self._pprint_list
        if isinstance(object, tuple) and shown is tuple.__repr__:
            return self._pprint_tuple
        if isinstance(object, (set, frozenset)) and shown in (set.__repr__, frozenset.__repr__):
            return self._pprint_set
        if isinstance(object, str) and shown is str.__repr__:
            return self._pprint_str
        if isinstance(object, _types.MappingProxyType):
            return self._pprint_mappingproxy
        if isinstance(object, _types.SimpleNamespace):
            return self._pprint_simplenamespace
        name = type(object).__name__
        if name in ("OrderedDict", "defaultdict", "Counter", "deque") and \
                type(object).__module__ == "collections":
            return getattr(self, "_pprint_" + name.lower())
        if hasattr(object, "__dataclass_fields__") and not isinstance(object, type) and \
                getattr(shown, "__module__", "") and object.__dataclass_params__.repr and \
                "__create_fn__" not in shown.__qualname__ and \
                shown.__qualname__ == f"{type(object).__qualname__}.__repr__":
            return self._pprint_dataclass
        return None

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            self._dict_items(list(items), stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ",\n" + " " * indent
        for i, (key, value) in enumerate(items):
            shown = self._repr(key, context, level)
            stream.write(shown + ": ")
            is_last = i == len(items) - 1
            self._format(value, stream, indent + len(shown) + 2, allowance if is_last else 1,
                         context, level)
            if not is_last:
                stream.write(separator)

    def _pprint_ordereddict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context,
                     level)
        stream.write(")")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if type(object) is set:
            start, end = "{", "}"
        else:
            start, end = type(object).__name__ + "({", "})"
            indent += len(type(object).__name__) + 1
        stream.write(start)
        self._items(sorted(object, key=_safe_key), stream, indent, allowance + len(end), context,
                    level)
        stream.write(end)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        between, separator = ",\n" + " " * indent, ""
        width = room = self._width - indent + 1
        items = list(items)
        for i, each in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                shown = self._repr(each, context, level)
                size = len(shown) + 2
                if room < size:
                    room = width
                    separator = between if separator else separator
                if room >= size:
                    room -= size
                    stream.write(separator + shown)
                    separator = ", "
                    continue
            stream.write(separator)
            separator = between
            self._format(each, stream, indent, allowance if is_last else 1, context, level)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        chunks, lines = [], object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = left = self._width - indent
        shown = ""
        for i, line in enumerate(lines):
            shown = repr(line)
            if i == len(lines) - 1:
                left -= allowance
            if len(shown) <= left:
                chunks.append(shown)
                continue
            parts = _word_parts(line)
            current, room = "", self._width - indent
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(shown)
            return
        if level == 1:
            stream.write("(")
        stream.write(("\n" + " " * indent).join(chunks))
        if level == 1:
            stream.write(")")

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(dict(object), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _fields(self, name, items, stream, indent, allowance, context, level):
        indent += len(name) + 1
        stream.write(name + "(")
        for i, (key, value) in enumerate(items):
            is_last = i == len(items) - 1
            stream.write(key + "=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if is_last else 1,
                             context, level)
            if not is_last:
                stream.write(",\n" + " " * indent)
        stream.write(")")

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        name = "namespace" if cls is _types.SimpleNamespace else cls.__name__
        self._fields(name, list(object.__dict__.items()), stream, indent, allowance, context,
                     level)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        items = [(each.name, getattr(object, each.name))
                 for each in object.__dataclass_fields__.values()
                 if each.repr and repr(each._field_type) == "_FIELD"]
        self._fields(object.__class__.__name__, items, stream, indent, allowance, context, level)

    def _pprint_defaultdict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write("%s(%s,\n%s" % (name, factory, " " * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "({")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2,
                         context, level)
        stream.write("})")

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        end = "])" if object.maxlen is None else ""
        self._items(object, stream, indent, allowance + 2 if end else 2, context, level)
        stream.write(end or "],\n%smaxlen=%s)" % (" " * indent,
                                                   self._repr(object.maxlen, context, level)))

    def _safe_repr(self, object, context, maxlevels, level):
        # (text, can it be read back, does it contain itself)
        cls = type(object)
        if cls in (str, float, bytes, bool, type(None), complex, type(Ellipsis)):
            return repr(object), True, False
        shown = cls.__repr__
        if issubclass(cls, int) and shown is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        is_dict = issubclass(cls, dict) and shown is dict.__repr__
        is_list = issubclass(cls, list) and shown is list.__repr__
        is_tuple = issubclass(cls, tuple) and shown is tuple.__repr__
        if not (is_dict or is_list or is_tuple):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        open_, close = ("{", "}") if is_dict else ("[", "]") if is_list else ("(", ")")
        if not object:
            return open_ + close, True, False
        if maxlevels and level >= maxlevels:
            return open_ + "..." + close, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        if is_dict:
            pairs = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            parts = [(key, value) for key, value in pairs]
        else:
            parts = [(each,) for each in object]
        texts, readable, recursive = [], True, False
        for part in parts:
            found = [self.format(each, context, maxlevels, level + 1) for each in part]
            texts.append(": ".join(text for text, _, _ in found))
            readable = readable and all(ok for _, ok, _ in found)
            recursive = recursive or any(again for _, _, again in found)
        del context[id(object)]
        inside = ", ".join(texts) + ("," if is_tuple and len(object) == 1 else "")
        return open_ + inside + close, readable, recursive


def _word_parts(text):
    # Words with the white space behind them.
    parts, start, at = [], 0, 0
    while at < len(text):
        while at < len(text) and not text[at].isspace():
            at += 1
        while at < len(text) and text[at].isspace():
            at += 1
        parts.append(text[start:at])
        start = at
    return parts
