# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What Unicode says of characters; their names it does not tell here.
import bisect

__all__ = ["category", "combining", "decimal", "digit", "east_asian_width", "is_normalized",
           "normalize", "unidata_version"]

unidata_version = "14.0.0"
_WIDTH_NAMES = {"N": "N", "A": "Na", "W": "W", "F": "F", "H": "H", "M": "A"}
_CATEGORY_NAMES = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%",
                           "Cc Cf Cn Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po "
                           "Ps Sc Sk Sm So Zl Zp Zs".split()))
_read = {}


class _Runs:
    def __init__(self, text, value):
        self.starts, self.values = [], []
        at = 0
        for word in text.split():
            length, given = value(word)
            self.starts.append(at)
            self.values.append(given)
            at += length

    def __getitem__(self, point):
        return self.values[bisect.bisect_right(self.starts, point) - 1]


def _runs(name):
    if name not in _read:
        import _unicode_kinds as kinds
        if name == "CLASSES":
            value = lambda word: tuple(int(part, 36) for part in word.split("/"))
        else:
            names = _WIDTH_NAMES if name == "WIDTHS" else _CATEGORY_NAMES
            value = lambda word: (int(word[:-1], 36), names[word[-1]])
        _read[name] = _Runs(getattr(kinds, name), value)
    return _read[name]


def _point(chr, name):
    if not isinstance(chr, str):
        raise TypeError(f"{name}() argument must be a unicode character, not "
                        f"{type(chr).__name__}")
    if len(chr) != 1:
        raise TypeError(f"{name}() argument must be a unicode character, not str")
    return ord(chr)


def category(chr, /):
    return _runs("CATEGORIES")[_point(chr, "category")]


def east_asian_width(chr, /):
    return _runs("WIDTHS")[_point(chr, "east_asian_width")]


def combining(chr, /):
    return _runs("CLASSES")[_point(chr, "combining")]


_missing = object()


def _decimal_value(character):
    # Digits stand together by tens, from zero.
    point = start = ord(character)
    while chr(start - 1).isdecimal():
        start -= 1
    return (point - start) % 10


def decimal(chr, default=_missing, /):
    if chr.isdecimal():
        return _decimal_value(chr)
    if default is _missing:
        raise ValueError("not a decimal")
    return default


def digit(chr, default=_missing, /):
    if chr.isdigit():
        return _decimal_value(chr if chr.isdecimal() else normalize("NFKD", chr).strip("().")[:1])
    if default is _missing:
        raise ValueError("not a digit")
    return default


# --- normal forms --------------------------------------------------------------------------------

_parts, _compatible, _pairs = {}, set(), {}
_S, _L, _V, _T, _V_COUNT, _T_COUNT, _COUNT = 0xac00, 0x1100, 0x1161, 0x11a7, 21, 28, 11172


def _read_parts():
    import _unicode_parts as data
    point = 0
    for word in data.PARTS.split():
        distance, _, parts = word.partition(":")
        point += int(distance, 36)
        if parts.startswith("="):
            _compatible.add(point)
        _parts[point] = tuple(int(part, 36) for part in parts.lstrip("=").split(","))
    excluded, point = set(), 0
    for word in data.EXCLUDED.split():
        point += int(word, 36)
        excluded.add(point)
    for point, parts in _parts.items():
        if len(parts) == 2 and point not in _compatible and point not in excluded:
            _pairs[parts] = point


def _take_apart(point, is_compatible, out):
    if _S <= point < _S + _COUNT:
        rest, tail = divmod(point - _S, _T_COUNT)
        out += [_L + rest // _V_COUNT, _V + rest % _V_COUNT]
        if tail:
            out.append(_T + tail)
        return
    parts = _parts.get(point)
    if parts is None or point in _compatible and not is_compatible:
        out.append(point)
        return
    for part in parts:
        _take_apart(part, is_compatible, out)


def _ordered(points):
    classes = _runs("CLASSES")
    out = []
    marks = []
    for point in points:
        order = classes[point] if point >= 0x300 else 0
        if order:
            marks.append((order, point))
            continue
        if marks:
            out += [mark for _, mark in sorted(marks, key=lambda mark: mark[0])]
            marks = []
        out.append(point)
    return out + [mark for _, mark in sorted(marks, key=lambda mark: mark[0])]


def _pair(first, second):
    if _L <= first < _L + 19 and _V <= second < _V + _V_COUNT:
        return _S + ((first - _L) * _V_COUNT + second - _V) * _T_COUNT
    if _S <= first < _S + _COUNT and (first - _S) % _T_COUNT == 0 and \
            _T < second < _T + _T_COUNT:
        return first + second - _T
    return _pairs.get((first, second))


def _put_together(points):
    classes = _runs("CLASSES")
    out = []
    starter, last = None, -1
    for point in points:
        order = classes[point] if point >= 0x300 else 0
        made = None
        if starter is not None and last < order or starter is not None and last == -1:
            made = _pair(out[starter], point)
        if made is not None:
            out[starter] = made
            continue
        if order == 0:
            starter, last = len(out), -1
        else:
            last = order
        out.append(point)
    return out


def normalize(form, unistr, /):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    if not _parts:
        _read_parts()
    points = []
    for character in unistr:
        _take_apart(ord(character), "K" in form, points)
    points = _ordered(points)
    if form.endswith("C"):
        points = _put_together(points)
    return "".join(map(chr, points))


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
