// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whole programs print what CPython prints, and uncaught exceptions give CPython's traceback.
#include "machinecases.h"
#include "runprogram.h"

#include <QTest>

using namespace coroscope::scenes;

class tst_Machine : public QObject {
    Q_OBJECT

private slots:
    void aProgramPrintsWhatCPythonPrints_data();
    void aProgramPrintsWhatCPythonPrints();
    void anUncaughtExceptionHasATraceback();
    void whatFailedInALineIsMarked_data();
    void whatFailedInALineIsMarked();
    void aRepeatedLineOfATracebackIsToldThreeTimes();
    void aNativeTypeIsUsedByAScene();
};

void tst_Machine::aProgramPrintsWhatCPythonPrints_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("output");
    for (const MachineCase& each : kMachineCases)
        QTest::newRow(each.name) << QByteArray(each.program) << QByteArray(each.output);
}

void tst_Machine::aProgramPrintsWhatCPythonPrints() {
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, output);
    const ProgramResult result = runProgram(program.toStdString());
    QCOMPARE(result.error, std::string());
    QCOMPARE(QByteArray::fromStdString(result.output), output);
}

void tst_Machine::anUncaughtExceptionHasATraceback() {
    const ProgramResult result = runProgram("def f(x):\n    return 1 / x\n\nf(0)\n");
    QCOMPARE(result.error, std::string("Traceback (most recent call last):\n"
                                       "  File \"scene.py\", line 4, in <module>\n    f(0)\n"
                                       "  File \"scene.py\", line 2, in f\n    return 1 / x\n"
                                       "           ~~^~~\nZeroDivisionError: division by zero\n"));
}

void tst_Machine::whatFailedInALineIsMarked_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("marks");
    QTest::newRow("a whole line") << QByteArray("1/0") << QByteArray("~^~");
    QTest::newRow("long operator") << QByteArray("2 ** 'x'") << QByteArray("~~^^~~~~");
    QTest::newRow("parentheses") << QByteArray("(1) +'a'") << QByteArray("~~~~^~~~");
    QTest::newRow("a part") << QByteArray("x = 'é' + str(1 // 0)")
                            << QByteArray("              ~~^^~~");
    QTest::newRow("subscript") << QByteArray("x = [1][3] + 1") << QByteArray("    ~~~^^^");
    QTest::newRow("attribute") << QByteArray("x = (5).foo") << QByteArray("    ^^^^^^^");
    QTest::newRow("nothing stands out") << QByteArray("int('a')") << QByteArray();
}

void tst_Machine::whatFailedInALineIsMarked() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, marks);
    const ProgramResult result = runProgram(line.toStdString() + "\n");
    const QByteArrayList lines = QByteArray::fromStdString(result.error).split('\n');
    QCOMPARE(lines[2], "    " + line);
    QCOMPARE(lines[3].startsWith("    "), !marks.isEmpty());
    if (!marks.isEmpty())
        QCOMPARE(lines[3], "    " + marks);
}

void tst_Machine::aRepeatedLineOfATracebackIsToldThreeTimes() {
    const ProgramResult result =
        runProgram("def f(n):\n    return f(n - 1) if n else int('a')\n\nf(9)\n");
    const QByteArray text = QByteArray::fromStdString(result.error);
    QCOMPARE(text.count("return f(n - 1)"), 3);
    QVERIFY2(text.contains("  [Previous line repeated 7 more times]\nValueError"), text);
}

void tst_Machine::aNativeTypeIsUsedByAScene() {
    const ProgramResult result = runProgram(
        "class L(list):\n    def total(self): return sum(self)\nprint(L([1, 2]).total())\n");
    QCOMPARE(result.output, std::string("3\n"));
}

QTEST_APPLESS_MAIN(tst_Machine)
#include "tst_machine.moc"
