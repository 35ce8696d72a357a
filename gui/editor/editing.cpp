// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every function is one step of undo.
#include "gui/editor/editing.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kIndent = 4;

int indentOf(const QString& line) {
    int spaces = 0;
    while (spaces < line.size() && line[spaces] == QLatin1Char(' '))
        ++spaces;
    return spaces;
}

std::pair<int, int> chosenBlocks(const QTextCursor& cursor) {
    const QTextDocument& document = *cursor.document();
    const QTextBlock last = document.findBlock(cursor.selectionEnd());
    const int first = document.findBlock(cursor.selectionStart()).blockNumber();
    const bool endsAtStart = cursor.hasSelection() && cursor.selectionEnd() == last.position();
    return {first, std::max(first, last.blockNumber() - (endsAtStart ? 1 : 0))};
}

// Calls `change` with a cursor at the start of each chosen line.
template <class Change>
void forChosenLines(QTextCursor cursor, Change change) {
    const auto [first, last] = chosenBlocks(cursor);
    QTextDocument* const document = cursor.document();
    cursor.beginEditBlock();
    for (int number = first; number <= last; ++number) {
        QTextCursor at(document->findBlockByNumber(number));
        change(at, at.block().text());
    }
    cursor.endEditBlock();
}

void remove(QTextCursor& cursor, int characters) {
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, characters);
    cursor.removeSelectedText();
}

void indent(QPlainTextEdit& editor) {
    QTextCursor cursor = editor.textCursor();
    const auto [first, last] = chosenBlocks(cursor);
    if (first == last) {
        const int column = cursor.selectionStart() - cursor.block().position();
        cursor.insertText(QString(kIndent - std::max(0, column) % kIndent, QLatin1Char(' ')));
        return;
    }
    forChosenLines(cursor, [](QTextCursor& at, const QString& line) {
        if (!line.trimmed().isEmpty())
            at.insertText(QString(kIndent, QLatin1Char(' ')));
    });
}

void unindent(QPlainTextEdit& editor) {
    forChosenLines(editor.textCursor(), [](QTextCursor& at, const QString& line) {
        const int spaces = indentOf(line);
        remove(at, spaces % kIndent ? spaces % kIndent : std::min(spaces, kIndent));
    });
}

void breakLine(QPlainTextEdit& editor) {
    QTextCursor cursor = editor.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    cursor.insertBlock();
    cursor.insertText(QString(indentAfter(before), QLatin1Char(' ')));
    cursor.endEditBlock();
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

bool eraseIndent(QPlainTextEdit& editor) {
    QTextCursor cursor = editor.textCursor();
    const int column = cursor.positionInBlock();
    if (cursor.hasSelection() || column == 0 || column > indentOf(cursor.block().text()))
        return false;
    const int spaces = column % kIndent ? column % kIndent : kIndent;
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, spaces);
    cursor.removeSelectedText();
    return true;
}

QString codeOf(const QString& line) {
    // Good enough for indentation: a "#" inside a string is rare at the end of a line.
    const qsizetype comment = line.indexOf(QLatin1String(" #"));
    return (comment < 0 ? line : line.left(comment)).trimmed();
}

} // namespace

int indentAfter(const QString& line) {
    const QString code = codeOf(line);
    const int spaces = indentOf(line);
    if (code.endsWith(QLatin1Char(':')))
        return spaces + kIndent;
    for (const char* word : {"return", "pass", "break", "continue", "raise"}) {
        const QLatin1String keyword(word);
        if (code == keyword || code.startsWith(keyword + QLatin1Char(' ')))
            return std::max(0, spaces - kIndent);
    }
    return spaces;
}

bool editByKey(QPlainTextEdit& editor, QKeyEvent& event) {
    const bool isPlain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool isControl = event.modifiers() & Qt::ControlModifier;
    if (isControl && event.key() == Qt::Key_Slash)
        toggleCommentOf(editor);
    else if (isPlain && event.key() == Qt::Key_Backtab)
        unindent(editor);
    else if (isPlain && event.key() == Qt::Key_Tab)
        indent(editor);
    else if (isPlain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter))
        breakLine(editor);
    else
        return isPlain && event.key() == Qt::Key_Backspace && eraseIndent(editor);
    return true;
}

void toggleCommentOf(QPlainTextEdit& editor) {
    bool isAllCommented = true;
    int column = 1000;
    forChosenLines(editor.textCursor(), [&](QTextCursor&, const QString& line) {
        if (line.trimmed().isEmpty())
            return;
        column = std::min(column, indentOf(line));
        isAllCommented = isAllCommented && line.trimmed().startsWith(QLatin1Char('#'));
    });
    forChosenLines(editor.textCursor(), [&](QTextCursor& at, const QString& line) {
        if (line.trimmed().isEmpty())
            return;
        at.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor,
                        isAllCommented ? indentOf(line) : column);
        if (!isAllCommented)
            at.insertText(QStringLiteral("# "));
        else
            remove(at, line.trimmed().startsWith(QLatin1String("# ")) ? 2 : 1);
    });
}

void replaceDifference(QTextDocument& document, const QString& shown, const QString& wanted) {
    const auto [left, right] =
        std::mismatch(shown.begin(), shown.end(), wanted.begin(), wanted.end());
    const auto begin = static_cast<int>(left - shown.begin());
    qsizetype end = 0;
    const qsizetype most = std::min(shown.size(), wanted.size()) - begin;
    while (end < most && shown[shown.size() - 1 - end] == wanted[wanted.size() - 1 - end])
        ++end;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.setPosition(begin);
    cursor.setPosition(static_cast<int>(shown.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(wanted.mid(begin, wanted.size() - end - begin));
    cursor.endEditBlock();
}

} // namespace coroscope::gui
