// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Places of the margin: markers from 8, numbers right-aligned at 62, text from 72.
#include "gui/editor/editormargin.h"

#include "gui/editor/codeeditor.h"
#include "gui/editor/linelayout.h"
#include "gui/theme/glyphs.h"
#include "gui/theme/plaintip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kMarkers = 8;
constexpr double kBadge = 15;
constexpr double kGap = 2;
constexpr double kNumbers = 62;
constexpr double kLastMarker = 31; // further right it would meet the number
constexpr std::size_t kMostBadges = 2;
constexpr double kMostScale = 1.25;

bool contains(const std::vector<int>& lines, int line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

EditorMargin::EditorMargin(CodeEditor& editor, Session& session)
    : QWidget(&editor)
    , m_editor(editor)
    , m_session(session) {
    setCursor(Qt::ArrowCursor);
    setMouseTracking(true);
    setAccessibleName(tr("Line numbers and breakpoints"));
}

void EditorMargin::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_editor.theme().surface);
    for (int line = m_editor.lineAt(0) ? m_editor.lineAt(0) : 1;; ++line) {
        const QRectF row = m_editor.rowOf(line);
        if (row.isEmpty() || row.top() > height())
            break;
        paintLine(painter, line, row);
    }
    paintAwaits(painter);
}

void EditorMargin::paintLine(QPainter& painter, int line, const QRectF& row) {
    const QRectF whole(0, row.top(), kWidth + row.width(), row.height());
    m_editor.paintRow(painter, line, whole);
    paintMarkers(painter, line, row);
    paintBulb(painter, line);
    paintNumber(painter, line, row);
}

// Behind the markers; where they leave no room, in place of the number.
QRectF EditorMargin::bulbOf(int line) const {
    const QRectF row = m_editor.rowOf(line);
    if (row.isEmpty() || m_editor.fixTitleOf(line).isEmpty())
        return {};
    double x = kMarkers + (m_session.breakpoints().count(line) ? 14 + kGap : 0);
    const auto found = m_editor.marks().badges.find(line);
    if (found != m_editor.marks().badges.end())
        x += double(std::min(found->second.size(), kMostBadges)) * (kBadge + kGap);
    if (x > kLastMarker)
        x = kNumbers - kBadge;
    return {x, row.top() + std::floor((row.height() - kBadge) / 2), kBadge, kBadge};
}

void EditorMargin::paintBulb(QPainter& painter, int line) {
    const QRectF place = bulbOf(line);
    if (!place.isEmpty())
        drawIcon(painter, Icon::Bulb, place, m_editor.theme().warn);
}

void EditorMargin::paintNumber(QPainter& painter, int line, const QRectF& row) {
    const Theme& theme = m_editor.theme();
    const QTextDocument& document = *m_editor.document();
    const bool isLastEmpty = line == document.blockCount() && line > 1 &&
                             document.lastBlock().length() == 1 && m_editor.cursorLine() != line;
    if (isLastEmpty || bulbOf(line).right() == kNumbers)
        return;
    const EditorMarks& marks = m_editor.marks();
    const bool isFocus = line == marks.focusLine && marks.focus != EditorMarks::Focus::None;
    const bool isAwaiting = contains(marks.awaiting, line);
    const double size = 11.5 * std::min(m_editor.typeScale(), kMostScale); // the room stays
    painter.setFont(Theme::mono(size, isFocus ? 700 : isAwaiting ? 600 : 400));
    painter.setPen(isFocus ? theme.ink : isAwaiting ? theme.ink2 : theme.ink3);
    painter.drawText(QRectF(0, row.top(), kNumbers, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
}

void EditorMargin::paintMarkers(QPainter& painter, int line, const QRectF& row) {
    const Theme& theme = m_editor.theme();
    double x = kMarkers;
    const double top = row.top() + std::floor((row.height() - kBadge) / 2);
    if (m_session.breakpoints().count(line)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.bad);
        painter.drawEllipse(QRectF(x + 1, row.top() + std::floor((row.height() - 12) / 2), 12, 12));
        x += 14 + kGap;
    }
    const auto found = m_editor.marks().badges.find(line);
    if (found == m_editor.marks().badges.end())
        return;
    const auto& badges = found->second;
    const std::size_t shown = badges.size() > kMostBadges ? kMostBadges - 1 : badges.size();
    const Selection hover = m_session.hover();
    for (std::size_t i = 0; i < shown; ++i, x += kBadge + kGap) {
        const QRectF place(x, top, kBadge, kBadge);
        drawBadge(painter, place, badges[i].ordinal, theme);
        if (hover != Selection{Selection::Kind::Task, badges[i].task})
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 5, 5);
    }
    if (shown == badges.size())
        return;
    const std::size_t more = badges.size() - shown;
    painter.setFont(Theme::text(more > 99 ? 9 : 10, 600));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(x, top, 24, kBadge), Qt::AlignLeft | Qt::AlignVCenter,
                     more > 999 ? QStringLiteral("+…") : QStringLiteral("+%1").arg(more));
}

