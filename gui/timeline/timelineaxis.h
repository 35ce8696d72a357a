// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The axis: event number to x and back. Piecewise linear, with idle time folded or in proportion.
#pragma once

#include "core/trace/spans.h"
#include "core/trace/trace.h"

#include <vector>

namespace coroscope::gui {

// Where no lane is open, columns are handles: every handle that runs has the same width and its
// events share it. Where one is open, columns are events. Idle time between them is a stretch of
// its own: folded to a fixed width, or as wide as it is long. Time is for runs of many tasks: the
// whole run is kTimeColumns wide, mostly by the clock, a share of it by the number of events, so
// that what happens at one moment still has a width.
class TimelineAxis {
public:
    enum class Columns { Handles, Events, Time };
    static constexpr double kTimeColumns = 1000;
    static constexpr double kEventShare = 0.15; // of the width, where time passes at all
    static constexpr double kFoldWidth = 92;    // pixels of a folded stretch
    static constexpr double kSecondWidth = 160; // pixels of an unfolded second at scale 1

    TimelineAxis() = default;
    // Of the events up to number `last`.
    TimelineAxis(const Trace& trace, const SpanIndex& spans, Columns columns, bool foldsIdle,
                 std::size_t last);

    // Pixels a column.
    void setScale(double scale) { m_scale = scale; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] Columns columns() const { return m_columns; }
    // Position of the state after event `number`, in pixels from the run's start.
    [[nodiscard]] double x(std::size_t number) const;
    // Where something begins or ends that event `number` starts or ends: what enters (a call, a
    // resumption, a handle that runs) begins before its event.
    [[nodiscard]] double edge(std::size_t number) const;
    // The event whose position is nearest to `x`.
    [[nodiscard]] std::size_t eventAt(double x) const;
    [[nodiscard]] double width() const;
    // Columns in all, and the pixels that idle stretches take whatever the scale.
    [[nodiscard]] double columnCount() const { return m_units.empty() ? 0 : m_units.back(); }
    [[nodiscard]] double idleWidth() const { return m_idle.empty() ? 0 : m_idle.back(); }
    [[nodiscard]] std::size_t size() const { return m_units.size(); }
    // Is the event one of those that the axis shows?
    [[nodiscard]] bool holds(std::size_t number) const { return number < m_units.size(); }

private:
    std::vector<double> m_units; // by event number: columns up to and with it
    std::vector<double> m_idle;  // by event number: idle pixels up to and with it
    std::vector<bool> m_enters;
    double m_scale = 33;
    Columns m_columns = Columns::Handles;
};

} // namespace coroscope::gui
