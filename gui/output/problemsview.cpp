// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A row: an icon and what is wrong; under it where, and what to do.
#include "gui/output/problemsview.h"

#include "gui/theme/glyphs.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace coroscope::gui {

namespace {

constexpr int kRow = 42;
constexpr int kBulb = 26; // of its place
constexpr int kLeft = 38;
constexpr int kRight = 10;

StateIcon stateIconOf(Problem::Kind kind) {
    return kind == Problem::Kind::Deadlock ? StateIcon::Dead
           : kind == Problem::Kind::Limit  ? StateIcon::Cancelled
                                           : StateIcon::Error;
}

bool isWarning(Problem::Kind kind) {
    return kind == Problem::Kind::TextWarning || kind == Problem::Kind::Complaint;
}

// Told apart by shape as well as by colour.
void drawKind(QPainter& painter, Problem::Kind kind, const QRectF& place, const Theme& theme) {
    if (isWarning(kind))
        drawIcon(painter, Icon::Info, place, theme.warn);
    else
        drawStateIcon(painter, stateIconOf(kind), place, theme.bad);
}

} // namespace

ProblemsView::ProblemsView(Session& session, QWidget* parent)
    : RowView(session, kRow, parent) {
    setAccessibleName(tr("Problems"));
    connect(&session, &Session::changed, this, &ProblemsView::refresh);
    refresh(Change::Trace);
}

void ProblemsView::refresh(Changes changes) {
    if (changes & (Changes(Change::Trace) | Change::Diagnostics)) {
        m_problems = problemsOf(session());
        rowsChanged(false);
        emit countChanged(rowCount());
    }
    if (changes & Change::Settings)
        viewport()->update();
}

QString ProblemsView::placeOf(const Problem& problem) const {
    if (problem.line > 0)
        return tr("line %1").arg(problem.line);
    return problem.event > 0 ? tr("event %1").arg(problem.event) : QString();
}

void ProblemsView::paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) {
    const Problem& problem = m_problems[row];
    drawKind(painter, problem.kind, QRectF(14, rect.top() + 4, 14, 14), theme);
    const QRectF bulb = bulbOf(row);
    if (!bulb.isEmpty())
        drawIcon(painter, Icon::Bulb, QRectF(bulb.center() - QPointF(8, 8), QSizeF(16, 16)),
                 theme.warn);
    const int width =
        static_cast<int>((bulb.isEmpty() ? rect.right() - kRight : bulb.left()) - kLeft);
    painter.setFont(Theme::text(13, 500));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(kLeft, rect.top() + 1, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(problem.text, Qt::ElideRight, width));
    QStringList second;
    for (const QString& part : {placeOf(problem), problem.detail})
        if (!part.isEmpty())
            second << part;
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink3);
    const QString text = second.join(QStringLiteral(" · "));
    painter.drawText(QRectF(kLeft, rect.top() + 20, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
}

QRectF ProblemsView::bulbOf(int row) const {
    if (m_problems[static_cast<std::size_t>(row)].fix.isEmpty())
        return {};
    const QRectF rect = rowRect(row);
    return {rect.right() - kRight - kBulb, rect.top() + (kRow - kBulb) / 2.0, kBulb, kBulb};
}

void ProblemsView::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().toPoint());
    const bool isBulb = row >= 0 && bulbOf(row).contains(event->position());
    RowView::mousePressEvent(event);
    if (isBulb)
        emit fixWanted(m_problems[static_cast<std::size_t>(row)].line);
}

// The words come from several tables; all are looked up anew.
void ProblemsView::changeEvent(QEvent* event) {
    RowView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Problems"));
        refresh(Change::Diagnostics);
    }
}

QString ProblemsView::rowWords(int row) const {
    const Problem& problem = m_problems[static_cast<std::size_t>(row)];
    QStringList words{kindWord(problem.kind)};
    for (const QString& part : {placeOf(problem), problem.text, problem.detail})
        if (!part.isEmpty())
            words << part;
    if (!problem.fix.isEmpty())
        words << tr("Ctrl+. mends it: %1").arg(problem.fix);
    return words.join(QStringLiteral(". "));
}

void ProblemsView::activateRow(int row) {
    const Problem& problem = m_problems[row];
    if (problem.event > 0)
        session().seekTo(problem.event);
    if (problem.line > 0)
        emit lineActivated(problem.line);
}

QString ProblemsView::emptyText() const {
    return tr("No problems.");
}

QString ProblemsView::rowToolTip(int row) const {
    const Problem& problem = m_problems[row];
    QStringList lines{problem.text};
    if (!problem.detail.isEmpty())
        lines << problem.detail;
    if (!problem.fix.isEmpty())
        lines << tr("Ctrl+. mends it: %1").arg(problem.fix);
    return lines.join(QLatin1Char('\n'));
}

} // namespace coroscope::gui
