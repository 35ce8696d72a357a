# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What a TestCase asserts, with messages as learners know them.
import collections
import difflib
import pprint
import re
import warnings

_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."
_MOST, _BEGIN, _END, _COMMON = 80, 5, 5, 5
_PLACEHOLDER = 12
_LEAST_DIFF = _MOST - (_BEGIN + _PLACEHOLDER + _COMMON + _PLACEHOLDER + _END)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MOST else text[:_MOST] + " [truncated]..."


def _common_prefix(texts):
    least, most = min(texts), max(texts)
    for at, character in enumerate(least):
        if character != most[at]:
            return least[:at]
    return least


def _shorten_reprs(*things):
    texts = tuple(map(safe_repr, things))
    longest = max(map(len, texts))
    if longest <= _MOST:
        return texts
    prefix = _common_prefix(texts)
    size = len(prefix)
    common = _MOST - (longest - size + _BEGIN + _PLACEHOLDER)
    if common > _COMMON:
        prefix = _shorten(prefix, _BEGIN, common)
        return tuple(prefix + text[size:] for text in texts)
    prefix = _shorten(prefix, _BEGIN, _COMMON)
    return tuple(prefix + _shorten(text[size:], _LEAST_DIFF, _END) for text in texts)


def _shorten(text, before, after):
    left = len(text) - before - after
    if left > _PLACEHOLDER:
        return f"{text[:before]}[{left} chars]{text[len(text) - after:]}"
    return text


