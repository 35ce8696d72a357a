// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which tasks have a lane and in what order: pinned ones first, hidden ones not at all, the others
// as sorted and as far as they match the search.
#pragma once

#include "core/trace/spans.h"
#include "gui/timeline/timelinenames.h"

#include <QString>

#include <set>
#include <vector>

namespace coroscope::gui {

struct LaneChoice {
    enum class Sort { Creation, Name, Steps, LongestWait, End };

    Sort sort = Sort::Creation;
    QString search; // part of a task's name, of its coroutine or of what it ever waited for
    std::set<FutureId> pinned;
    std::set<FutureId> hidden;
    FutureId only = 0; // one task alone; 0: all

    [[nodiscard]] bool isAll() const {
        return sort == Sort::Creation && search.isEmpty() && pinned.empty() && hidden.empty() &&
               only == 0;
    }
    bool operator==(const LaneChoice&) const = default;
};

// The lanes of the tasks that were made up to event `last`, from top to bottom.
[[nodiscard]] std::vector<const Lane*> orderLanes(const Trace& trace, const SpanIndex& spans,
                                                  const TimelineNames& names,
                                                  const LaneChoice& choice, std::size_t last);

} // namespace coroscope::gui
