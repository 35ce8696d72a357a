# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# When the output of an example is what was expected, and how a difference is told.
import difflib

flags_by_name = {}


def register_optionflag(name):
    return flags_by_name.setdefault(name, 1 << len(flags_by_name))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (1 << len(flags_by_name)) - 1
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | \
    FAIL_FAST


def _indented(text, indent=4):
    return "".join(" " * indent + line if line.strip("\n") else line
                   for line in text.splitlines(True))


def _fits_with_gaps(want, got):
    if "..." not in want:
        return want == got
    pieces = want.split("...")
    first, last = pieces[0], pieces[-1]
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for piece in pieces[1:-1]:
        at = got.find(piece, start, end)
        if at < 0:
            return False
        start = at + len(piece)
    return True


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and \
                (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join("" if line.strip() == "<BLANKLINE>" else line
                             for line in want.split("\n"))
            got = "\n".join("" if line and not line.strip() else line for line in got.split("\n"))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = " ".join(want.split()), " ".join(got.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits_with_gaps(want, got)

    def _does_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or \
            (want.count("\n") > 2 and got.count("\n") > 2)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = "\n".join(line if line.strip() or i == got.count("\n") else "<BLANKLINE>"
                            for i, line in enumerate(got.split("\n")))
        if self._does_diff(want, got, optionflags):
            left, right = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_UDIFF:
                diff, kind = list(difflib.unified_diff(left, right, n=2))[2:], "unified diff"
            elif optionflags & REPORT_CDIFF:
                diff, kind = list(difflib.context_diff(left, right, n=2))[2:], "context diff"
            else:
                diff = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
                            .compare(left, right))
                kind = "ndiff with -expected +actual"
            if kind[0] != "n":
                kind += " with -expected +actual" if kind[0] == "u" else \
                    " with expected followed by actual"
            return f"Differences ({kind}):\n" + _indented("".join(diff))
        parts = [f"Expected:\n{_indented(want)}" if want else "Expected nothing\n",
                 f"Got:\n{_indented(got)}" if got else "Got nothing\n"]
        return "".join(parts)
