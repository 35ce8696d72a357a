// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The column of names at the left, and the minimap below.
#include "gui/theme/glyphs.h"
#include "gui/theme/groupeddigits.h"
#include "gui/timeline/grouplanes.h"
#include "gui/timeline/timelinepainter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

class GutterPainter {
public:
    GutterPainter(QPainter& painter, const State& state, const TimelineNames& names,
                  const Trace& trace, const Theme& theme)
        : m_painter(painter)
        , m_state(state)
        , m_names(names)
        , m_trace(trace)
        , m_theme(theme) {}

    void paintLoop(const TimelineRow& row) {
        const double end =
            word(12, row, TimelineNames::tr("Loop"), Theme::text(12, 600), m_theme.ink);
        word(end + 7, row, TimelineNames::tr("iterations"), Theme::text(12), m_theme.ink3);
    }

    void paintTask(const TimelineRow& row, bool isSelected) {
        const double middle = row.y + row.height / 2;
        if (isSelected)
            m_painter.fillRect(QRectF(0, row.y + 1, 3, row.height - 1), m_theme.accent);
        double x = 12;
        if (row.canOpen) {
            paintTriangle(middle, row.isOpen);
            x = 26;
        }
        drawBadge(m_painter, QRectF(x, middle - 10, 20, 20), row.ordinal, m_theme);
        const double end =
            word(x + 28, row, m_names.task(m_trace, row.task), Theme::text(12, 600), m_theme.ink);
        if (!row.isOpen)
            word(end + 7, row, m_names.coroutine(m_trace, row.task), Theme::mono(11.5),
                 m_theme.ink3);
    }

    void paintGroup(const TimelineRow& row, const GroupLane& group) {
        const double middle = row.y + row.height / 2;
        paintTriangle(middle, row.isOpen);
        drawBadge(m_painter, QRectF(26, middle - 10, 20, 20), group.badge, m_theme);
        const double end = word(54, row, group.name, Theme::text(12, 600), m_theme.ink);
        word(end + 7, row, groupedDigits(group.lanes.size()), Theme::text(12), m_theme.ink3);
    }

    // The frame that stands at this depth at the playhead, if any.
    void paintFrame(const TimelineRow& row, const TimelineRow& task) {
        const double middle = row.y + row.height / 2;
        const double from = row.depth == 0 ? task.y + task.height / 2 + 13 : row.y - row.height / 2;
        const std::vector<FrameId> frames = m_state.framesOf(row.task);
        if (row.depth >= frames.size())
            return;
        m_painter.setPen(QPen(m_theme.lineStrong, 1));
        m_painter.drawLine(QPointF(36, from), QPointF(36, middle));
        m_painter.drawLine(QPointF(36, middle), QPointF(46 + 14 * row.depth, middle));
        const FrameState& frame = m_state.frame(frames[row.depth]);
        const bool isInnermost = row.depth + 1u == frames.size();
        const double end = word(52 + 14 * row.depth, row, traceText(m_trace, frame.name),
                                Theme::mono(11.5, isInnermost ? 600 : 400), m_theme.ink);
        word(end + 5, row, QStringLiteral(":%1").arg(frame.line), Theme::mono(11.5), m_theme.ink3);
        const bool runs = isInnermost && !frame.isSuspended;
        m_painter.setFont(Theme::text(11));
        m_painter.setPen(m_theme.ink3);
        m_painter.drawText(QRectF(0, row.y, TimelineLayout::kGutter - 8, row.height),
                           Qt::AlignRight | Qt::AlignVCenter,
                           runs ? TimelineNames::tr("runs") : TimelineNames::tr("waits"));
    }

private:
    void paintTriangle(double middle, bool isOpen) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.ink2);
        const QPointF open[] = {{7, middle - 3}, {17, middle - 3}, {12, middle + 3.5}};
        const QPointF closed[] = {{9, middle - 5}, {15.5, middle}, {9, middle + 5}};
        m_painter.drawPolygon(isOpen ? open : closed, 3);
    }

    // Draws a word on the row's middle line; gives where it ends. Words that do not fit are cut.
    double word(double x, const TimelineRow& row, const QString& text, const QFont& font,
                const QColor& ink) {
        const QFontMetricsF metrics(font);
        const double room = TimelineLayout::kGutter - 6 - x;
        if (room < 14)
            return x;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(x, row.y, room, row.height), Qt::AlignLeft | Qt::AlignVCenter,
                           shown);
        return x + metrics.horizontalAdvance(shown);
    }

    QPainter& m_painter;
    const State& m_state;
    const TimelineNames& m_names;
    const Trace& m_trace;
    const Theme& m_theme;
};

} // namespace

