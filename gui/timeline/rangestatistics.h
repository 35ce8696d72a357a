// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What happened between two moments: by task how long it ran, was ready and waited; the longest
// wait; the loop's lag. Pure.
#pragma once

#include "core/trace/spans.h"
#include "core/trace/trace.h"

#include <vector>

namespace coroscope::gui {

struct RangeStatistics {
    // Time of the scene's clock, and events: where no time passes the events tell.
    struct Share {
        double seconds = 0;
        std::size_t events = 0;
    };
    struct Task {
        FutureId task = 0;
        std::uint32_t ordinal = 0;
        Share running, ready, waiting;
        int steps = 0;
    };

    std::size_t from = 0; // event numbers: the state after `from` to the state after `to`
    std::size_t to = 0;
    double seconds = 0;
    int handles = 0; // that began to run
    int prints = 0;
    std::vector<Task> tasks; // those that were there, by creation
    Share longestWait;
    FutureId longestWaiter = 0;
    FutureId longestFuture = 0;
    Share lag; // the longest that a handle was ready before it ran
    FutureId laggingTask = 0;
};

[[nodiscard]] RangeStatistics statisticsOf(const Trace& trace, const SpanIndex& spans,
                                           std::size_t from, std::size_t to);

} // namespace coroscope::gui
