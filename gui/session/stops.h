// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where a step may come to rest: for each granularity the sorted cursors of a trace at which a step
// forward or back stops. Forward and back use the same set, so a step back undoes a step forward.
#pragma once

#include "core/trace/trace.h"

#include <array>
#include <cstdint>
#include <vector>

namespace coroscope::gui {

enum class Granularity { Line, Handle, Iteration };

// Grows with the trace. The rules are in stops.cpp. Cursor 0 and the end are always stops.
class StopIndex {
public:
    explicit StopIndex(const Trace& trace);

    void extend(); // reads the events that are new

    // The first stop after `cursor`, `end` where there is none before it.
    [[nodiscard]] std::size_t after(std::size_t cursor, Granularity granularity,
                                    std::size_t end) const;
    // The last stop before `cursor`, 0 where there is none.
    [[nodiscard]] std::size_t before(std::size_t cursor, Granularity granularity) const;
    [[nodiscard]] const std::vector<std::uint32_t>& stops(Granularity granularity) const;

private:
    void read(const Event& event, std::size_t number);
    void add(Granularity granularity, std::size_t cursor);
    [[nodiscard]] bool isLineStop(const Event& event);

    const Trace& m_trace;
    std::size_t m_read = 0;
    std::array<std::vector<std::uint32_t>, 3> m_stops;
    bool m_isLoopRunning = false;
    bool m_isHandleRunning = false;
    int m_frames = 0; // frames of the program that run in the handle
};

// The number of the last event that a reader of the program cares for: asyncio.run's own clean-up
// after it is left out where it runs nothing of the program. trace.size() where nothing is left
// out.
[[nodiscard]] std::size_t endWithoutCleanup(const Trace& trace);

} // namespace coroscope::gui
