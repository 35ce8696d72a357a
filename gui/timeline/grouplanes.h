// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A lane a coroutine, for runs of many tasks: how many of its tasks wait as an area, where one ran
// as ticks, where one raised as octagons.
#pragma once

#include "gui/timeline/timelinelayout.h"

#include <cstdint>
#include <vector>

namespace coroscope::gui {

// With more lanes than this they are grouped.
constexpr std::size_t kMostSingleLanes = 40;

struct GroupLane {
    struct Count { // from event `event` on
        std::uint32_t event = 0;
        std::uint32_t waiting = 0;
    };
    StringId coroutine = 0;
    QString name;
    std::uint32_t badge = 0;
    std::vector<const Lane*> lanes;
    std::vector<Count> counts;
    std::uint32_t most = 0;              // that ever waited at once
    std::vector<std::uint32_t> runs;     // events at which a step began
    std::vector<std::uint32_t> failures; // events at which a task raised

    [[nodiscard]] std::uint32_t waitingAt(std::size_t event) const;
};

// In the order in which each coroutine's first task was made; `lanes` keep theirs.
[[nodiscard]] std::vector<GroupLane> groupLanes(const Trace& trace, const TimelineNames& names,
                                                const std::vector<const Lane*>& lanes);
// The loop's row, a row a group, and the lanes of those that are open.
[[nodiscard]] std::vector<TimelineRow> layoutGroupRows(const std::vector<GroupLane>& groups,
                                                       const std::set<StringId>& openGroups);
// What stands in the row of a group; at most one mark a pixel.
void addGroupShapes(TimelineLayout& layout, const TimelineInput& input, const TimelineRow& row,
                    const GroupLane& group);
// Round times on an axis that is time.
void addTimeTicks(TimelineLayout& layout, const TimelineInput& input);

} // namespace coroscope::gui
