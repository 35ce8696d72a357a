# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Characters that mean something in HTML, written as references and read back.
import re
from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]
__path__ = []


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


# What browsers make of the numbers that mean nothing.
_REPLACED = dict(zip(range(0x80, 0xA0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"))
_REPLACED.update({0: "\ufffd", 0x0D: "\r"})


def _number(code):
    if code in _REPLACED:
        return _REPLACED[code]
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if 1 <= code <= 8 or 0xE <= code <= 0x1F or 0x7F <= code <= 0x9F or code == 0xB or \
            0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _reference(found):
    text = found.group(1)
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        return _number(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    if text in _html5:
        return _html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in _html5:
            return _html5[text[:end]] + text[end:]
    return "&" + text


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    return _REFERENCE.sub(_reference, s) if "&" in s else s
