// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A row: the time, the badge of the task that printed, the text.
#include "gui/output/outputview.h"

#include "gui/theme/glyphs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace coroscope::gui {

namespace {
constexpr int kRow = 24;
constexpr double kLeft = 14;
constexpr double kGap = 10;
constexpr double kBadge = 15;
} // namespace

OutputView::OutputView(Session& session, QWidget* parent)
    : RowView(session, kRow, parent)
    , m_lines(std::make_unique<OutputLines>(session.trace())) {
    setAccessibleName(tr("Output"));
    connect(&session, &Session::changed, this, &OutputView::refresh);
    refresh(Changes(Change::Trace) | Change::Cursor);
}

void OutputView::refresh(Changes changes) {
    if (changes & Change::Trace)
        m_lines = std::make_unique<OutputLines>(session().trace());
    if (changes & (Changes(Change::Trace) | Change::Cursor)) {
        const int count = static_cast<int>(m_lines->countAt(session().cursor()));
        const bool grew = count != m_count;
        m_count = count;
        rowsChanged(true);
        if (grew)
            emit countChanged(count);
        setAccessibleDescription(plainText().right(400));
    }
    if (changes & Change::Settings)
        viewport()->update();
}

QString OutputView::plainText() const {
    QString all;
    for (int row = 0; row < m_count; ++row)
        all += QString::fromStdString(m_lines->lines()[row].text) + QLatin1Char('\n');
    return all;
}

void OutputView::paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) {
    const OutputLine& line = m_lines->lines()[row];
    painter.setFont(Theme::mono(12));
    painter.setPen(theme.ink3);
    const QString time = QString::number(line.time, 'f', 3);
    painter.drawText(rect.adjusted(kLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, time);
    double x = kLeft + painter.fontMetrics().horizontalAdvance(time) + kGap;
    if (line.ordinal) {
        const QRectF badge(x, rect.center().y() - kBadge / 2, kBadge, kBadge);
        drawBadge(painter, badge, line.ordinal, theme);
    }
    x += kBadge + kGap;
    painter.setFont(Theme::mono(12.5));
    painter.setPen(line.isError ? theme.bad : theme.ink);
    const QString text = painter.fontMetrics().elidedText(
        QString::fromStdString(line.text), Qt::ElideRight, static_cast<int>(rect.width() - x - 8),
        Qt::TextSingleLine);
    painter.drawText(rect.adjusted(x, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void OutputView::activateRow(int row) {
    session().seekTo(m_lines->lines()[row].event);
}

QString OutputView::emptyText() const {
    return tr("Nothing has been printed yet.");
}

QString OutputView::rowToolTip(int row) const {
    const OutputLine& line = m_lines->lines()[row];
    return tr("%1 (event %2)").arg(QString::fromStdString(line.text)).arg(line.event);
}

void OutputView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(plainText());
    else
        RowView::keyPressEvent(event);
}

} // namespace coroscope::gui
