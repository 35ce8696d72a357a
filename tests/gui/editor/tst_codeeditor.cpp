// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The editor on a real session: edits, breakpoints, lines, and text that comes from elsewhere.
#include "gui/editor/codeeditor.h"
#include "gui/editor/editormargin.h"
#include "gui/editor/linelayout.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QtTest>

using namespace coroscope::gui;

namespace {

const QString kScene = QStringLiteral("import asyncio\n\n\nasync def main():\n"
                                      "    await asyncio.sleep(1)\n    return 2\n\n\n"
                                      "asyncio.run(main())\n");

struct Bench {
    Bench() {
        session.setDocument(kScene, QStringLiteral("scene.py"), {});
        editor = std::make_unique<CodeEditor>(session);
        editor->resize(371, 524);
        editor->show();
    }
    [[nodiscard]] EditorMargin& margin() const { return *editor->findChild<EditorMargin*>(); }
    void clickMargin(int line, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        const QPoint at(30, static_cast<int>(editor->rowOf(line).center().y()));
        QTest::mouseClick(&margin(), Qt::LeftButton, modifiers, at);
    }
    Session session;
    std::unique_ptr<CodeEditor> editor;
};

} // namespace

class TestCodeEditor : public QObject {
    Q_OBJECT

private slots:
    void showsTheSessionsText();
    void anEditReachesTheSession();
    void typingKeepsNoBreakSpaces();
    void textFromElsewhereKeepsTheUndoSteps();
    void aNewDocumentForgetsTheUndoSteps();
    void aClickInTheMarginTogglesABreakpoint();
    void f9TogglesTheBreakpointOfTheLine();
    void linesAreTwentyTwoPixelsHigh();
    void aStepMarksItsLine();
    void anOldRunIsNotWrittenIntoNewText();
    void followsTheRunningLine();
    void paintsInBothThemes();
    void undoIsNotDisturbedByTheTheme();
};

void TestCodeEditor::showsTheSessionsText() {
    const Bench bench;
    QCOMPARE(bench.editor->toPlainText(), kScene);
    QVERIFY(!bench.editor->document()->isUndoAvailable());
    QVERIFY(!bench.session.isModified());
}

void TestCodeEditor::anEditReachesTheSession() {
    const Bench bench;
    QTest::keyClicks(bench.editor.get(), QStringLiteral("# "));
    QCOMPARE(bench.session.text(), QStringLiteral("# ") + kScene);
    QVERIFY(bench.session.isModified());
}

void TestCodeEditor::typingKeepsNoBreakSpaces() {
    Bench bench;
    const QString text = QStringLiteral("x = 'a\u00a0b'\n");
    bench.session.setDocument(text, QStringLiteral("n.py"), {});
    bench.editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(bench.editor.get(), QStringLiteral("y"));
    QCOMPARE(bench.session.text(), text + QLatin1Char('y'));
}

void TestCodeEditor::textFromElsewhereKeepsTheUndoSteps() {
    Bench bench;
    QTest::keyClicks(bench.editor.get(), QStringLiteral("#"));
    bench.session.setText(QStringLiteral("#!") + kScene);
    QCOMPARE(bench.editor->toPlainText(), QStringLiteral("#!") + kScene);
    bench.editor->undo();
    QCOMPARE(bench.session.text(), QStringLiteral("#") + kScene);
    bench.editor->undo();
    QCOMPARE(bench.session.text(), kScene);
}

void TestCodeEditor::aNewDocumentForgetsTheUndoSteps() {
    Bench bench;
    QTest::keyClicks(bench.editor.get(), QStringLiteral("#"));
    bench.session.setDocument(QStringLiteral("pass\n"), QStringLiteral("new.py"), {});
    QCOMPARE(bench.editor->toPlainText(), QStringLiteral("pass\n"));
    QVERIFY(!bench.editor->document()->isUndoAvailable());
}

void TestCodeEditor::aClickInTheMarginTogglesABreakpoint() {
    const Bench bench;
    bench.clickMargin(5);
    QCOMPARE(bench.session.breakpoints(), std::set<int>{5});
    bench.clickMargin(5);
    QVERIFY(bench.session.breakpoints().empty());
}

void TestCodeEditor::f9TogglesTheBreakpointOfTheLine() {
    const Bench bench;
    bench.editor->goToLine(6);
    QTest::keyClick(bench.editor.get(), Qt::Key_F9);
    QCOMPARE(bench.session.breakpoints(), std::set<int>{6});
}

void TestCodeEditor::linesAreTwentyTwoPixelsHigh() {
    const Bench bench;
    QCOMPARE(bench.editor->rowOf(1).top(), double(LineLayout::kTop));
    QCOMPARE(bench.editor->rowOf(2).top() - bench.editor->rowOf(1).top(), 22.0);
    QCOMPARE(bench.editor->lineAt(8 + 22 * 3 + 5), 4);
    QTest::keyClicks(bench.editor.get(), QStringLiteral("abc"));
    QCOMPARE(bench.editor->rowOf(2).top(), 30.0);
    QVERIFY(bench.editor->cursorRect().top() > LineLayout::kTop);
}

void TestCodeEditor::aStepMarksItsLine() {
    Bench bench;
    bench.session.run();
    bench.session.runToLine(5);
    QCOMPARE(bench.editor->marks().focusLine, 5);
    QCOMPARE(bench.editor->marks().focus, EditorMarks::Focus::Running);
    QCOMPARE(bench.editor->marks().badges.at(5).front().ordinal, 1u);
}

void TestCodeEditor::anOldRunIsNotWrittenIntoNewText() {
    Bench bench;
    bench.session.run();
    bench.session.runToLine(5);
    QTest::keyClicks(bench.editor.get(), QStringLiteral("x"));
    QVERIFY(bench.session.isFromLastVersion());
    QCOMPARE(bench.editor->marks(), EditorMarks{});
    bench.editor->undo();
    QCOMPARE(bench.editor->marks().focusLine, 5);
}

void TestCodeEditor::followsTheRunningLine() {
    Bench bench;
    const QString text = QString(60, QLatin1Char('\n')) + QStringLiteral("print(1)\n");
    bench.session.setDocument(text, QStringLiteral("long.py"), {});
    bench.session.run();
    bench.session.runToLine(61);
    QVERIFY(bench.editor->verticalScrollBar()->value() > 30);
    QVERIFY(bench.editor->rowOf(61).bottom() <= bench.editor->viewport()->height());
}

void TestCodeEditor::paintsInBothThemes() {
    Bench bench;
    bench.session.run();
    bench.session.runToLine(5);
    const QImage light = bench.editor->grab().toImage();
    bench.session.setDark(true);
    const QImage dark = bench.editor->grab().toImage();
    QVERIFY(light.pixelColor(300, 300).lightness() > 240);
    QVERIFY(dark.pixelColor(300, 300).lightness() < 40);
}

void TestCodeEditor::undoIsNotDisturbedByTheTheme() {
    Bench bench;
    QTest::keyClicks(bench.editor.get(), QStringLiteral("#"));
    bench.session.setDark(true);
    bench.editor->undo();
    QCOMPARE(bench.session.text(), kScene);
}

QTEST_MAIN(TestCodeEditor)
#include "tst_codeeditor.moc"
