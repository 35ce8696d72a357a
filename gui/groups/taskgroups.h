// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tasks by the coroutine that they run: what a run of many tasks is told in. A group keeps its
// place, its colour and its letter for the whole run, for groups are counted in the order in which
// their first tasks were made.
#pragma once

#include "core/trace/state.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace coroscope::gui {

// With more tasks alive than this the stage tells groups instead of cards.
constexpr std::size_t kMostTasksAsCards = 40;

struct TaskGroup {
    StringId coroutine = 0;
    QString name;
    std::uint32_t badge = 0;       // see badge.h
    std::vector<FutureId> waiting; // in the order of creation
    std::size_t ready = 0;         // with the one that runs
    std::size_t returned = 0;
    std::size_t raised = 0;
    std::size_t cancelled = 0;

    [[nodiscard]] std::size_t done() const { return returned + raised + cancelled; }
    [[nodiscard]] std::size_t total() const { return waiting.size() + ready + done(); }
};

class TaskGroups {
public:
    TaskGroups() = default;
    TaskGroups(const State& state, const Trace& trace);

    [[nodiscard]] const std::vector<TaskGroup>& all() const { return m_groups; }
    [[nodiscard]] std::size_t placeOf(StringId coroutine) const;   // in all(), its size for none
    [[nodiscard]] std::uint32_t badgeOf(StringId coroutine) const; // 0 for none

private:
    std::vector<TaskGroup> m_groups;
    std::unordered_map<StringId, std::size_t> m_places;
};

// One badge a name: the first letter of it that no earlier one has.
[[nodiscard]] std::vector<std::uint32_t> badgesOf(const QStringList& names);

// Since when a waiting task waits, as an event number.
[[nodiscard]] std::uint32_t waitsSince(const State& state, FutureId task);

} // namespace coroscope::gui
