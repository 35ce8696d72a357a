# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Decimal numbers read from texts and written, also by format specifications.
from _decimal_signals import digits_in, dropped


def parsed(text):
    # (sign, integer, exponent, kind), None where it is no number.
    text = text.strip().replace("_", "")
    if not text.isascii():
        text = "".join(str(int(char)) if char.isdecimal() else char for char in text)
    sign = int(text[:1] == "-")
    if text[:1] in ("+", "-"):
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for start, kind in (("nan", "n"), ("snan", "N")):
        if lower.startswith(start):
            digits = lower[len(start):]
            if digits and not (digits.isascii() and digits.isdigit()):
                return None
            return sign, int(digits or "0"), 0, kind
    mantissa, mark, exponent = lower.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not (digits.isascii() and digits.isdigit()):
        return None
    if mark:
        bare = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not (bare.isascii() and bare.isdigit()):
            return None
    power = int(exponent) if mark else 0
    return sign, int(digits), power - len(fraction), ""


def to_text(a, capitals=1, is_engineering=False):
    sign = "-" if a._sign else ""
    if a._kind == "F":
        return sign + "Infinity"
    if a._kind:
        return sign + ("sNaN" if a._kind == "N" else "NaN") + (str(a._int) if a._int else "")
    digits, exp = str(a._int), a._exp
    left = exp + len(digits)
    if exp <= 0 and left > -6:
        place = left
    elif not is_engineering:
        place = 1
    elif not a._int:
        place = (left + 1) % 3 - 1
    else:
        place = (left - 1) % 3 + 1
    if place <= 0:
        text = "0." + "0" * -place + digits
    elif place >= len(digits):
        text = digits + "0" * (place - len(digits))
    else:
        text = digits[:place] + "." + digits[place:]
    if left == place:
        return sign + text
    return sign + text + "eE"[capitals] + "%+d" % (left - place)


class Spec:
    # A format specification, read.
    def __init__(self, text):
        self.fill, self.align = " ", None
        if text[1:2] and text[1] in "<>=^":
            self.fill, self.align, text = text[0], text[1], text[2:]
        elif text[:1] and text[0] in "<>=^":
            self.align, text = text[0], text[1:]
        self.sign, text = self._taken(text, "+- ")
        self.no_negative_zero, text = self._taken(text, "z")
        zero, text = self._taken(text, "0")
        if zero:
            if self.align or text[:1] == "0":
                raise ValueError("invalid format string")
            self.fill, self.align = "0", "="
        width, text = self._number(text)
        self.width = width or 0
        self.comma, text = self._taken(text, ",")
        self.precision = None
        if text[:1] == ".":
            self.precision, text = self._number(text[1:])
            if self.precision is None:
                raise ValueError("invalid format string")
        self.kind, text = self._taken(text, "eEfFgGn%")
        if text or (self.comma and self.kind == "n"):
            raise ValueError("invalid format string")
        self.is_zero_padded = bool(zero)

    @staticmethod
    def _taken(text, chars):
        return (text[0], text[1:]) if text and text[0] in chars else ("", text)

    @staticmethod
    def _number(text):
        end = 0
        while end < len(text) and text[end] in "0123456789":
            end += 1
        return (int(text[:end]) if end else None), text[end:]


def _grouped(digits, least):
    # With commas, and zeros before them up to that width.
    while True:
        text = f"{int(digits):,}" if digits == "0" or digits[0] != "0" else _with_commas(digits)
        if len(text) >= least:
            return text
        digits = "0" + digits


def _with_commas(digits):
    first = len(digits) % 3 or 3
    return ",".join([digits[:first]] + [digits[at:at + 3] for at in range(first, len(digits), 3)])


def formatted(a, text, ctx):
    spec = Spec(text)
    kind = spec.kind or "gG"[ctx.capitals]
    if kind == "n":
        kind = "g"
    if a._kind:
        body = to_text(a).lstrip("-") + ("%" if kind == "%" else "")
        if spec.is_zero_padded:
            spec.fill, spec.align = " ", ">"
        return _padded(spec, _sign(spec, a._sign), body)
    number, exp = a._int, a._exp
    if kind == "%":
        exp += 2
    precision = spec.precision
    if precision is not None:
        drop = None
        if kind in "eE":
            drop = digits_in(number) - precision - 1
            if number == 0:
                number, exp, drop = 0, exp, None
            elif drop < 0:
                number, exp, drop = number * 10 ** -drop, exp + drop, None
        elif kind in "fF%":
            drop = -precision - exp
            if drop < 0:
                number, exp, drop = number * 10 ** -drop, -precision, None
        elif digits_in(number) > precision:
            drop = digits_in(number) - max(precision, 1)
        if drop and drop > 0:
            before = digits_in(number) - drop
            number = dropped(a._sign, number, drop, ctx.rounding)[0]
            exp += drop
            if kind not in "fF%" and digits_in(number) > max(before, 1):
                number //= 10
                exp += 1
    if not number and exp > 0 and kind in "fF%":
        exp = 0
    sign = a._sign
    if spec.no_negative_zero and not number:
        sign = 0
    digits = str(number)
    left = exp + len(digits)
    if kind in "eE":
        place = 1 - precision if not number and precision is not None else 1
    elif kind in "fF%":
        place = left
    else:
        place = left if exp <= 0 and left > -6 else 1
    if place < 0:
        whole, fraction = "0", "0" * -place + digits
    elif place > len(digits):
        whole, fraction = digits + "0" * (place - len(digits)), ""
    else:
        whole, fraction = digits[:place] or "0", digits[place:]
    shown = left - place
    tail = "." + fraction if fraction else ""
    if shown or kind in "eE":
        tail += ("E" if kind in "EG" else "e") + "%+d" % shown
    if kind == "%":
        tail += "%"
    mark = _sign(spec, sign)
    if spec.comma:
        least = spec.width - len(mark) - len(tail) if spec.is_zero_padded else 0
        whole = _grouped(whole, least)
    return _padded(spec, mark, whole + tail)


def _sign(spec, sign):
    return "-" if sign else spec.sign if spec.sign in ("+", " ") else ""


def _padded(spec, sign, body):
    missing = spec.width - len(sign) - len(body)
    fill, align = spec.fill, spec.align or ">"
    if missing <= 0:
        return sign + body
    if align == "=":
        return sign + fill * missing + body
    if align == "<":
        return sign + body + fill * missing
    if align == "^":
        return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
    return fill * missing + sign + body
