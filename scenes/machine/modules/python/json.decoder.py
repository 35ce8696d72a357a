# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Reading JSON.
__all__ = ["JSONDecoder", "JSONDecodeError"]

_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_WHITESPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, line, column, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column


class _Reader:
    def __init__(self, decoder, text):
        self.options, self.text, self.at, self.names = decoder, text, 0, {}

    def fail(self, message, at):
        raise JSONDecodeError(message, self.text, at)

    def skip(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in _WHITESPACE:
            at += 1
        self.at = at

    def peek(self):
        return self.text[self.at:self.at + 1]

    def value(self):
        char = self.peek()
        if char == '"':
            return self.string()
        if char == "{":
            return self.object()
        if char == "[":
            return self.array()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        for word in _CONSTANTS:
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return self.options.parse_constant(word)
        return self.number()

    def digits(self, at):
        while at < len(self.text) and self.text[at] in "0123456789":
            at += 1
        return at

    def number(self):
        start = at = self.at
        text = self.text
        if text.startswith("-", at):
            at += 1
        end = at + 1 if text.startswith("0", at) else self.digits(at)
        if end == at:
            self.fail("Expecting value", start)
        is_float = False
        if text.startswith(".", end) and self.digits(end + 1) > end + 1:
            end, is_float = self.digits(end + 1), True
        if text[end:end + 1] in ("e", "E"):
            sign = end + 1 + (text[end + 1:end + 2] in ("+", "-") and len(text) > end + 1)
            if self.digits(sign) > sign:
                end, is_float = self.digits(sign), True
        self.at = end
        parse = self.options.parse_float if is_float else self.options.parse_int
        return parse(text[start:end])

    def string(self):
        begin, at, text, parts = self.at, self.at + 1, self.text, []
        while True:
            end = at
            while end < len(text) and text[end] not in '"\\' and text[end] >= " ":
                end += 1
            parts.append(text[at:end])
            if end >= len(text):
                self.fail("Unterminated string starting at", begin)
            char = text[end]
            at = end + 1
            if char == '"':
                self.at = at
                return "".join(parts)
            if char != "\\":
                if self.options.strict:
                    self.fail("Invalid control character at", end)
                parts.append(char)
                continue
            if at >= len(text):
                self.fail("Unterminated string starting at", begin)
            if text[at] != "u":
                if text[at] not in _ESCAPES:
                    self.fail("Invalid \\escape", at - 1)
                parts.append(_ESCAPES[text[at]])
                at += 1
                continue
            number, at = self.code(at)
            if 0xd800 <= number <= 0xdbff and text.startswith("\\u", at):
                low, behind = self.code(at + 1)
                if 0xdc00 <= low <= 0xdfff:
                    number = 0x10000 + ((number - 0xd800) << 10 | (low - 0xdc00))
                    at = behind
            parts.append(chr(number))

    def code(self, at):
        digits = self.text[at + 1:at + 5]
        if len(digits) != 4 or not all(each in "0123456789abcdefABCDEF" for each in digits):
            self.fail("Invalid \\uXXXX escape", at)
        return int(digits, 16), at + 5

    def object(self):
        pairs = []
        self.at += 1
        self.skip()
        if self.peek() == "}":
            self.at += 1
            return self.finish(pairs)
        while True:
            if self.peek() != '"':
                self.fail("Expecting property name enclosed in double quotes", self.at)
            key = self.string()
            key = self.names.setdefault(key, key)
            self.skip()
            if self.peek() != ":":
                self.fail("Expecting ':' delimiter", self.at)
            self.at += 1
            self.skip()
            pairs.append((key, self.value()))
            self.skip()
            char = self.peek()
            if char == "}":
                self.at += 1
                return self.finish(pairs)
            if char != ",":
                self.fail("Expecting ',' delimiter", self.at)
            self.at += 1
            self.skip()

    def finish(self, pairs):
        if self.options.object_pairs_hook is not None:
            return self.options.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.options.object_hook is None else self.options.object_hook(made)

    def array(self):
        values = []
        self.at += 1
        self.skip()
        if self.peek() == "]":
            self.at += 1
            return values
        while True:
            values.append(self.value())
            self.skip()
            char = self.peek()
            if char == "]":
                self.at += 1
                return values
            if char != ",":
                self.fail("Expecting ',' delimiter", self.at)
            self.at += 1
            self.skip()


class JSONDecoder(object):
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict

    def decode(self, s):
        reader = _Reader(self, s)
        reader.skip()
        value = reader.value()
        reader.skip()
        if reader.at != len(s):
            reader.fail("Extra data", reader.at)
        return value

    def raw_decode(self, s, idx=0):
        reader = _Reader(self, s)
        reader.at = idx
        return reader.value(), reader.at
