# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What two sequences have in common, and how they differ.
import re
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ",
           "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes",
           "Match"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index_b()

    def _index_b(self):
        self.b2j = places = {}
        for at, item in enumerate(self.b):
            places.setdefault(item, []).append(at)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update(item for item in places if self.isjunk(item))
            for item in junk:
                del places[item]
        self.bpopular = popular = set()
        size = len(self.b)
        if self.autojunk and size >= 200:
            most = size // 100 + 1
            popular.update(item for item, found in places.items() if len(found) > most)
            for item in popular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, best_size = alo, blo, 0
        lengths = {}  # of the runs that end in b at that place and in a at the place before
        for at in range(alo, ahi):
            new_lengths = {}
            for place in places.get(a[at], ()):
                if place < blo:
                    continue
                if place >= bhi:
                    break
                size = new_lengths[place] = lengths.get(place - 1, 0) + 1
                if size > best_size:
                    best_a, best_b, best_size = at - size + 1, place - size + 1, size
            lengths = new_lengths
        # First with what is no junk, then with junk on both sides.
        for takes_junk in (False, True):
            while best_a > alo and best_b > blo and (b[best_b - 1] in junk) == takes_junk and \
                    a[best_a - 1] == b[best_b - 1]:
                best_a, best_b, best_size = best_a - 1, best_b - 1, best_size + 1
            while best_a + best_size < ahi and best_b + best_size < bhi and \
                    (b[best_b + best_size] in junk) == takes_junk and \
                    a[best_a + best_size] == b[best_b + best_size]:
                best_size += 1
        return Match(best_a, best_b, best_size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        found, waiting = [], [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            a, b, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < a and blo < b:
                    waiting.append((alo, a, blo, b))
                if a + size < ahi and b + size < bhi:
                    waiting.append((a + size, ahi, b + size, bhi))
        blocks = []
        for a, b, size in sorted(found):
            if blocks and blocks[-1].a + blocks[-1].size == a and \
                    blocks[-1].b + blocks[-1].size == b:
                blocks[-1] = blocks[-1]._replace(size=blocks[-1].size + size)
            else:
                blocks.append(Match(a, b, size))
        self.matching_blocks = blocks + [Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = result = []
        a = b = 0
        for next_a, next_b, size in self.get_matching_blocks():
            if a < next_a and b < next_b:
                result.append(("replace", a, next_a, b, next_b))
            elif a < next_a:
                result.append(("delete", a, next_a, b, next_b))
            elif b < next_b:
                result.append(("insert", a, next_a, b, next_b))
            a, b = next_a + size, next_b + size
            if size:
                result.append(("equal", next_a, a, next_b, b))
        return result

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(block.size for block in self.get_matching_blocks()),
                      len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found, matcher = [], SequenceMatcher()
    matcher.set_seq2(word)
    for other in possibilities:
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and \
                matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), other))
    return [other for score, other in nlargest(n, found)]


# --- lines ----------------------------------------------------------------------------------------

def _marks(line, tags):
    # The line of hints, with the tabs that the line has.
    return "".join(char if tag == " " and char.isspace() else tag
                   for char, tag in zip(line, tags)).rstrip()


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._listed("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._listed("+", b, blo, bhi)
            else:
                yield from self._listed(" ", a, alo, ahi)

    def _listed(self, tag, lines, low, high):
        for at in range(low, high):
            yield f"{tag} {lines[at]}"

    def _plainly_replaced(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._listed("+", b, blo, bhi)
            yield from self._listed("-", a, alo, ahi)
        else:
            yield from self._listed("-", a, alo, ahi)
            yield from self._listed("+", b, blo, bhi)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        # (ratio, place in a, place in b) of the lines that are most alike, and of equal ones.
        best, equal = (0.74, None, None), None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0] and \
                        matcher.ratio() > best[0]:
                    best = matcher.ratio(), i, j
        return best, equal

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        (ratio, i, j), equal = self._most_alike(a, alo, ahi, b, blo, bhi)
        if ratio < 0.75:
            if equal is None:
                yield from self._plainly_replaced(a, alo, ahi, b, blo, bhi)
                return
            i, j = equal
        else:
            equal = None
        yield from self._around(a, alo, i, b, blo, j)
        if equal is not None:
            yield "  " + a[i]
        else:
            yield from self._changed(a[i], b[j])
        yield from self._around(a, i + 1, ahi, b, j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._listed("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._listed("+", b, blo, bhi)

    def _changed(self, old, new):
        old_tags = new_tags = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            before, behind = {"replace": "^^", "delete": "-+", "insert": "-+", "equal": "  "}[tag]
            old_tags += before * (i2 - i1)
            new_tags += behind * (j2 - j1)
        for sign, line, tags in (("-", old, old_tags), ("+", new, new_tags)):
            yield f"{sign} {line}"
            marks = _marks(line, tags)
            if marks:
                yield f"? {marks}\n"


def IS_LINE_JUNK(line, pat=re.compile(r"\s*(?:#\s*)?$").match):
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


def _check_types(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)"
                            % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _unified_range(start, stop):
    size = stop - start
    if size == 1:
        return f"{start + 1}"
    return f"{start + 1 if size else start},{size}"


def _head(fromfile, tofile, fromdate, todate, signs, end):
    return [f"{sign} {name}" + (f"\t{date}" if date else "") + end
            for sign, name, date in zip(signs, (fromfile, tofile), (fromdate, todate))]


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    is_first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if is_first:
            is_first = False
            yield from _head(fromfile, tofile, fromfiledate, tofiledate, ("---", "+++"), lineterm)
        old = _unified_range(group[0][1], group[-1][2])
        new = _unified_range(group[0][3], group[-1][4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i1:i2])
                continue
            if tag in ("replace", "delete"):
                yield from ("-" + line for line in a[i1:i2])
            if tag in ("replace", "insert"):
                yield from ("+" + line for line in b[j1:j2])


def _context_range(start, stop):
    size = stop - start
    if size <= 1:
        return f"{start + 1 if size else start}"
    return f"{start + 1},{start + size}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    is_first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if is_first:
            is_first = False
            yield from _head(fromfile, tofile, fromfiledate, tofiledate, ("***", "---"), lineterm)
        yield "***************" + lineterm
        yield f"*** {_context_range(group[0][1], group[-1][2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from (signs[tag] + line for line in a[i1:i2])
        yield f"--- {_context_range(group[0][3], group[-1][4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from (signs[tag] + line for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3,
               lineterm=b"\n"):
    def decoded(text):
        try:
            return text.decode("ascii", "surrogateescape")
        except AttributeError:
            raise TypeError("all arguments must be bytes, not %s (%r)"
                            % (type(text).__name__, text)) from None

    lines = dfunc(list(map(decoded, a)), list(map(decoded, b)), decoded(fromfile), decoded(tofile),
                  decoded(fromfiledate), decoded(tofiledate), n, decoded(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