void EditorMargin::paintAwaits(QPainter& painter) {
    int to = m_editor.marks().focusLine;
    for (const int from : m_editor.marks().awaiting) {
        if (from != to)
            paintAwait(painter, from, to);
        to = from;
    }
}

void EditorMargin::paintAwait(QPainter& painter, int from, int to) {
    constexpr double kRight = 44;
    constexpr double kLeft = 34;
    constexpr double kCorner = 6;
    const double y1 = m_editor.rowOf(from).center().y();
    const double y2 = m_editor.rowOf(to).center().y();
    const double bend = y2 < y1 ? -kCorner : kCorner;
    QPainterPath path({kRight, y1});
    path.lineTo(kLeft + kCorner, y1);
    path.quadTo(kLeft, y1, kLeft, y1 + bend);
    path.lineTo(kLeft, y2 - bend);
    path.quadTo(kLeft, y2, kLeft + kCorner, y2);
    path.lineTo(kRight, y2);
    const QColor color = m_editor.focusColor();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.6));
    painter.drawPath(path);
    drawArrowHead(painter, {50, y2}, 0, color, 0.85);
}

FutureId EditorMargin::taskAt(QPointF point) const {
    const int line = m_editor.lineAt(static_cast<int>(point.y()));
    const auto found = m_editor.marks().badges.find(line);
    if (found == m_editor.marks().badges.end())
        return 0;
    const double left = kMarkers + (m_session.breakpoints().count(line) ? 14 + kGap : 0);
    const int index = static_cast<int>((point.x() - left) / (kBadge + kGap));
    const bool isInside = point.x() >= left && index < static_cast<int>(found->second.size()) &&
                          index < static_cast<int>(kMostBadges);
    return isInside ? found->second[static_cast<std::size_t>(index)].task : 0;
}

void EditorMargin::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const int line = m_editor.lineAt(static_cast<int>(event->position().y()));
    if (line == 0)
        return;
    if (bulbOf(line).contains(event->position()))
        m_editor.fixProblemOf(line);
    else if (event->modifiers() & Qt::ControlModifier)
        m_session.runToLine(line);
    else if (const FutureId task = taskAt(event->position()))
        m_session.select({Selection::Kind::Task, task});
    else
        m_session.toggleBreakpoint(line);
}

void EditorMargin::mouseMoveEvent(QMouseEvent* event) {
    const FutureId task = taskAt(event->position());
    m_session.setHover(task ? Selection{Selection::Kind::Task, task} : Selection{});
}

void EditorMargin::leaveEvent(QEvent*) {
    m_session.setHover({});
}

QString EditorMargin::hintAt(QPointF point) const {
    const int line = m_editor.lineAt(static_cast<int>(point.y()));
    if (line && bulbOf(line).contains(point))
        return tr("Click: %1 (Ctrl+.)").arg(m_editor.fixTitleOf(line));
    const FutureId task = taskAt(point);
    if (task)
        return tr("%1 stands here").arg(m_session.string(m_session.state().future(task).name));
    return line ? tr("Click: breakpoint. Ctrl click: run to here.") : QString();
}

bool EditorMargin::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTip(hintAt(help->pos())), this);
    return true;
}

} // namespace coroscope::gui
