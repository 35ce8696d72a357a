// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What lies over the lanes: the cover while one predicts, the measured range and its card.
#include "core/export/momenttext.h"
#include "gui/theme/glyphs.h"
#include "gui/timeline/timelinepainter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kCardWidth = 318;
constexpr double kLine = 19;

QString seconds(double value) {
    return QString::fromStdString(momentText(value)) + QStringLiteral(" s");
}

// Where no time has passed the events tell how much happened.
QString told(const RangeStatistics::Share& share, bool hasTime) {
    return hasTime ? seconds(share.seconds) : QString::number(share.events);
}

} // namespace

QString rangeText(const RangeStatistics& range) {
    return TimelineNames::tr("%1, %2 events")
        .arg(seconds(range.seconds))
        .arg(range.to - range.from);
}

std::vector<RangeLine> rangeLines(const RangeStatistics& range, const Trace& trace,
                                  const TimelineNames& names) {
    const bool hasTime = range.seconds > 0;
    std::vector<RangeLine> lines;
    lines.push_back(
        {0, TimelineNames::tr("%1 handles ran, %2 prints").arg(range.handles).arg(range.prints),
         hasTime ? TimelineNames::tr("runs · ready · waits")
                 : TimelineNames::tr("runs · ready · waits (events)")});
    if (range.longestWaiter)
        lines.push_back({0,
                         TimelineNames::tr("longest wait: %1, %2")
                             .arg(names.task(trace, range.longestWaiter),
                                  names.future(trace, range.longestFuture)),
                         told(range.longestWait, hasTime)});
    if (range.laggingTask)
        lines.push_back({0,
                         TimelineNames::tr("loop lag: %1 was ready for")
                             .arg(names.task(trace, range.laggingTask)),
                         told(range.lag, hasTime)});
    for (const RangeStatistics::Task& task : range.tasks)
        lines.push_back({task.ordinal, names.task(trace, task.task),
                         QStringList({told(task.running, hasTime), told(task.ready, hasTime),
                                      told(task.waiting, hasTime)})
                             .join(QStringLiteral(" · "))});
    return lines;
}

void paintCover(QPainter& painter, const QRectF& rect, const Theme& theme) {
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, theme.surface);
    painter.setPen(QPen(theme.line, 1));
    const double top = rect.top() + TimelineLayout::kAxis;
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 10)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), top));
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), TimelineLayout::kAxis),
                     theme.surface);
    const QString text = TimelineNames::tr("The rest appears after your answer");
    const QFont font = Theme::text(12);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 48;
    const QPointF centre = rect.center() + QPointF(0, TimelineLayout::kAxis / 2);
    const QRectF pill(centre.x() - width / 2, centre.y() - 14, width, 28);
    if (width < rect.width()) {
        painter.setBrush(theme.surface);
        painter.setPen(QPen(theme.line, 1));
        painter.drawRoundedRect(pill, 14, 14);
        painter.setFont(font);
        painter.setPen(theme.ink2);
        painter.drawText(pill, Qt::AlignCenter, text);
    }
    painter.restore();
}

void paintMark(QPainter& painter, double x, double height, const Theme& theme) {
    painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, TimelineLayout::kAxis - 6), QPointF(x, height));
}

void paintRange(QPainter& painter, const QRectF& rect, const QString& text, const Theme& theme) {
    QColor tint = theme.accent;
    tint.setAlphaF(0.12f);
    painter.fillRect(rect, tint);
    paintMark(painter, rect.left(), rect.bottom(), theme);
    paintMark(painter, rect.right(), rect.bottom(), theme);
    const QFont font = Theme::text(11.5, 600);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 14;
    drawPill(painter, QPointF(rect.center().x() - width / 2, TimelineLayout::kAxis - 10), 17, text,
             font, theme.accentSoft, theme.accent);
}

void paintRangeCard(QPainter& painter, QPointF corner, double height,
                    const std::vector<RangeLine>& lines, const Theme& theme) {
    const auto most = std::size_t(std::max(1.0, (height - 12) / kLine));
    const std::size_t shown = lines.size() <= most ? lines.size() : most - 1;
    const double rows = double(std::min(lines.size(), most));
    const QRectF card(corner.x() - kCardWidth, corner.y(), kCardWidth, rows * kLine + 12);
    painter.setPen(QPen(theme.lineStrong, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(card, 8, 8);
    double y = card.top() + 6;
    for (std::size_t i = 0; i < shown; ++i) {
        const RangeLine& line = lines[i];
        double x = card.left() + 10;
        if (line.ordinal) {
            drawBadge(painter, QRectF(x, y + 2, 15, 15), line.ordinal, theme);
            x += 22;
        }
        const QFont mono = Theme::mono(11.5);
        const double times = QFontMetricsF(mono).horizontalAdvance(line.times);
        painter.setFont(mono);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(card.right() - 10 - times, y, times + 2, kLine), Qt::AlignVCenter,
                         line.times);
        const QFont font = Theme::text(12, line.ordinal ? 600 : 400);
        const double room = card.right() - 18 - times - x;
        painter.setFont(font);
        painter.setPen(line.ordinal ? theme.ink : theme.ink2);
        painter.drawText(QRectF(x, y, room, kLine), Qt::AlignVCenter,
                         elideMiddle(line.text, font, room));
        y += kLine;
    }
    if (shown == lines.size())
        return;
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(card.left() + 10, y, kCardWidth - 20, kLine), Qt::AlignVCenter,
                     TimelineNames::tr("%1 more").arg(lines.size() - shown));
}

} // namespace coroscope::gui
