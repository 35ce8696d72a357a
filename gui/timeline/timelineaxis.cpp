// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two running sums by event number: columns and idle pixels.
#include "gui/timeline/timelineaxis.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

bool isEntering(const Event& event) {
    switch (event.kind) {
    case EventKind::HandleRun:
    case EventKind::HandleQueued:
    case EventKind::TaskCreated:
    case EventKind::Iteration:
        return true;
    case EventKind::Frame:
        return event.op == std::uint8_t(FrameOp::Call) || event.op == std::uint8_t(FrameOp::Resume);
    default:
        return false;
    }
}

// How wide each event is, in columns: one, or its share of the handle in which it happens.
std::vector<double> widthsOf(const Trace& trace, TimelineAxis::Columns columns, std::size_t count) {
    std::vector<double> widths(count + 1, columns == TimelineAxis::Columns::Events ? 1 : 0);
    widths[0] = 0;
    if (columns == TimelineAxis::Columns::Events)
        return widths;
    std::size_t run = 0;
    for (std::size_t number = 1; number <= count; ++number) {
        const EventKind kind = trace.event(number).kind;
        if (kind == EventKind::HandleRun)
            run = number;
        const bool isLast = kind == EventKind::HandleRan || number == count;
        if (!run || !isLast)
            continue;
        const double share = 1.0 / double(number - run + 1);
        std::fill(widths.begin() + std::ptrdiff_t(run), widths.begin() + std::ptrdiff_t(number) + 1,
                  share);
        run = 0;
    }
    return widths;
}

std::vector<double> widthsByTime(const Trace& trace, std::size_t count) {
    const double whole = trace.timeOf(count);
    const double eventShare = whole > 0 ? TimelineAxis::kEventShare : 1;
    std::vector<double> widths(count + 1, 0);
    double before = 0;
    for (std::size_t number = 1; number <= count; ++number) {
        const double time = trace.timeOf(number);
        const double byTime = whole > 0 ? (time - before) / whole * (1 - eventShare) : 0;
        widths[number] = TimelineAxis::kTimeColumns * (byTime + eventShare / double(count));
        before = time;
    }
    return widths;
}

} // namespace

TimelineAxis::TimelineAxis(const Trace& trace, const SpanIndex& spans, Columns columns,
                           bool foldsIdle, std::size_t last)
    : m_units(columns == Columns::Time ? widthsByTime(trace, std::min(last, trace.size()))
                                       : widthsOf(trace, columns, std::min(last, trace.size())))
    , m_idle(m_units.size(), 0)
    , m_enters(m_units.size(), false)
    , m_columns(columns) {
    for (std::size_t number = 1; number < m_units.size(); ++number) {
        m_units[number] += m_units[number - 1];
        m_enters[number] = isEntering(trace.event(number));
    }
    for (const IdleSpan& idle : spans.idles()) {
        if (columns != Columns::Time && idle.event < m_idle.size())
            m_idle[idle.event] = foldsIdle ? kFoldWidth : (idle.to - idle.from) * kSecondWidth;
    }
    for (std::size_t number = 1; number < m_idle.size(); ++number)
        m_idle[number] += m_idle[number - 1];
}

double TimelineAxis::x(std::size_t number) const {
    if (m_units.empty())
        return 0;
    const std::size_t at = std::min(number, m_units.size() - 1);
    return m_units[at] * m_scale + m_idle[at];
}

double TimelineAxis::edge(std::size_t number) const {
    const bool enters = number < m_enters.size() && m_enters[number];
    return enters && number > 0 ? x(number - 1) : x(number);
}

double TimelineAxis::width() const {
    return m_units.empty() ? 0 : x(m_units.size() - 1);
}

std::size_t TimelineAxis::eventAt(double position) const {
    std::size_t low = 0;
    std::size_t high = m_units.empty() ? 0 : m_units.size() - 1;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (x(middle) < position)
            low = middle + 1;
        else
            high = middle;
    }
    if (low > 0 && position - x(low - 1) < x(low) - position)
        --low;
    return low;
}

} // namespace coroscope::gui
