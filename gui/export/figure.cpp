// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes the timeline's shapes into a figure.
#include "gui/export/figure.h"

#include "core/trace/stateat.h"
#include "gui/theme/theme.h"
#include "gui/timeline/timelinepainter.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kTail = 150; // room for the last values and marks
constexpr double kMargin = 12;
constexpr std::size_t kOpenByDefault = 4;

bool isArrow(const TimelineShape& shape) {
    return shape.kind == TimelineShape::Kind::Created || shape.kind == TimelineShape::Kind::Woken ||
           shape.kind == TimelineShape::Kind::CancelFlow;
}

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
                          m_options.foldsIdle, m_options.lastEvent);
    chooseScale();
}

void Figure::chooseLanes() {
    for (const Lane& lane : m_spans.lanes()) {
        const bool isNamed =
            m_options.lanes.isEmpty() || m_options.lanes.contains(m_names.task(m_trace, lane.task));
        if (lane.createdAt <= m_options.lastEvent && isNamed)
            m_lanes.push_back(&lane);
    }
    if (m_lanes.size() > kOpenByDefault)
        return;
    for (const Lane* lane : m_lanes) {
        if (canOpen(*lane))
            m_open.insert(lane->task);
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

std::vector<TimelineRow> Figure::rows() const {
    return layoutRows(m_lanes, m_open);
}

QSizeF Figure::size() const {
    const TimelineRow last = rows().back();
    return {TimelineLayout::kGutter + plotWidth() + kMargin, last.y + last.height + kMargin};
}

TimelineLayout Figure::layout() const {
    TimelineLayout layout =
        layoutTimeline({m_trace, m_spans, m_names, m_axis, m_open, m_options.lastEvent, m_from,
                        m_from + plotWidth(), 0, 1e9, &m_lanes});
    if (!m_options.arrows)
        std::erase_if(layout.shapes, isArrow);
    return layout;
}

void Figure::paint(QPainter& painter, const Theme& theme) const {
    const double right = m_from + plotWidth();
    const TimelineLayout layout = this->layout();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(QRectF(TimelineLayout::kGutter, 0, plotWidth(), layout.height + 1),
                        Qt::IntersectClip);
    painter.translate(TimelineLayout::kGutter - m_from, 0);
    paintTimelineShapes(painter, layout, theme, QRectF(m_from, 0, plotWidth(), layout.height));
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(m_from, layout.height), QPointF(right, layout.height));
    painter.restore();
    paintGutter(painter, layout, m_state, m_names, m_trace, theme, 0, !m_open.empty());
}

double Figure::x(std::size_t cursor) const {
    return TimelineLayout::kGutter + m_axis.x(std::min(cursor, m_options.lastEvent)) - m_from;
}

void Figure::paintCursor(QPainter& painter, const Theme& theme, std::size_t cursor) const {
    const double height = size().height() - kMargin;
    const double at = x(cursor);
    const double right = TimelineLayout::kGutter + plotWidth();
    if (right > at)
        paintVeil(painter, QRectF(at, TimelineLayout::kAxis, right - at, height), theme);
    paintPlayhead(painter, at, height, theme);
}

std::vector<TimelineShape> Figure::shapes() const {
    std::vector<TimelineShape> found;
    for (TimelineShape& shape : layout().shapes) {
        shape.rect.translate(TimelineLayout::kGutter - m_from, 0);
        if (!shape.text.isEmpty() && shape.rect.isValid())
            found.push_back(std::move(shape));
    }
    return found;
}

} // namespace coroscope::gui
