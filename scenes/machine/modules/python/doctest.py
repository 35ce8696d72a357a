# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Examples in docstrings, run and compared.
import inspect
import io
import linecache
import re
import sys
import traceback
from collections import namedtuple

from _doctest_compare import *
from _doctest_compare import OutputChecker, flags_by_name, _indented

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
    "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS",
    "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "testmod",
    "run_docstring_examples",
]

TestResults = namedtuple("TestResults", "failed attempted")
_line = "*" * 70


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        many = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<DocTest {self.name} from {self.filename}:{self.lineno} ({many})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or -1) < \
            (other.name, other.filename, other.lineno or -1)


class DocTestParser:
    _raised = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")
    _directive = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)

    def parse(self, string, name="<string>"):
        string = string.expandtabs()
        lines = string.split("\n")
        indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        least = min(indents, default=0)
        if least > 0:
            lines = [line[least:] for line in lines]
        parts, text, at = [], [], 0
        while at < len(lines):
            bare = lines[at].lstrip(" ")
            if not bare.startswith(">>>"):
                text.append(lines[at])
                at += 1
                continue
            parts.append("\n".join(text + [""]) if text else "")
            text = []
            example, at = self._example(lines, at, name)
            if example is not None:
                parts.append(example)
        parts.append("\n".join(text))
        return parts

    def _example(self, lines, at, name):
        start = at
        indent = len(lines[at]) - len(lines[at].lstrip(" "))
        source = [lines[at]]
        at += 1
        while at < len(lines) and lines[at][:indent].strip() == "" and \
                (lines[at][indent:].startswith("... ") or lines[at][indent:].rstrip() == "..."):
            source.append(lines[at])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and \
                not lines[at].lstrip(" ").startswith(">>>"):
            want.append(lines[at])
            at += 1
        for i, line in enumerate(source):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {start + i + 1} of the docstring for {name} lacks blank "
                                 f"after {line[indent:indent + 3]}: {line!r}")
        for i, line in enumerate(want):
            if line[:indent].strip():
                raise ValueError(f"line {start + len(source) + i + 1} of the docstring for {name} "
                                 f"has inconsistent leading whitespace: {line!r}")
        source = "\n".join(line[indent + 4:] for line in source)
        want = [line[indent:] for line in want]
        while want and not want[-1].strip():
            want.pop()
        options = self._options(source, name, start)
        if all(not line.strip() or line.lstrip().startswith("#") for line in source.split("\n")):
            return None, at
        wanted = "\n".join(want)
        return Example(source, wanted, self._message(want), start, indent, options), at

    def _message(self, want):
        if not want or not self._raised.match(want[0]):
            return None
        for i, line in enumerate(want[1:], 1):
            if line[:1].isalnum() or line[:1] == "_":
                return "\n".join(want[i:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for given in self._directive.findall(source):
            for option in given.replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in flags_by_name:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid "
                                     f"option: {option!r}")
                options[flags_by_name[option[1:]]] = option[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        name = name or getattr(obj, "__name__", None)
        if name is None:
            raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't "
                             f"exist: {type(obj)!r}")
        if module is None and not inspect.ismodule(obj):
            module = sys.modules.get(getattr(obj, "__module__", None))
        elif module is None:
            module = obj
        filename = getattr(module or None, "__file__", None) or name
        lines = linecache.getlines(filename) or None
        if globs is None:
            globs = dict(vars(module)) if module else {}
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests, seen = [], set()
        self._find(tests, obj, name, module, filename, lines, globs, seen)
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, filename, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, filename, lines, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            found = [(key, value) for key, value in vars(obj).items()
                     if self._is_testable(value) and self._is_of(module, value)]
            found += [(f"__test__.{key}", value)
                      for key, value in getattr(obj, "__test__", {}).items()]
        elif inspect.isclass(obj):
            found = []
            for key, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or (self._is_testable(value)
                                                   and self._is_of(module, value)):
                    found.append((key, value))
        else:
            found = []
        for key, value in found:
            self._find(tests, value, f"{name}.{key}", module, filename, lines, globs, seen)

    def _is_testable(self, value):
        return inspect.isclass(value) or inspect.isroutine(inspect.unwrap(value))

    def _is_of(self, module, value):
        if module is None:
            return True
        value = inspect.unwrap(value)
        if inspect.isfunction(value):
            return value.__globals__ is vars(module)
        return getattr(value, "__module__", None) == module.__name__

    def _test_of(self, obj, name, filename, lines, globs):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        text = text if isinstance(text, str) else str(text)
        if self._exclude_empty and not text:
            return None
        return self._parser.get_doctest(text, globs, name, filename,
                                        self._line_of(obj, text, lines))

    def _line_of(self, obj, text, lines):
        line = None
        if inspect.ismodule(obj) and text:
            line = 0
        elif inspect.isclass(obj) and lines:
            head = re.compile(r"\s*class\s*%s\b" % re.escape(obj.__name__))
            line = next((i for i, each in enumerate(lines) if head.match(each)), None)
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(inspect.unwrap(obj)):
            line = inspect.unwrap(obj).__code__.co_firstlineno - 1
        if line is None:
            return None
        if lines is None:
            return line + 1
        quote = re.compile(r"(^|.*:)\s*\w*(\"|')")
        return next((i for i in range(line, len(lines)) if quote.match(lines[i])), None)


class DocTestRunner:
    DIVIDER = _line

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._results = {}

    def _place(self, test, example):
        lines = [_line]
        if test.lineno is not None:
            at = test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {at}, in {test.name}')
        else:
            lines.append(f'File "{test.filename}", line ?, in {test.name}')
        return "\n".join(lines + ["Failed example:", _indented(example.source)])

    def report_start(self, out, test, example):
        if self._verbose:
            want = "Expecting:\n" + _indented(example.want) if example.want else \
                "Expecting nothing\n"
            out("Trying:\n" + _indented(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._place(test, example) +
            self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        shown = "".join(traceback.format_exception(*exc_info))
        out(self._place(test, example) + "Exception raised:\n" + _indented(shown))

    def _outcome(self, example, globs, name, stream):
        """What was printed, and the exception if there was one."""
        shown = sys.displayhook

        def display(value):
            if value is not None:
                globs.setdefault("__builtins__", __builtins__)
                stream.write(repr(value) + "\n")

        sys.displayhook = display
        try:
            exec(compile(example.source, name, "single", 0, True), globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return stream.getvalue(), sys.exc_info()
        finally:
            sys.displayhook = shown
        return stream.getvalue(), None

    def _is_right(self, example, got, raised):
        check = self._checker.check_output
        if raised is None:
            return check(example.want, got, self.optionflags)
        if example.exc_msg is None:
            return None
        said = traceback.format_exception_only(*raised[:2])[-1]
        if check(example.exc_msg, said, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        names = [re.match(r"[^:\n]*", each)[0].rpartition(".")[2].strip()
                 for each in (example.exc_msg, said)]
        return check(names[0], names[1], self.optionflags)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        real = sys.stdout
        write = out or real.write
        failures = tries = 0
        try:
            for number, example in enumerate(test.examples):
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                self.optionflags = self.original_optionflags
                for flag, is_on in example.options.items():
                    self.optionflags = self.optionflags | flag if is_on else \
                        self.optionflags & ~flag
                if self.optionflags & SKIP:
                    continue
                tries += 1
                if not quiet:
                    self.report_start(write, test, example)
                sys.stdout = stream = io.StringIO()
                try:
                    got, raised = self._outcome(example, test.globs,
                                                f"<doctest {test.name}[{number}]>", stream)
                finally:
                    sys.stdout = real
                right = self._is_right(example, got, raised)
                if raised is not None and right is not None:
                    got += "".join(traceback.format_exception(*raised))
                if right:
                    if not quiet:
                        self.report_success(write, test, example, got)
                    continue
                failures += 1
                if not quiet and right is None:
                    self.report_unexpected_exception(write, test, example, raised)
                elif not quiet:
                    self.report_failure(write, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags = self.original_optionflags
            if clear_globs:
                test.globs.clear()
        before = self._results.get(test.name, (0, 0))
        self._results[test.name] = (before[0] + failures, before[1] + tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        results = sorted(self._results.items())
        without = [name for name, (_, tries) in results if tries == 0]
        passed = [(name, tries) for name, (failed, tries) in results if tries and not failed]
        failed = [(name, each) for name, each in results if each[0]]
        if verbose and without:
            print(len(without), "items had no tests:")
            for name in without:
                print("   ", name)
        if verbose and passed:
            print(len(passed), "items passed all tests:")
            for name, tries in passed:
                print(f" {tries:3d} tests in {name}")
        if failed:
            print(_line)
            print(len(failed), "items had failures:")
            for name, (wrong, tries) in failed:
                print(f" {wrong:3d} of {tries:3d} in {name}")
        if verbose:
            print(self.tries, "tests in", len(results), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print(f"***Test Failed*** {self.failures} failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    kind = DebugRunner if raise_on_error else DocTestRunner
    runner = kind(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    master = master or runner
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def testfile(filename, *args, **kwargs):
    raise FileNotFoundError(2, "No such file or directory", filename)
