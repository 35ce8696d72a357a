// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes the timeline's shapes into a figure.
#include "gui/export/figure.h"

#include "core/trace/stateat.h"
#include "gui/theme/glyphs.h"
#include "gui/timeline/timelinepainter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kTail = 150; // room for the last values and marks
constexpr double kMargin = 12;
constexpr std::size_t kOpenByDefault = 4;

} // namespace

Figure::Figure(const Trace& trace, const ExportOptions& options)
    : m_trace(trace)
    , m_options(options)
    , m_spans(trace) {
    if (!m_options.lastEvent || m_options.lastEvent > trace.size())
        m_options.lastEvent = trace.size();
    m_options.firstEvent = std::clamp<std::size_t>(m_options.firstEvent, 1,
                                                   std::max<std::size_t>(1, m_options.lastEvent));
    m_spans.extend();
    m_names.extend(trace);
    m_state = replay(trace, m_options.lastEvent);
    chooseLanes();
    m_axis = TimelineAxis(trace, m_spans,
                          m_open.empty() ? TimelineAxis::Columns::Handles
                                         : TimelineAxis::Columns::Events,
                          true, m_options.lastEvent);
    chooseScale();
}

void Figure::chooseLanes() {
    const auto& lanes = m_spans.lanes();
    const auto isShown = [this](const Lane& lane) { return lane.createdAt <= m_options.lastEvent; };
    if (std::size_t(std::count_if(lanes.begin(), lanes.end(), isShown)) > kOpenByDefault)
        return;
    for (const Lane& lane : lanes) {
        if (isShown(lane) && canOpen(lane))
            m_open.insert(lane.task);
    }
}

void Figure::chooseScale() {
    m_axis.setScale(m_open.empty() ? 62 : 33);
    const auto measure = [this] {
        m_from = m_axis.x(m_options.firstEvent - 1);
        m_to = m_axis.x(m_options.lastEvent) + kTail;
    };
    measure();
    const double wanted = m_options.size.width() - TimelineLayout::kGutter - kMargin;
    const double fixed = kTail + m_axis.idleWidth();
    const double columns = (m_to - m_from - fixed) / m_axis.scale();
    if (m_options.size.width() > 0 && columns > 0 && wanted > fixed)
        m_axis.setScale((wanted - fixed) / columns);
    measure();
}

double Figure::plotWidth() const {
    return std::max(200.0, m_to - m_from);
}

double Figure::headHeight() const {
    return m_options.title || m_options.legend ? 40 : 8;
}

QSizeF Figure::size() const {
    const auto rows = layoutRows(m_spans, m_open, m_options.lastEvent);
    return {TimelineLayout::kGutter + plotWidth() + kMargin,
            headHeight() + rows.back().y + rows.back().height + kMargin};
}

void Figure::paint(QPainter& painter) const {
    const Theme& theme = themeOf(m_options.dark);
    painter.fillRect(QRectF(QPointF(0, 0), size()), theme.surface);
    paintHead(painter);
    const double right = m_from + plotWidth();
    const TimelineLayout layout = layoutTimeline(
        {m_trace, m_spans, m_names, m_axis, m_open, m_options.lastEvent, m_from, right});
    painter.save();
    painter.translate(0, headHeight());
    painter.save();
    painter.setClipRect(QRectF(TimelineLayout::kGutter, 0, plotWidth(), layout.height + 1));
    painter.translate(TimelineLayout::kGutter - m_from, 0);
    paintTimelineShapes(painter, layout, theme, QRectF(m_from, 0, plotWidth(), layout.height));
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(m_from, layout.height), QPointF(right, layout.height));
    painter.restore();
    paintGutter(painter, layout, m_state, m_names, m_trace, theme, 0, !m_open.empty());
    painter.restore();
}

void Figure::paintHead(QPainter& painter) const {
    const Theme& theme = themeOf(m_options.dark);
    if (m_options.title) {
        painter.setFont(Theme::text(15, 600));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(kMargin, 0, size().width() / 2, headHeight()), Qt::AlignVCenter,
                         elideMiddle(m_options.titleText, painter.font(), size().width() / 2));
    }
    if (m_options.legend)
        paintLegend(painter, size().width() - kMargin, headHeight() / 2);
}

void Figure::paintLegend(QPainter& painter, double right, double y) const {
    const Theme& theme = themeOf(m_options.dark);
    const QFont font = Theme::text(12);
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto word = [&](const QString& text) {
        right -= metrics.horizontalAdvance(text);
        painter.setFont(font);
        painter.setPen(theme.ink2);
        painter.drawText(QPointF(right, y + 4.5), text);
        right -= 28;
        return QRectF(right, y - 6, 22, 12);
    };
    const QRectF wait = word(TimelineNames::tr("waiting"));
    painter.setPen(QPen(theme.ink2, 2));
    painter.drawLine(QPointF(wait.left(), y), QPointF(wait.right(), y));
    right -= 14;
    painter.setPen(Qt::NoPen);
    const QRectF ready = word(TimelineNames::tr("ready"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(hatch(theme.ink2));
    painter.drawRoundedRect(ready, 3, 3);
    right -= 14;
    const QRectF running = word(TimelineNames::tr("running"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink2);
    painter.drawRoundedRect(running, 3, 3);
}

} // namespace coroscope::gui
