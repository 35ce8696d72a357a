// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Typing Python into a plain text editor.
#include "gui/editor/editing.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QtTest>

using namespace coroscope::gui;

namespace {

class Typing : public QPlainTextEdit {
public:
    void type(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        isOurs = editByKey(*this, event);
    }
    void select(int from, int to) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    void putCursorAtEnd() { moveCursor(QTextCursor::End); }
    bool isOurs = false;
};

} // namespace

class TestEditing : public QObject {
    Q_OBJECT

private slots:
    void indentsTheNextLine_data();
    void indentsTheNextLine();
    void returnKeepsTheIndentation();
    void tabGoesToTheNextStop();
    void tabIndentsChosenLines();
    void backspaceTakesAWholeIndentation();
    void commentsAndUncomments();
    void anEditFromElsewhereCanBeUndone();
};

void TestEditing::indentsTheNextLine_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("indent");
    QTest::newRow("plain") << "    x = 1" << 4;
    QTest::newRow("block") << "async def f():" << 4;
    QTest::newRow("block with comment") << "    if x: # why" << 8;
    QTest::newRow("return") << "        return x" << 4;
    QTest::newRow("bare return") << "    return" << 0;
    QTest::newRow("returned is a name") << "    returned = 1" << 4;
}

void TestEditing::indentsTheNextLine() {
    QFETCH(QString, line);
    QTEST(indentAfter(line), "indent");
}

void TestEditing::returnKeepsTheIndentation() {
    Typing editor;
    editor.setPlainText(QStringLiteral("def f():"));
    editor.putCursorAtEnd();
    editor.type(Qt::Key_Return);
    QCOMPARE(editor.toPlainText(), QStringLiteral("def f():\n    "));
    editor.undo();
    QCOMPARE(editor.toPlainText(), QStringLiteral("def f():"));
}

void TestEditing::tabGoesToTheNextStop() {
    Typing editor;
    editor.setPlainText(QStringLiteral("ab"));
    editor.putCursorAtEnd();
    editor.type(Qt::Key_Tab);
    QCOMPARE(editor.toPlainText(), QStringLiteral("ab  "));
}

void TestEditing::tabIndentsChosenLines() {
    Typing editor;
    editor.setPlainText(QStringLiteral("a\n\nb\nc"));
    editor.select(0, 4);
    editor.type(Qt::Key_Tab);
    QCOMPARE(editor.toPlainText(), QStringLiteral("    a\n\n    b\nc"));
    editor.type(Qt::Key_Backtab);
    QCOMPARE(editor.toPlainText(), QStringLiteral("a\n\nb\nc"));
}

void TestEditing::backspaceTakesAWholeIndentation() {
    Typing editor;
    editor.setPlainText(QStringLiteral("        "));
    editor.putCursorAtEnd();
    editor.type(Qt::Key_Backspace);
    QCOMPARE(editor.toPlainText(), QStringLiteral("    "));
    editor.setPlainText(QStringLiteral("    x"));
    editor.putCursorAtEnd();
    editor.type(Qt::Key_Backspace);
    QVERIFY(!editor.isOurs);
}

void TestEditing::commentsAndUncomments() {
    Typing editor;
    const QString text = QStringLiteral("    a\n\n        b\n");
    editor.setPlainText(text);
    editor.selectAll();
    editor.type(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), QStringLiteral("    # a\n\n    #     b\n"));
    editor.selectAll();
    editor.type(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(editor.toPlainText(), text);
}

void TestEditing::anEditFromElsewhereCanBeUndone() {
    QPlainTextEdit editor;
    editor.setPlainText(QStringLiteral("one two three"));
    replaceDifference(*editor.document(), editor.toPlainText(), QStringLiteral("one 2 three"));
    QCOMPARE(editor.toPlainText(), QStringLiteral("one 2 three"));
    editor.undo();
    QCOMPARE(editor.toPlainText(), QStringLiteral("one two three"));
    replaceDifference(*editor.document(), editor.toPlainText(), QString());
    QVERIFY(editor.toPlainText().isEmpty());
    replaceDifference(*editor.document(), QString(), QStringLiteral("aa"));
    replaceDifference(*editor.document(), QStringLiteral("aa"), QStringLiteral("aaa"));
    QCOMPARE(editor.toPlainText(), QStringLiteral("aaa"));
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
