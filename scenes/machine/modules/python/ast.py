# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Of the syntax trees only what needs none: reading literals.
import re

__all__ = ["literal_eval"]

_TOKEN = re.compile(r"""\s*(?:(?P<string>(?i:[rbu]|br|rb)?(?:'''(?s:\\.|[^\\])*?'''|\"""(?s:\\.|[^\\])*?\"""
    |'(?s:\\.|[^\\'\n])*'|"(?s:\\.|[^\\"\n])*"))|(?P<number>0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+
    |(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?)|(?P<name>\w+)
    |(?P<sign>\.\.\.|.))""".replace("\n    ", ""))


class _Reader:
    def __init__(self, text):
        self._tokens = [(found.lastgroup, found[found.lastgroup])
                        for found in _TOKEN.finditer(text)]
        self._at = 0

    def _peek(self):
        return self._tokens[self._at] if self._at < len(self._tokens) else (None, None)

    def _comes(self, sign):
        if self._peek() == ("sign", sign):
            self._at += 1
            return True
        return False

    def _malformed(self, what):
        class_name = {"name": "Name"}.get(what, what)
        raise ValueError(f"malformed node or string on line 1: <ast.{class_name} object at 0x7f0000000000>")

    def whole(self):
        value = self._items(None)
        if self._peek()[0] is not None:
            self._malformed("BinOp")
        return value

    def _items(self, end):
        # A value, or a tuple of several; with `end` what stands in parentheses.
        values, is_tuple = [], False
        while not (end and self._comes(end)):
            if self._peek()[0] is None:
                break
            values.append(self._sum())
            if self._comes(","):
                is_tuple = True
            elif end:
                if not self._comes(end):
                    self._malformed("BinOp")
                break
            else:
                break
        if end and not values and not is_tuple:
            return ()
        return tuple(values) if is_tuple else values[0]

    def _sum(self):
        # Signs, and complex numbers like 1+2j.
        value = self._signed()
        kind, text = self._peek()
        if kind == "sign" and text in "+-" and type(value) in (int, float):
            self._at += 1
            if self._peek()[0] != "number":
                self._malformed("BinOp")
            imaginary = self._value()
            if not isinstance(imaginary, complex):
                self._malformed("BinOp")
            return value + imaginary if text == "+" else value - imaginary
        return value

    def _signed(self):
        for sign in "+-":
            if self._comes(sign):
                if self._peek()[0] != "number":
                    self._malformed("UnaryOp" if self._peek()[1] in "+-" else "Constant")
                value = self._value()
                return -value if sign == "-" else value
        return self._value()

    def _value(self):
        kind, text = self._peek()
        self._at += 1
        if kind == "number":
            return eval(text)
        if kind == "string":
            value = eval(text)
            while self._peek()[0] == "string":
                value += eval(self._peek()[1])
                self._at += 1
            return value
        if kind == "name":
            return self._named(text)
        if text == "...":
            return ...
        if text == "(":
            return self._items(")")
        if text == "[":
            return self._sequence("]")
        if text == "{":
            return self._braces()
        self._malformed("BinOp")

    def _named(self, text):
        constants = {"None": None, "True": True, "False": False}
        if text in constants:
            return constants[text]
        if self._comes("("):
            if text == "set" and self._comes(")"):
                return set()
            self._malformed("Call")
        self._malformed("Name" if text.isidentifier() else "Constant")

    def _sequence(self, end):
        values = []
        while not self._comes(end):
            values.append(self._sum())
            if not self._comes(",") and self._peek() != ("sign", end):
                self._malformed("ListComp" if self._peek()[0] == "name" else "BinOp")
        return values

    def _braces(self):
        if self._comes("}"):
            return {}
        first = self._sum()
        if not self._comes(":"):
            if self._comes(","):
                return {first, *self._sequence("}")}
            if not self._comes("}"):
                self._malformed("BinOp")
            return {first}
        result = {first: self._sum()}
        while self._comes(","):
            if self._peek() == ("sign", "}"):
                break
            key = self._sum()
            if not self._comes(":"):
                self._malformed("Dict")
            result[key] = self._sum()
        if not self._comes("}"):
            self._malformed("DictComp")
        return result


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    compile(text, "<unknown>", "eval")
    return _Reader(text).whole()
