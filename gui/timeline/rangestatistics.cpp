// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Cuts every span of every lane to the range and adds up what is left.
#include "gui/timeline/rangestatistics.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

using Share = RangeStatistics::Share;

class Counter {
public:
    Counter(const Trace& trace, RangeStatistics& statistics)
        : m_trace(trace)
        , m_sums(statistics) {}

    void addLane(const Lane& lane) {
        RangeStatistics::Task task{lane.task, lane.ordinal, {}, {}, {}, 0};
        bool isThere = false;
        for (const LaneSpan& span : lane.spans) {
            if (span.begin > m_sums.to || std::size_t(span.end) <= m_sums.from)
                continue;
            isThere = true;
            addSpan(task, lane, span);
        }
        if (isThere)
            m_sums.tasks.push_back(task);
    }

private:
    void addSpan(RangeStatistics::Task& task, const Lane& lane, const LaneSpan& span) {
        const Share share = within(span);
        switch (span.kind) {
        case LaneSpan::Kind::Running:
            add(task.running, share);
            task.steps += span.begin > m_sums.from;
            break;
        case LaneSpan::Kind::Ready:
            add(task.ready, share);
            if (isLonger(share, m_sums.lag)) {
                m_sums.lag = share;
                m_sums.laggingTask = lane.task;
            }
            break;
        case LaneSpan::Kind::Waiting:
        case LaneSpan::Kind::Forever:
            add(task.waiting, share);
            if (isLonger(share, m_sums.longestWait)) {
                m_sums.longestWait = share;
                m_sums.longestWaiter = lane.task;
                m_sums.longestFuture = span.future;
            }
            break;
        }
    }

    [[nodiscard]] Share within(const LaneSpan& span) const {
        const std::size_t begin = std::max<std::size_t>(span.begin, m_sums.from);
        const std::size_t end = std::min<std::size_t>(span.end, m_sums.to);
        if (end <= begin)
            return {};
        return {m_trace.timeOf(end) - m_trace.timeOf(begin), end - begin};
    }

    static void add(Share& sum, const Share& share) {
        sum.seconds += share.seconds;
        sum.events += share.events;
    }

    static bool isLonger(const Share& share, const Share& than) {
        return share.seconds > than.seconds ||
               (share.seconds == than.seconds && share.events > than.events);
    }

    const Trace& m_trace;
    RangeStatistics& m_sums;
};

} // namespace

RangeStatistics statisticsOf(const Trace& trace, const SpanIndex& spans, std::size_t from,
                             std::size_t to) {
    RangeStatistics sums;
    sums.from = std::min({from, to, trace.size()});
    sums.to = std::min(std::max(from, to), trace.size());
    sums.seconds = trace.timeOf(sums.to) - trace.timeOf(sums.from);
    for (std::size_t number = sums.from + 1; number <= sums.to; ++number) {
        sums.handles += trace.event(number).kind == EventKind::HandleRun;
        sums.prints += trace.event(number).kind == EventKind::Print;
    }
    Counter counter(trace, sums);
    for (const Lane& lane : spans.lanes())
        counter.addLane(lane);
    return sums;
}

} // namespace coroscope::gui
