// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A row: an icon and what is wrong; under it where, and what to do.
#include "gui/output/problemsview.h"

#include "gui/theme/glyphs.h"

#include <QPainter>

namespace coroscope::gui {

namespace {

constexpr int kRow = 42;

StateIcon iconOf(Problem::Kind kind) {
    return kind == Problem::Kind::Deadlock ? StateIcon::Dead : StateIcon::Error;
}

bool isWarning(Problem::Kind kind) {
    return kind == Problem::Kind::TextWarning || kind == Problem::Kind::Complaint;
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
    const QColor color = isWarning(problem.kind) ? theme.warn : theme.bad;
    drawStateIcon(painter, iconOf(problem.kind), QRectF(14, rect.top() + 4, 14, 14), color);
    const int width = static_cast<int>(rect.width()) - 38 - 10;
    painter.setFont(Theme::text(13, 500));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(38, rect.top() + 1, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(problem.text, Qt::ElideRight, width));
    QStringList second;
    for (const QString& part : {placeOf(problem), problem.detail})
        if (!part.isEmpty())
            second << part;
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink3);
    const QString text = second.join(QStringLiteral(" · "));
    painter.drawText(QRectF(38, rect.top() + 20, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
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
    return problem.detail.isEmpty() ? problem.text
                                    : problem.text + QLatin1Char('\n') + problem.detail;
}

} // namespace coroscope::gui
