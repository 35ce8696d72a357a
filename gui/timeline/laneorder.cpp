// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every sort is stable over the order of creation, so that equal lanes keep their places.
#include "gui/timeline/laneorder.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

class LaneOrder {
public:
    LaneOrder(const Trace& trace, const TimelineNames& names, const LaneChoice& choice)
        : m_trace(trace)
        , m_names(names)
        , m_choice(choice) {}

    [[nodiscard]] bool isShown(const Lane& lane) const {
        if (m_choice.only)
            return lane.task == m_choice.only;
        if (m_choice.pinned.contains(lane.task))
            return true;
        return !m_choice.hidden.contains(lane.task) && matches(lane);
    }

    void sort(std::vector<const Lane*>& lanes) const {
        const auto by = [&lanes](auto key) {
            std::stable_sort(lanes.begin(), lanes.end(),
                             [&key](const Lane* x, const Lane* y) { return key(*x) < key(*y); });
        };
        switch (m_choice.sort) {
        case LaneChoice::Sort::Creation:
            break;
        case LaneChoice::Sort::Name:
            by([this](const Lane& lane) { return m_names.task(m_trace, lane.task); });
            break;
        case LaneChoice::Sort::Steps:
            by([](const Lane& lane) { return -steps(lane); });
            break;
        case LaneChoice::Sort::LongestWait:
            by([this](const Lane& lane) { return -longestWait(lane); });
            break;
        case LaneChoice::Sort::End:
            by([](const Lane& lane) { return lane.doneAt; });
            break;
        }
        std::stable_partition(lanes.begin(), lanes.end(), [this](const Lane* lane) {
            return m_choice.pinned.contains(lane->task);
        });
    }

private:
    [[nodiscard]] bool has(const QString& text) const {
        return text.contains(m_choice.search, Qt::CaseInsensitive);
    }

    [[nodiscard]] bool matches(const Lane& lane) const {
        if (m_choice.search.isEmpty() || has(m_names.task(m_trace, lane.task)) ||
            has(m_names.coroutine(m_trace, lane.task)))
            return true;
        return std::any_of(lane.spans.begin(), lane.spans.end(), [this](const LaneSpan& span) {
            return span.future && has(m_names.future(m_trace, span.future));
        });
    }

    static std::ptrdiff_t steps(const Lane& lane) {
        return std::count_if(lane.spans.begin(), lane.spans.end(), [](const LaneSpan& span) {
            return span.kind == LaneSpan::Kind::Running;
        });
    }

    [[nodiscard]] double longestWait(const Lane& lane) const {
        double longest = 0;
        for (const LaneSpan& span : lane.spans) {
            const auto end = std::min<std::size_t>(span.end, m_trace.size());
            if (span.kind == LaneSpan::Kind::Waiting)
                longest = std::max(longest, m_trace.timeOf(end) - m_trace.timeOf(span.begin));
        }
        return longest;
    }

    const Trace& m_trace;
    const TimelineNames& m_names;
    const LaneChoice& m_choice;
};

} // namespace

std::vector<const Lane*> orderLanes(const Trace& trace, const SpanIndex& spans,
                                    const TimelineNames& names, const LaneChoice& choice,
                                    std::size_t last) {
    const LaneOrder order(trace, names, choice);
    std::vector<const Lane*> lanes;
    for (const Lane& lane : spans.lanes()) {
        if (lane.createdAt > last)
            break;
        if (choice.isAll() || order.isShown(lane))
            lanes.push_back(&lane);
    }
    if (!choice.isAll())
        order.sort(lanes);
    return lanes;
}

} // namespace coroscope::gui