void paintGutter(QPainter& painter, const TimelineLayout& layout, const State& state,
                 const TimelineNames& names, const Trace& trace, const Theme& theme,
                 FutureId selected, bool countsEvents, const std::vector<GroupLane>& groups) {
    painter.setRenderHint(QPainter::Antialiasing);
    GutterPainter gutter(painter, state, names, trace, theme);
    const TimelineRow* task = nullptr;
    for (const TimelineRow& row : layout.rows) {
        const QRectF place(0, row.y, TimelineLayout::kGutter, row.height);
        if (row.kind == TimelineRow::Kind::Frame)
            painter.fillRect(place, theme.zone);
    }
    for (const TimelineRow& row : layout.rows) {
        painter.setPen(QPen(theme.line, 1));
        if (row.kind != TimelineRow::Kind::Frame || row.depth == 0)
            painter.drawLine(QPointF(0, row.y), QPointF(TimelineLayout::kGutter, row.y));
        if (row.kind == TimelineRow::Kind::Loop)
            gutter.paintLoop(row);
        else if (row.kind == TimelineRow::Kind::Group && row.group < groups.size())
            gutter.paintGroup(row, groups[row.group]);
        else if (row.kind == TimelineRow::Kind::Task)
            gutter.paintTask(row, row.task == selected);
        else if (task)
            gutter.paintFrame(row, *task);
        if (row.kind == TimelineRow::Kind::Task)
            task = &row;
    }
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(TimelineLayout::kGutter, TimelineLayout::kAxis),
                     QPointF(TimelineLayout::kGutter, layout.height));
    if (!countsEvents)
        return;
    painter.setPen(theme.ink3);
    painter.setFont(Theme::text(11.5));
    painter.drawText(QRectF(12, 0, TimelineLayout::kGutter - 12, TimelineLayout::kAxis - 5),
                     Qt::AlignLeft | Qt::AlignBottom, TimelineNames::tr("axis counts events"));
}

namespace {

// Of a run with many tasks: how much happens where, a bar for every few pixels. Square roots keep
// quiet stretches in sight.
void paintDensity(QPainter& painter, const QRectF& rect, const TimelineAxis& axis,
                  const Theme& theme) {
    constexpr double kBar = 3;
    constexpr double kGap = 1;
    const std::size_t count = std::size_t(std::max(1.0, (rect.width() - 4) / (kBar + kGap)));
    const auto eventAt = [&](std::size_t bar) {
        return axis.eventAt(axis.width() * double(bar) / double(count));
    };
    std::vector<double> heights;
    for (std::size_t bar = 0; bar < count; ++bar)
        heights.push_back(std::sqrt(double(eventAt(bar + 1) - eventAt(bar))));
    const double most = std::max(1.0, *std::max_element(heights.begin(), heights.end()));
    const QColor ink = Theme::mix(theme.lineStrong, theme.zone, 0.6);
    for (std::size_t bar = 0; bar < count; ++bar) {
        const double height = heights[bar] / most * (rect.height() - 6);
        painter.fillRect(QRectF(rect.left() + 2 + double(bar) * (kBar + kGap),
                                rect.bottom() - 3 - height, kBar, height),
                         ink);
    }
}

// A thin line for each lane.
void paintLanes(QPainter& painter, const QRectF& rect, const SpanIndex& spans,
                const TimelineAxis& axis, const Theme& theme) {
    const double width = std::max(1.0, axis.width());
    const auto x = [&](double content) { return rect.left() + content / width * rect.width(); };
    std::size_t lanes = 0;
    while (lanes < spans.lanes().size() && axis.holds(spans.lanes()[lanes].createdAt))
        ++lanes;
    double rows = double(lanes) + 1;
    const bool areFramesShown = lanes == 1;
    if (areFramesShown)
        rows += spans.lanes().front().depth;
    const double step = std::min(3.4, (rect.height() - 5) / rows);
    const auto bar = [&](double row, std::uint32_t begin, std::uint32_t end, const QColor& colour,
                         double height) {
        if (!axis.holds(begin))
            return;
        const double left = x(axis.edge(begin));
        const double right = end == kOpenEnd ? rect.right() : x(axis.edge(end));
        painter.fillRect(QRectF(left, rect.top() + 3 + row * step, std::max(0.6, right - left),
                                std::max(0.5, height * step)),
                         colour);
    };
    for (const LoopSpan& span : spans.loopSpans())
        bar(0, span.begin, span.end, theme.lineStrong, 0.7);
    for (std::size_t i = 0; i < lanes; ++i) {
        const Lane& lane = spans.lanes()[i];
        for (const LaneSpan& span : lane.spans) {
            if (span.kind == LaneSpan::Kind::Running)
                bar(double(i) + 1, span.begin, span.end, theme.taskColor(lane.ordinal), 0.75);
            else if (span.kind == LaneSpan::Kind::Waiting)
                bar(double(i) + 1.2, span.begin, span.end, theme.taskColor(lane.ordinal), 0.25);
        }
        const QColor faint = Theme::mix(theme.taskColor(lane.ordinal), theme.zone, 0.6);
        for (std::size_t f = 0; areFramesShown && f < lane.frames.size(); ++f) {
            const FrameSpan& span = lane.frames[f];
            if (!span.isSuspended)
                bar(double(i) + 2 + span.depth, span.begin, span.end, faint, 0.75);
        }
    }
}

} // namespace

void paintMinimap(QPainter& painter, const QRectF& rect, const SpanIndex& spans,
                  const TimelineAxis& axis, const Theme& theme, double from, double to,
                  double playhead) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.zone);
    painter.drawRoundedRect(rect, 4, 4);
    if (spans.lanes().size() > kMostSingleLanes)
        paintDensity(painter, rect, axis, theme);
    else
        paintLanes(painter, rect, spans, axis, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.lineStrong, 1.4));
    const double left = rect.left() + from * rect.width();
    const double right = rect.left() + to * rect.width();
    painter.drawRoundedRect(
        QRectF(left, rect.top() - 0.5, std::max(6.0, right - left), rect.height() + 1), 4, 4);
    painter.setPen(QPen(theme.accent, 2));
    const double head = rect.left() + playhead * rect.width();
    painter.drawLine(QPointF(head, rect.top()), QPointF(head, rect.bottom()));
}

} // namespace coroscope::gui
