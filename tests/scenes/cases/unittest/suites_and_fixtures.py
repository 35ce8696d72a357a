import io
import unittest


def setUpModule():
    print("module up")


def tearDownModule():
    print("module down")


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleanup")
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.addCleanup(print, "cleanup", self._testMethodName)

    def test_b(self):
        self.skipTest("no time")

    def test_a(self):
        raise KeyError("a")

    @unittest.expectedFailure
    def test_c(self):
        pass

    @unittest.skipIf(True, "skipped here")
    def test_d(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        print("never")


def plain():
    """A function."""
    print("plain")


loader = unittest.TestLoader()
suite = unittest.TestSuite()
suite.addTests([loader.loadTestsFromTestCase(Fixtures), loader.loadTestsFromTestCase(Broken)])
suite.addTest(unittest.FunctionTestCase(plain))
print(suite.countTestCases(), loader.getTestCaseNames(Fixtures), Fixtures("test_a").id())
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result, result.wasSuccessful(), result.skipped, [str(test) for test, _ in result.errors])
print([str(test) for test in result.unexpectedSuccesses])
program = unittest.main(exit=False, argv=["x", "Fixtures.test_b"], testRunner=unittest.TextTestRunner(
    stream=io.StringIO(), verbosity=2))
print(program.result.testsRun, unittest.SkipTest, unittest.TestCase.__module__)
for call in (lambda: Fixtures("missing"), lambda: suite.addTest(3), lambda: suite.addTest(Fixtures),
             lambda: suite.addTests("ab")):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(error)
