// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two runs of two versions of a scene, event beside event: how far they are the same.
#pragma once

#include "core/trace/trace.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace coroscope::gui {

// Where the lines of a text stand in its next version. Lines that were changed in place count as
// the same line.
class LineMap {
public:
    LineMap() = default;
    LineMap(const QString& before, const QString& after);
    [[nodiscard]] int after(int line) const; // 0: taken out
    [[nodiscard]] bool isNew(int line) const;

private:
    std::vector<int> m_after; // by line, from 1
    std::vector<bool> m_isNew;
};

struct RunDifference {
    bool isThere = false; // else the runs are the same as far as both go
    // The first events that differ; one more than the last where the run has no such event.
    std::size_t before = 0;
    std::size_t after = 0;
    std::vector<std::uint32_t> counterparts = {}; // by event before the difference, from 0

    // Where the cursor of the run before stands in the other one: at the same event, or at the
    // first that differs.
    [[nodiscard]] std::size_t placeOf(std::size_t cursor) const;
    [[nodiscard]] bool keeps(std::size_t cursor) const { return !isThere || cursor < before; }
};

// Compares what happened. A line that is new or was taken out and does nothing more than being run
// (`x = 1`, an `async def`) makes no difference. Ids are the same up to the first difference,
// because they count what was made.
[[nodiscard]] RunDifference compareRuns(const Trace& before, const Trace& after,
                                        const LineMap& lines);

} // namespace coroscope::gui
