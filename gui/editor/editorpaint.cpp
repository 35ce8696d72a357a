// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What is painted under and over the text: tints, notes after line ends, faults.
#include "gui/editor/codeeditor.h"
#include "gui/editor/editormargin.h"
#include "gui/editor/editorproblems.h"
#include "gui/narration/told.h"
#include "gui/theme/glyphs.h"

#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kNoteGap = 9;
constexpr double kLeastRoom = 8;
constexpr int kFewLetters = 12;

bool isHiddenMark(QChar c) {
    const ushort code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           (code >= 0x200B && code <= 0x200F) || code == 0x00AD || code == 0xFEFF || code == 0x061C;
}

QPainterPath wave(double from, double to, double y) {
    QPainterPath path({from, y});
    bool isUp = true;
    for (double x = from; x < to; x += 2, isUp = !isUp)
        path.lineTo(std::min(x + 2, to), isUp ? y - 1.6 : y);
    return path;
}

} // namespace

QColor CodeEditor::focusColor() const {
    return m_marks.ordinal ? theme().taskColor(m_marks.ordinal) : theme().ink2;
}

void CodeEditor::paintRow(QPainter& painter, int line, const QRectF& row) const {
    const Theme& theme = this->theme();
    const bool isAwaiting =
        std::find(m_marks.awaiting.begin(), m_marks.awaiting.end(), line) != m_marks.awaiting.end();
    const bool isFocus = line == m_marks.focusLine && m_marks.focus != EditorMarks::Focus::None;
    if (m_marks.deadlocked.count(line)) {
        painter.fillRect(row, theme.badSoft);
        return;
    }
    if (!isFocus && !isAwaiting)
        return;
    const QColor color = focusColor();
    const bool isHollow = !isFocus || m_marks.focus == EditorMarks::Focus::Waiting;
    painter.fillRect(row, Theme::mix(color, theme.surface, isHollow ? 0.05 : 0.11));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (isFocus && m_marks.focus == EditorMarks::Focus::Next) {
        QPen pen(color, 1.5, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.drawRect(row.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    const QRectF edge(row.left(), row.top(), 4, row.height());
    if (isHollow) {
        painter.setPen(QPen(color, 1));
        painter.drawRect(edge.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter.fillRect(edge, color);
    }
    painter.restore();
}

void CodeEditor::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        for (int line = std::max(1, lineAt(0)); line <= blockCount(); ++line) {
            const QRectF row = rowOf(line);
            if (row.top() > viewport()->height())
                break;
            paintRow(painter, line, row.adjusted(-EditorMargin::kWidth, 0, 0, 0));
        }
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintNotes(painter);
}

void CodeEditor::paintNotes(QPainter& painter) {
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const int line = block.blockNumber() + 1;
        const QRectF row = rowOf(line);
        if (row.top() > viewport()->height())
            break;
        paintFaults(painter, line, block, row);
        paintHiddenMarks(painter, block, row);
        const double end =
            block.layout()->lineCount() ? block.layout()->lineAt(0).naturalTextWidth() : 0;
        paintNote(painter, line, row, contentOffset().x() + end + kNoteGap);
    }
}

// Errors go before advice.
const scenes::Diagnostic* CodeEditor::faultOf(int line) const {
    const scenes::Diagnostic* advice = nullptr;
    for (const scenes::Diagnostic& each : m_session.diagnostics()) {
        if (!each.fileName.empty() || each.span.line != line)
            continue;
        if (each.severity == scenes::Diagnostic::Severity::Error)
            return &each;
        advice = advice ? advice : &each;
    }
    return advice;
}

void CodeEditor::paintNote(QPainter& painter, int line, const QRectF& row, double x) {
    const Theme& theme = this->theme();
    const scenes::Diagnostic* const fault = faultOf(line);
    const bool isError = fault && fault->severity == scenes::Diagnostic::Severity::Error;
    const auto found = m_marks.notes.find(line);
    const bool hasNote = found != m_marks.notes.end() && !isError; // a run's value before advice
    if (!fault && !hasNote)
        return;
    const bool isTinted =
        line == m_marks.focusLine || m_marks.deadlocked.count(line) ||
        std::find(m_marks.awaiting.begin(), m_marks.awaiting.end(), line) != m_marks.awaiting.end();
    QFont font = Theme::text(11.5 * typeScale());
    font.setItalic(true);
    const double room = viewport()->width() - kLeastRoom - x;
    const QFontMetricsF metrics(font);
    const QString text = hasNote ? found->second : toldMessage(*fault);
    // A few words stand whole or not at all.
    const double whole = metrics.horizontalAdvance(text);
    const double least = text.size() <= kFewLetters ? whole : std::min(whole, 28.0);
    if (room < least)
        return;
    painter.setFont(font);
    painter.setPen(isError    ? theme.bad
                   : !hasNote ? theme.warn
                   : isTinted ? theme.ink2
                              : theme.ink3);
    painter.drawText(QRectF(x, row.top(), room, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, room));
}

void CodeEditor::paintFaults(QPainter& painter, int line, const QTextBlock& block,
                             const QRectF& row) {
    if (block.layout()->lineCount() == 0)
        return;
    const QTextLine text = block.layout()->lineAt(0);
    for (const scenes::Diagnostic& diagnostic : m_session.diagnostics()) {
        if (!touchesLine(diagnostic, line))
            continue;
        const ProblemStretch stretch = stretchOf(diagnostic, line, block.text());
        const double left = contentOffset().x() + text.cursorToX(stretch.from);
        const double right = std::max(left + 7, contentOffset().x() + text.cursorToX(stretch.to));
        const bool isError = diagnostic.severity == scenes::Diagnostic::Severity::Error;
        painter.setBrush(Qt::NoBrush);
        if (isError) {
            painter.setPen(QPen(theme().bad, 1.2));
            painter.drawPath(wave(left, right, row.bottom() - 2.5));
        } else { // told apart without colour: a row of dots
            QPen pen(theme().warn, 1.8, Qt::CustomDashLine, Qt::RoundCap);
            pen.setDashPattern({0.01, 2.2});
            painter.setPen(pen);
            painter.drawLine(QPointF(left + 1, row.bottom() - 2.5),
                             QPointF(right, row.bottom() - 2.5));
        }
    }
}

// Characters that change the order of others without being seen are shown as boxes.
void CodeEditor::paintHiddenMarks(QPainter& painter, const QTextBlock& block, const QRectF& row) {
    const QString text = block.text();
    for (int i = 0; i < text.size(); ++i) {
        if (!isHiddenMark(text[i]) || block.layout()->lineCount() == 0)
            continue;
        const double x = contentOffset().x() + block.layout()->lineAt(0).cursorToX(i);
        painter.setPen(QPen(theme().bad, 1));
        painter.setBrush(theme().badSoft);
        painter.drawRect(QRectF(x - 2.5, row.top() + 5.5, 5, 11));
    }
}

} // namespace coroscope::gui
