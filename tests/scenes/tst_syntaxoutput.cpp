// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A program that cannot be compiled is refused in CPython's words: what stderr gets stands here as
// python3.11 FILE writes it.
#include "scenes/scenerun.h"
#include "scenes/syntaxoutput.h"

#include <QTest>

using namespace coroscope;

class TestSyntaxOutput : public QObject {
    Q_OBJECT

private slots:
    void stderrIsCPythons_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("rest"); // behind `  File "bad.py", `
        const auto row = [](const char* name, const char* source, const char* rest) {
            QTest::newRow(name) << QByteArray(source) << QByteArray(rest);
        };
        row("a place", "x = 3 4\n",
            "line 1\n    x = 3 4\n          ^\nSyntaxError: invalid syntax\n");
        row("without a line end", "x = (1,",
            "line 1\n    x = (1,\n        ^\nSyntaxError: '(' was never closed\n");
        row("the first place of an indentation", "if x:\nfoo(1)\n",
            "line 2\n    foo(1)\n    ^\nIndentationError: expected an indented block after 'if' "
            "statement on line 1\n");
        row("no mark at a file's end", "while x:\n    \n",
            "line 2\n    \nIndentationError: expected an indented block after 'while' statement on "
            "line 1\n");
        row("no mark left of the text", "def f():\n  x\n   y\n",
            "line 3\n    y\nIndentationError: unexpected indent\n");
        row("tabs", "if x:\n\ty\n        z\n",
            "line 3\n    z\nTabError: inconsistent use of tabs and spaces in indentation\n");
        row("several lines", "def f():\n    async with a:\n        pass\n",
            "line 2\n    async with a:\n    ^^^^^^^^^^^^^\nSyntaxError: 'async with' outside async "
            "function\n");
        row("a field", "f\"{a;b}\"\n",
            "line 1\n    (a;b)\n      ^\nSyntaxError: f-string: invalid syntax\n");
        row("bytes are counted", "\xCF\x80 = 3 4\n",
            "line 1\n    \xCF\x80 = 3 4\n           ^\nSyntaxError: invalid syntax\n");
        row("characters are counted where an encoding is named",
            "# coding: utf-8\n\xCF\x80 = 3 4\n",
            "line 2\n    \xCF\x80 = 3 4\n          ^\nSyntaxError: invalid syntax\n");
        row("the compiler", "x = 1\nreturn x\n",
            "line 2\n    return x\n    ^^^^^^^^\nSyntaxError: 'return' outside function\n");
    }

    void stderrIsCPythons() {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, rest);
        const scenes::SceneRun run(source.toStdString(), "bad.py");
        QVERIFY(!run.canRun());
        const std::string told =
            scenes::syntaxErrorOutput(run.diagnostics(), source.toStdString(), "bad.py");
        QCOMPARE(QByteArray::fromStdString(told), "  File \"bad.py\", " + rest);
        const std::string first = run.diagnostics().front().message;
        QVERIFY(rest.endsWith(QByteArray::fromStdString(first) + '\n'));
    }

    void whatCPythonRunsIsNoSyntaxError() {
        const std::string text = "breakpoint()\n";
        const scenes::SceneRun run(text, "ask.py");
        QVERIFY(!run.canRun());
        QCOMPARE(scenes::syntaxErrorOutput(run.diagnostics(), text, "ask.py"), std::string());
    }
};

QTEST_APPLESS_MAIN(TestSyntaxOutput)
#include "tst_syntaxoutput.moc"
