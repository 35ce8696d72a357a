// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A row: an icon, what was found, and under it the figures in up to two lines.
#include "gui/output/findingsview.h"

#include "gui/theme/glyphs.h"

#include <QPainter>

namespace coroscope::gui {

namespace {

constexpr int kRow = 72;
constexpr int kPause = 150; // ms
constexpr double kLeft = 42;

StateIcon iconOf(Finding::Kind kind) {
    switch (kind) {
    case Finding::Kind::Crowd:
        return StateIcon::Waiting;
    case Finding::Kind::BlockedLoop:
        return StateIcon::Running;
    case Finding::Kind::Errors:
        return StateIcon::Error;
    case Finding::Kind::LeftOver:
        break;
    }
    return StateIcon::Created;
}

} // namespace

FindingsView::FindingsView(Session& session, QWidget* parent)
    : RowView(session, kRow, parent) {
    setAccessibleName(tr("Findings"));
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &FindingsView::refresh);
    connect(&session, &Session::changed, this, &FindingsView::follow);
    refresh();
}

void FindingsView::follow(Changes changes) {
    if (changes & (Changes(Change::Trace) | Change::Cursor)) {
        if (!session().isPlaying())
            refresh();
        else if (!m_later.isActive())
            m_later.start();
    }
    if (changes & Change::Settings)
        viewport()->update();
}

void FindingsView::refresh() {
    std::vector<Finding> found =
        Findings::of(session().state(), session().trace(), session().spans());
    if (found == m_findings)
        return;
    m_findings = std::move(found);
    QStringList told;
    for (const Finding& finding : m_findings)
        told << finding.title + QStringLiteral(". ") + finding.detail;
    setAccessibleDescription(told.join(u'\n'));
    rowsChanged(false);
    emit countChanged(rowCount());
}

void FindingsView::paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) {
    const Finding& finding = m_findings[std::size_t(row)];
    const bool isBad = finding.kind == Finding::Kind::Errors;
    drawStateIcon(painter, iconOf(finding.kind), QRectF(16, rect.top() + 7, 16, 16),
                  isBad ? theme.bad : theme.warn);
    const double width = rect.width() - kLeft - 12;
    painter.setFont(Theme::text(13, 600));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(kLeft, rect.top() + 4, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(finding.title, Qt::ElideMiddle, int(width)));
    painter.setFont(Theme::text(12.5));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(kLeft, rect.top() + 25, width, 36),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, finding.detail);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(16, rect.bottom() - 1), QPointF(rect.right() - 12, rect.bottom() - 1));
}

void FindingsView::activateRow(int row) {
    const Finding finding = m_findings[std::size_t(row)];
    if (finding.event)
        session().jumpTo(finding.event);
    if (finding.task) {
        session().select({Selection::Kind::Task, finding.task});
        emit taskActivated();
    }
}

QString FindingsView::emptyText() const {
    return tr("Nothing stands out up to here.");
}

QString FindingsView::rowToolTip(int row) const {
    const Finding& finding = m_findings[std::size_t(row)];
    return finding.title + u'\n' + finding.detail;
}

} // namespace coroscope::gui
