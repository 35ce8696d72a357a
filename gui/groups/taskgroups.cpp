// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One walk over the tasks at the cursor, alive and done.
#include "gui/groups/taskgroups.h"

#include "gui/theme/badge.h"

#include <algorithm>
#include <set>

namespace coroscope::gui {

namespace {

struct Found {
    StringId coroutine = 0;
    std::uint32_t firstOrdinal = 0;
};

// The coroutines in the order in which a task was first made of each.
std::vector<Found> coroutinesOf(const State& state) {
    std::unordered_map<StringId, std::uint32_t> first;
    for (const auto* tasks : {&state.tasks, &state.done}) {
        for (const FutureId id : *tasks) {
            const FutureState& task = state.future(id);
            const auto [place, isNew] = first.try_emplace(task.coroutine, task.ordinal);
            place->second = std::min(place->second, task.ordinal);
        }
    }
    std::vector<Found> found;
    for (const auto& [coroutine, ordinal] : first)
        found.push_back({coroutine, ordinal});
    std::sort(found.begin(), found.end(),
              [](const Found& x, const Found& y) { return x.firstOrdinal < y.firstOrdinal; });
    return found;
}

char16_t letterOf(const QString& name, const std::set<char16_t>& taken) {
    char16_t first = u'?';
    for (const QChar each : name) {
        if (!each.isLetterOrNumber())
            continue;
        const char16_t letter = each.toUpper().unicode();
        if (first == u'?')
            first = letter;
        if (!taken.contains(letter))
            return letter;
    }
    return first;
}

} // namespace

std::vector<std::uint32_t> badgesOf(const QStringList& names) {
    std::vector<std::uint32_t> badges;
    std::set<char16_t> taken;
    for (const QString& name : names) {
        const char16_t letter = letterOf(name.section(u'.', -1), taken);
        taken.insert(letter);
        badges.push_back(groupBadge(std::uint32_t(badges.size()) + 1, letter));
    }
    return badges;
}

TaskGroups::TaskGroups(const State& state, const Trace& trace) {
    QStringList names;
    for (const Found& found : coroutinesOf(state)) {
        const std::string_view name = trace.string(found.coroutine);
        names << QString::fromUtf8(name.data(), qsizetype(name.size()));
        m_places.emplace(found.coroutine, m_groups.size());
        m_groups.push_back({.coroutine = found.coroutine, .name = names.back()});
    }
    const std::vector<std::uint32_t> badges = badgesOf(names);
    for (std::size_t i = 0; i < badges.size(); ++i)
        m_groups[i].badge = badges[i];
    for (const FutureId id : state.tasks) {
        const FutureState& task = state.future(id);
        TaskGroup& group = m_groups[m_places.at(task.coroutine)];
        if (task.place == TaskPlace::Waiting)
            group.waiting.push_back(id);
        else
            ++group.ready;
    }
    for (const FutureId id : state.done) {
        const FutureState& task = state.future(id);
        TaskGroup& group = m_groups[m_places.at(task.coroutine)];
        ++(task.outcome == Outcome::Exception   ? group.raised
           : task.outcome == Outcome::Cancelled ? group.cancelled
                                                : group.returned);
    }
}

std::size_t TaskGroups::placeOf(StringId coroutine) const {
    const auto found = m_places.find(coroutine);
    return found == m_places.end() ? m_groups.size() : found->second;
}

std::uint32_t TaskGroups::badgeOf(StringId coroutine) const {
    const std::size_t place = placeOf(coroutine);
    return place < m_groups.size() ? m_groups[place].badge : 0;
}

std::uint32_t waitsSince(const State& state, FutureId task) {
    FrameId frame = state.future(task).frame;
    while (frame && state.frame(frame).awaits)
        frame = state.frame(frame).awaits;
    return frame ? state.frame(frame).leftAt : state.future(task).madeAt;
}

} // namespace coroscope::gui
