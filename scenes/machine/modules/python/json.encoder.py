# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Writing JSON.
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b",
            "\f": "\\f"}


def _quoted(text, ascii_only):
    parts = []
    for char in text:
        if char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif char < " " or (ascii_only and char > "~"):
            number = ord(char)
            if number > 0xffff:
                number -= 0x10000
                parts.append("\\u%04x\\u%04x" % (0xd800 | number >> 10, 0xdc00 | number & 0x3ff))
            else:
                parts.append("\\u%04x" % number)
        else:
            parts.append(char)
    return '"' + "".join(parts) + '"'


def encode_basestring(s):
    return _quoted(s, False)


def encode_basestring_ascii(s):
    return _quoted(s, True)


class JSONEncoder(object):
    item_separator, key_separator = ", ", ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = (skipkeys, ensure_ascii,
                                                                 check_circular)
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if self.indent is None:
            return "".join(self.iterencode(o, True))
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _Writer(self, indent, _one_shot and indent is None).parts(o, 0)


class _Writer:
    def __init__(self, options, indent, is_plain):
        self.options, self.indent, self.open = options, indent, set()
        self.is_plain = is_plain

    def float(self, number):
        if number != number:
            text = "NaN"
        elif number in (float("inf"), float("-inf")):
            text = "Infinity" if number > 0 else "-Infinity"
        else:
            return float.__repr__(number)
        if not self.options.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def plain(self, value):
        # The text of what is no container; None for the others.
        if isinstance(value, str):
            return _quoted(value, self.options.ensure_ascii)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        return self.float(value) if isinstance(value, float) else None

    def key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self.plain(key)
        if self.options.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not "
                        f"{key.__class__.__name__}")

    def parts(self, value, level):
        text = self.plain(value)
        if text is not None:
            yield text
            return
        if self.options.check_circular:
            if id(value) in self.open:
                raise ValueError("Circular reference detected")
            self.open.add(id(value))
        # Tracebacks tell these lines apart: but for plain texts CPython's
        # encoder is Python too.
        if isinstance(value, (list, tuple)):
            pairs = [("", each) for each in value]
            if level or self.is_plain:
                yield from self.items("[]", pairs, level)
            else:
                yield from self.items("[]", pairs, 0)
        elif isinstance(value, dict):
            pairs = sorted(value.items()) if self.options.sort_keys else value.items()
            found = []
            for key, each in pairs:
                key = self.key(key)
                if key is not None:
                    name = _quoted(key, self.options.ensure_ascii)
                    found.append((name + self.options.key_separator, each))
            if level or self.is_plain:
                yield from self.items("{}", found, level)
            else:
                yield from self.items("{}", found, 0)
        elif self.is_plain:
            yield from self.parts(self.options.default(value), level)
        else:
            made = self.options.default(value)
            yield from self.parts(made, level)
        self.open.discard(id(value))

    def items(self, brackets, pairs, level):
        if not pairs:
            yield brackets
            return
        separator, start, end = self.options.item_separator, brackets[0], brackets[1]
        if self.indent is not None:
            inner = "\n" + self.indent * (level + 1)
            separator, start = separator + inner, start + inner
            end = "\n" + self.indent * level + end
        yield start
        for i, (name, value) in enumerate(pairs):
            yield (separator if i else "") + name
            if self.is_plain:
                yield from self.parts(value, level + 1)
            elif start[0] == "[":
                yield from self.parts(value, level + 1)  # of a list
            else:
                yield from self.parts(value, level + 1)  # of a dict
        yield end


JSONEncoder.__module__ = "json.encoder"
