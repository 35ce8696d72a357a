# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Tests of a program, with its tests written in the program itself.
from _unittest_case import (FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase,
                            addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure,
                            skip, skipIf, skipUnless)
from _unittest_run import (TestLoader, TestProgram, TestResult, TestSuite, TextTestResult,
                           TextTestRunner, defaultTestLoader, main)

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner",
           "TestLoader", "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip",
           "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "addModuleCleanup",
           "doModuleCleanups", "enterModuleContext"]