class _Context:
    def __init__(self, test_case):
        self.test_case = test_case

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all(_is_subtype(each, base) for each in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _Expecting(_Context):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = re.compile(expected_regex) if expected_regex is not None else None
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        if not _is_subtype(self.expected, self._base_type):
            raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this "
                                "function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)

    def _expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def _missed(self, verb):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._fail(f"{self._expected_name()} not {verb}{by}")


class _AssertRaisesContext(_Expecting):
    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missed("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        regex = self.expected_regex
        if regex is not None and not regex.search(str(exc_value)):
            self._fail(f'"{regex.pattern}" does not match "{exc_value}"')
        return True


class _AssertWarnsContext(_Expecting):
    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for record in self.warnings:
            warning = record.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if self.expected_regex is None or self.expected_regex.search(str(warning)):
                self.warning, self.filename, self.lineno = warning, record.filename, record.lineno
                return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._missed("triggered")


_Watched = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class _AssertLogsContext(_Context):
    def __init__(self, test_case, logger, level, no_logs):
        import logging
        super().__init__(test_case)
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        watched = self.watcher = _Watched([], [])

        class Capturing(logging.Handler):
            def emit(self, record):
                watched.records.append(record)
                watched.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        logger = self.logger
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watched

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.no_logs and not self.watcher.records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered "
                       f"on {self.logger.name}")


_Mismatch = collections.namedtuple("Mismatch", "actual expected value")


def _count_differences(first, second):
    try:
        counts, others = collections.Counter(first), collections.Counter(second)
    except TypeError:
        return _count_unhashable(list(first), list(second))
    found = [_Mismatch(count, others.get(item, 0), item) for item, count in counts.items()
             if count != others.get(item, 0)]
    return found + [_Mismatch(0, count, item) for item, count in others.items()
                    if item not in counts]


def _count_unhashable(first, second):
    found = []
    seen = []
    for item in first + second:
        if any(item == other for other in seen):
            continue
        seen.append(item)
        counts = [sum(1 for other in items if other == item) for items in (first, second)]
        if counts[0] != counts[1]:
            found.append(_Mismatch(*counts, item))
    return found


class Assertions:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _refuse(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _OMITTED % len(diff)

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f"{safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, "%s != %s" % _shorten_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            within = f"{safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            within = f"{places!r} places"
        self._refuse(msg, f"{safe_repr(first)} != {safe_repr(second)} within {within} "
                          f"({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        told = f"{safe_repr(first)} == {safe_repr(second)} within "
        if delta is not None:
            if not (first == second) and difference > delta:
                return
            told += f"{safe_repr(delta)} delta ({safe_repr(difference)} difference)"
        else:
            places = 7 if places is None else places
            if not (first == second) and round(difference, places) != 0:
                return
            told += f"{places!r} places"
        self._refuse(msg, told)

    def _sequence_items(self, seq1, seq2, name):
        # Where the first difference is, told as far as the sequences let themselves be looked at.
        told = f"{name.capitalize()}s differ: %s != %s\n" % _shorten_reprs(seq1, seq2)
        lengths = len(seq1), len(seq2)
        for at in range(min(lengths)):
            items = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    items.append(seq[at])
                except (TypeError, IndexError, NotImplementedError):
                    return told + f"\nUnable to index element {at} of {which} {name}\n", False
            if items[0] != items[1]:
                told += "\nFirst differing element %d:\n%s\n%s\n" % (at, *_shorten_reprs(*items))
                return told, False
        return told, True

    def _sequence_extra(self, seq1, seq2, name):
        lengths = len(seq1), len(seq2)
        if lengths[0] == lengths[1]:
            return ""
        which, longer = ("First", seq1) if lengths[0] > lengths[1] else ("Second", seq2)
        least = min(lengths)
        told = f"\n{which} {name} contains {abs(lengths[0] - lengths[1])} additional elements.\n"
        try:
            return told + f"First extra element {least}:\n{safe_repr(longer[least])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return told + f"Unable to index element {least} of {which.lower()} {name}\n"

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: "
                                                f"{safe_repr(seq)}")
        told = None
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                len(seq)
            except (TypeError, NotImplementedError):
                told = f"{which} {name} has no length.    Non-sequence?"
                break
        if told is None:
            if seq1 == seq2:
                return
            told, is_alike = self._sequence_items(seq1, seq2, name)
            if is_alike and len(seq1) == len(seq2) and seq_type is None and \
                    type(seq1) != type(seq2):
                return
            told += self._sequence_extra(seq1, seq2, name)
        diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(seq1).splitlines(),
                                              pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._truncateMessage(told, diff)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        rests = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                rests.append((which, one.difference(other)))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        lines = []
        for which, rest in rests:
            if rest:
                lines.append(f"Items in the {which} set but not the "
                             f"{'second' if which == 'first' else 'first'}:")
                lines.extend(map(repr, rest))
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(
                msg, f"{safe_repr(member)} not found in {safe_repr(container)}"))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(
                msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}"))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, f"unexpectedly identical: {safe_repr(expr1)}"))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            told = "%s != %s" % _shorten_reprs(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(),
                                                  pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncateMessage(told, diff)))

    def assertCountEqual(self, first, second, msg=None):
        differences = _count_differences(list(first), list(second))
        if differences:
            lines = ["First has %d, Second has %d:  %r" % each for each in differences]
            diff = "\n".join(lines)
            self.fail(self._formatMessage(
                msg, self._truncateMessage("Element counts were not equal:\n", diff)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        ours, theirs = first, second
        if len(first.splitlines()) == 1 and first.strip("\r\n") == first:
            ours, theirs = first + "\n", second + "\n"
        told = "%s != %s" % _shorten_reprs(first, second)
        diff = "\n" + "".join(difflib.ndiff(ours.splitlines(keepends=True),
                                            theirs.splitlines(keepends=True)))
        self.fail(self._formatMessage(msg, self._truncateMessage(told, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not less than {safe_repr(b)}"))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(
                msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}"))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}"))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(
                msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}"))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not None"))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertRegex(self, text, expected_regex, msg=None):
        regex = re.compile(expected_regex)
        if not regex.search(text):
            self._refuse(msg, f"Regex didn't match: {regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = re.compile(unexpected_regex)
        match = regex.search(text)
        if match:
            self._refuse(msg, f"Regex matched: {text[match.start():match.end()]!r} matches "
                              f"{regex.pattern!r} in {text!r}")
