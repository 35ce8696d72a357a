# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Results, suites, the loader and the runner that writes to stderr.
import fnmatch
import functools
import sys
import time
import traceback
import types
import warnings

import _unittest_case as case
from _unittest_case import TestCase, strclass


class TestResult:
    __module__ = "unittest.result"
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = self.buffer = self.tb_locals = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def _note(self, to, test, err):
        if self.failfast:
            self.stop()
        to.append((test, self._exc_info_to_string(err, test)))

    def addError(self, test, err):
        self._note(self.errors, test, err)

    def addFailure(self, test, err):
        self._note(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._note(self.failures if issubclass(err[0], test.failureException) else
                       self.errors, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        if self.failfast:
            self.stop()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        return "".join(traceback.format_exception(*err))

    def __repr__(self):
        return (f"<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")


class _ErrorHolder:
    failureException = ()

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    __str__ = id

    def countTestCases(self):
        return 0


class TestSuite:
    __module__ = "unittest.suite"

    def __init__(self, tests=()):
        self._tests = []
        self._done = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._done + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to "
                            "addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()

    def run(self, result, debug=False):
        is_top = not result._testRunEntered
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._leave_class(type(test), result)
                self._enter_module(type(test), result)
                self._enter_class(type(test), result)
                result._previousTestClass = type(test)
                if getattr(test, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            test.debug() if debug else test(result)
            self._done += test.countTestCases()
            self._tests[index] = None
        if is_top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    @staticmethod
    def _attempt(result, function, description):
        # True when it went well; else the result knows.
        try:
            function()
        except case.SkipTest as reason:
            result.addSkip(_ErrorHolder(description), str(reason))
        except Exception:
            result.addError(_ErrorHolder(description), sys.exc_info())
        else:
            return True
        return False

    def _clean_class(self, cls, result, step):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            result.addError(_ErrorHolder(f"{step} ({strclass(cls)})"), info)

    def _enter_class(self, cls, result):
        if cls == result._previousTestClass or result._moduleSetUpFailed or \
                getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "setUpClass"):
            return
        cls._classSetupFailed = False
        if not self._attempt(result, cls.setUpClass, f"setUpClass ({strclass(cls)})"):
            cls._classSetupFailed = True
            self._clean_class(cls, result, "setUpClass")

    def _leave_class(self, cls, result):
        previous = result._previousTestClass
        if previous is None or cls == previous or result._moduleSetUpFailed or \
                getattr(previous, "_classSetupFailed", False) or \
                getattr(previous, "__unittest_skip__", False) or \
                not hasattr(previous, "tearDownClass"):
            return
        self._attempt(result, previous.tearDownClass, f"tearDownClass ({strclass(previous)})")
        self._clean_class(previous, result, "tearDownClass")

    def _enter_module(self, cls, result):
        previous = result._previousTestClass
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        step = f"setUpModule ({cls.__module__})"
        set_up = getattr(sys.modules.get(cls.__module__), "setUpModule", None)
        if set_up is not None and not self._attempt(result, set_up, step):
            result._moduleSetUpFailed = True
            self._attempt(result, case.doModuleCleanups, step)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        step = f"tearDownModule ({previous.__module__})"
        tear_down = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        if tear_down is not None:
            self._attempt(result, tear_down, step)
        self._attempt(result, case.doModuleCleanups, step)


def _is_test_class(thing):
    return isinstance(thing, type) and issubclass(thing, TestCase) and \
        thing not in (TestCase, case.FunctionTestCase, case.IsolatedAsyncioTestCase)


class TestLoader:
    __module__ = "unittest.loader"
    testMethodPrefix = "test"
    testNamePatterns = None
    suiteClass = TestSuite

    @staticmethod
    def sortTestMethodsUsing(x, y):
        return (x > y) - (x < y)

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to "
                            "derive from TestCase?")
        names = []
        if testCaseClass not in (TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = self.suiteClass(self.loadTestsFromTestCase(thing)
                                for thing in (getattr(module, name) for name in dir(module))
                                if _is_test_class(thing))
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            module = __import__(parts.pop(0))
        parent, thing = None, module
        for part in parts:
            parent, thing = thing, getattr(thing, part)
        if isinstance(thing, types.ModuleType):
            return self.loadTestsFromModule(thing)
        if _is_test_class(thing):
            return self.loadTestsFromTestCase(thing)
        if isinstance(thing, types.FunctionType) and _is_test_class(parent):
            return self.suiteClass([parent(parts[-1])])
        test = thing if isinstance(thing, TestSuite) else thing()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {thing} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        prefix = strclass(testCaseClass)
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and
                 callable(getattr(testCaseClass, name)) and (
                     self.testNamePatterns is None or any(
                         fnmatch.fnmatchcase(f"{prefix}.{name}", pattern)
                         for pattern in self.testNamePatterns))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names


defaultTestLoader = TestLoader()


class _Lines:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        self.write((text or "") + "\n")


class TextTestResult(TestResult):
    __module__ = "unittest.runner"
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def _announce(self, test):
        self.stream.write(self.getDescription(test))
        self.stream.write(" ... ")

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._announce(test)
            self.stream.flush()
            self._newline = False

    def _tell(self, test, status, sign):
        if self.showAll:
            is_subtest = isinstance(test, case._SubTest)
            if is_subtest or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if is_subtest:
                    self.stream.write("  ")
                self._announce(test)
            self.stream.writeln(status)
            self._newline = True
        elif self.dots:
            self.stream.write(sign)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._tell(subtest, "FAIL" if is_failure else "ERROR", "F" if is_failure else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell_plainly("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell_plainly("unexpected success", "u")

    def _tell_plainly(self, status, sign):
        if self.showAll:
            self.stream.writeln(status)
        elif self.dots:
            self.stream.write(sign)
        self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
        self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(str(text))


class TextTestRunner:
    __module__ = "unittest.runner"
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast, result.buffer = self.failfast, self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - start
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln(f"Ran {count} test{'s' if count != 1 else ''} in {taken:.3f}s")
        self.stream.writeln()
        self._sum_up(result)
        return result

    def _sum_up(self, result):
        infos = []
        if not result.wasSuccessful():
            infos = [("failures", result.failures), ("errors", result.errors)]
        infos += [("skipped", result.skipped), ("expected failures", result.expectedFailures),
                  ("unexpected successes", result.unexpectedSuccesses)]
        told = ", ".join(f"{name}={len(tests)}" for name, tests in infos if tests)
        self.stream.write("OK" if result.wasSuccessful() else "FAILED")
        self.stream.writeln(f" ({told})" if told else None)
        self.stream.flush()


class TestProgram:
    __module__ = "unittest.main"

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = __import__(module) if isinstance(module, str) else module
        self.exit, self.verbosity = exit, verbosity
        self.failfast, self.buffer, self.tb_locals = bool(failfast), bool(buffer), tb_locals
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.testRunner, self.testLoader = testRunner, testLoader
        names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
        names = self._read_arguments(sys.argv if argv is None else argv) or names
        self.test = testLoader.loadTestsFromModule(self.module) if names is None else \
            testLoader.loadTestsFromNames(names, self.module)
        self.runTests()

    def _read_arguments(self, argv):
        names = []
        for argument in argv[1:]:
            if argument in ("-v", "--verbose"):
                self.verbosity = 2
            elif argument in ("-q", "--quiet"):
                self.verbosity = 0
            elif argument in ("-f", "--failfast"):
                self.failfast = True
            elif argument in ("-b", "--buffer"):
                self.buffer = True
            elif not argument.startswith("-"):
                names.append(argument)
        return names

    def runTests(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            try:
                runner = runner(verbosity=self.verbosity, failfast=self.failfast,
                                buffer=self.buffer, warnings=self.warnings,
                                tb_locals=self.tb_locals)
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
