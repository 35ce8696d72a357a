// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Problems in the editor: their columns in texts of any characters, keys that go from one to the
// next, tips, and fixes that are one step of undo.
#include "gui/editor/codeeditor.h"
#include "gui/editor/editorproblems.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace coroscope::gui;
using coroscope::scenes::Diagnostic;

namespace {

const QString kForgotten = QStringLiteral("import asyncio\n\n\nasync def main():\n"
                                          "    asyncio.sleep(1)\n    asyncio.sleep(2)\n\n\n"
                                          "asyncio.run(main())\n");

struct Bench {
    explicit Bench(const QString& text) {
        session.setDocument(QString(), QStringLiteral("scene.py"), {});
        session.setText(text);
        editor = std::make_unique<CodeEditor>(session);
        editor->resize(500, 400);
        editor->show();
    }
    [[nodiscard]] bool isChecked() {
        return QTest::qWaitFor([this] { return !session.diagnostics().empty(); });
    }
    Session session;
    std::unique_ptr<CodeEditor> editor;
};

} // namespace

class TestEditorProblems : public QObject {
    Q_OBJECT

private slots:
    void columnsAreTheEditors_data() {
        QTest::addColumn<QString>("before");
        QTest::newRow("letters") << QStringLiteral("a = 1; ");
        QTest::newRow("tabs") << QStringLiteral("a\t=\t1;\t");
        QTest::newRow("Chinese") << QStringLiteral("\u540d\u5b57 = '\u7684'; ");
        QTest::newRow("emoji") << QStringLiteral("a = '\U0001F600\U0001F600'; ");
        QTest::newRow("a form feed") << QStringLiteral("\fa = 1; ");
    }

    void columnsAreTheEditors() {
        QFETCH(QString, before);
        const QString line = before + QStringLiteral("b = missing_name");
        Bench bench(QStringLiteral("x = 1\n") + line + QLatin1Char('\n'));
        QVERIFY(bench.isChecked());
        const Diagnostic& found = bench.session.diagnostics().front();
        QVERIFY(!touchesLine(found, 1));
        QVERIFY(touchesLine(found, 2));
        const ProblemStretch stretch = stretchOf(found, 2, line);
        QCOMPARE(line.mid(stretch.from, stretch.to - stretch.from), QStringLiteral("missing_name"));
    }

    void theNextProblemGoesRoundTheEnd() {
        Bench bench(kForgotten);
        QVERIFY(bench.isChecked());
        QCOMPARE(bench.session.diagnostics().size(), std::size_t(2));
        for (const int line : {5, 6, 5}) {
            bench.editor->toProblem(1);
            QCOMPARE(bench.editor->cursorLine(), line);
        }
        bench.editor->toProblem(-1);
        QCOMPARE(bench.editor->cursorLine(), 6);
        QCOMPARE(nextProblemLine({}, 1, 1), 0);
    }

    void aFixIsOneStepOfUndo() {
        Bench bench(kForgotten);
        bench.editor->goToLine(6);
        bench.editor->fixProblem();
        QString fixed = kForgotten;
        fixed.replace(QStringLiteral("    asyncio.sleep(2)"),
                      QStringLiteral("    await asyncio.sleep(2)"));
        QCOMPARE(bench.session.text(), fixed);
        bench.editor->undo();
        QCOMPARE(bench.session.text(), kForgotten);
    }

    void aLineWithoutProblemStaysAsItIs() {
        Bench bench(kForgotten);
        bench.editor->goToLine(1);
        bench.editor->fixProblem();
        QCOMPARE(bench.session.text(), kForgotten);
    }

    void adviceIsAWarningAndTheProgramRuns() {
        Bench bench(kForgotten);
        bench.session.run();
        QVERIFY(bench.session.eventCount() > 0);
        QCOMPARE(bench.session.diagnostics().size(), std::size_t(2));
        for (const Diagnostic& each : bench.session.diagnostics())
            QCOMPARE(each.severity, Diagnostic::Severity::Warning);
    }

    void theTipSaysWhatAndHow() {
        Bench bench(kForgotten);
        QVERIFY(bench.isChecked());
        const QString tip = problemTip(bench.session.diagnostics().front());
        QVERIFY2(tip.contains(QStringLiteral("await")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Ctrl+.")), qPrintable(tip));
        const QRectF row = bench.editor->rowOf(5);
        QHelpEvent over(QEvent::ToolTip, QPoint(60, static_cast<int>(row.center().y())),
                        bench.editor->mapToGlobal(QPoint(60, 60)));
        QCoreApplication::sendEvent(bench.editor->viewport(), &over);
        QVERIFY(QToolTip::text().contains(QStringLiteral("never runs")));
    }
};

QTEST_MAIN(TestEditorProblems)
#include "tst_editorproblems.moc"
