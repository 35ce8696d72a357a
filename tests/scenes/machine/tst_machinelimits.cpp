// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Hostile programs are stopped by a limit that they cannot catch; deep recursion they can.
#include "runprogram.h"

#include <QTest>

using namespace coroscope::scenes;

class tst_MachineLimits : public QObject {
    Q_OBJECT

private slots:
    void aHostileProgramIsStopped_data();
    void aHostileProgramIsStopped();
    void deepRecursionIsAnExceptionOfTheScene();
    void aDeepAwaitChainPassesErrors();
    void longChainsOfObjectsGoWithoutRecursion();
};

void tst_MachineLimits::aHostileProgramIsStopped_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("endless loop") << QByteArray("while True: pass\n");
    QTest::newRow("swallowing loop") << QByteArray(
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n"
        "    finally: print('swallowed')\n");
    QTest::newRow("growing text") << QByteArray("s = 'a'\nwhile True: s += s\n");
    QTest::newRow("huge list") << QByteArray("x = [0] * 10 ** 12\n");
    QTest::newRow("huge text") << QByteArray("x = ' ' * 10 ** 12\n");
    QTest::newRow("wide format") << QByteArray("'%1000000000d' % 5\n");
    QTest::newRow("wide f-string") << QByteArray("f'{1:>1000000000}'\n");
    QTest::newRow("huge integer") << QByteArray("x = 10 ** 10 ** 8\n");
    QTest::newRow("growing list") << QByteArray("x = []\nwhile True: x.append([1, 2, 3])\n");
    QTest::newRow("endless output") << QByteArray("while True: print('x' * 1000)\n");
    QTest::newRow("endless errors")
        << QByteArray("while True:\n    try: raise ValueError\n    except ValueError: pass\n");
}

void tst_MachineLimits::aHostileProgramIsStopped() {
    QFETCH(QByteArray, program);
    Limits limits;
    limits.steps = 2'000'000;
    const ProgramResult result = runProgram(program.toStdString(), limits);
    QVERIFY(!result.stopMessage.empty());
    QVERIFY(result.output.find("swallowed") == std::string::npos);
}

void tst_MachineLimits::deepRecursionIsAnExceptionOfTheScene() {
    const ProgramResult result =
        runProgram("def f(n): return f(n + 1)\n"
                   "try: f(0)\nexcept RecursionError as e: print(e)\n"
                   "class A:\n    def __repr__(self): return repr(self)\n"
                   "try: repr(A())\nexcept RecursionError as e: print('again')\n");
    QCOMPARE(result.output, std::string("maximum recursion depth exceeded\nagain\n"));
}

void tst_MachineLimits::aDeepAwaitChainPassesErrors() {
    const ProgramResult result =
        runProgram("class S:\n    def __await__(self): yield 1\n"
                   "async def f(n):\n    if n: return await f(n - 1)\n"
                   "    try: await S()\n    except ValueError: return 5\n"
                   "c = f(400)\nprint(c.send(None))\n"
                   "try: c.throw(ValueError())\nexcept StopIteration as e: print(e.value)\n");
    QCOMPARE(result.output, std::string("1\n5\n"));
}

void tst_MachineLimits::longChainsOfObjectsGoWithoutRecursion() {
    const ProgramResult result =
        runProgram("x = None\nfor i in range(200000): x = [x]\ndel x\nprint('gone')\n");
    QCOMPARE(result.output, std::string("gone\n"));
}

QTEST_APPLESS_MAIN(tst_MachineLimits)
#include "tst_machinelimits.moc"
