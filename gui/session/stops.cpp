// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of stepping. A cursor is a count of events applied.
//
// Line:      after each `line` event; after each suspension, return and raise of a frame; and after
//            every event of the loop itself, that is, while it runs and no frame of the program
//            does (an iteration, the clock, a handle's start and end, what a callback does). What
//            happens within a line (a print, a new task, a timer) belongs to that line: it is seen
//            at the next stop.
// Handle:    before each handle runs: the handle is at the front of the queue, the slot is free.
// Iteration: after each `iteration` event: its handles are chosen, none has run.
// All:       the start (0) and the end.
#include "gui/session/stops.h"

#include <algorithm>

namespace coroscope::gui {

StopIndex::StopIndex(const Trace& trace)
    : m_trace(trace) {
    extend();
}

void StopIndex::extend() {
    while (m_read < m_trace.size()) {
        ++m_read;
        read(m_trace.event(m_read), m_read);
    }
}

void StopIndex::add(Granularity granularity, std::size_t cursor) {
    m_stops[static_cast<std::size_t>(granularity)].push_back(static_cast<std::uint32_t>(cursor));
}

void StopIndex::read(const Event& event, std::size_t number) {
    if (isLineStop(event))
        add(Granularity::Line, number);
    if (event.kind == EventKind::HandleRun)
        add(Granularity::Handle, number - 1);
    if (event.kind == EventKind::Iteration)
        add(Granularity::Iteration, number);
}

bool StopIndex::isLineStop(const Event& event) {
    const bool isLoopsOwn = m_isLoopRunning && (!m_isHandleRunning || m_frames <= 0);
    switch (event.kind) {
    case EventKind::Line:
        return true;
    case EventKind::Frame: {
        const auto op = static_cast<FrameOp>(event.op);
        const bool enters = op == FrameOp::Call || op == FrameOp::Resume;
        m_frames += enters ? 1 : -1;
        return !enters;
    }
    case EventKind::HandleRun:
        m_isHandleRunning = true;
        m_frames = 0;
        return true;
    case EventKind::HandleRan:
        m_isHandleRunning = false;
        return true;
    case EventKind::Loop:
        m_isLoopRunning = static_cast<LoopState>(event.op) == LoopState::Running;
        return true;
    case EventKind::End:
        return true;
    default:
        return isLoopsOwn;
    }
}

const std::vector<std::uint32_t>& StopIndex::stops(Granularity granularity) const {
    return m_stops[static_cast<std::size_t>(granularity)];
}

std::size_t StopIndex::after(std::size_t cursor, Granularity granularity, std::size_t end) const {
    const auto& all = stops(granularity);
    const auto next = std::upper_bound(all.begin(), all.end(), cursor);
    return next == all.end() ? end : std::min<std::size_t>(*next, end);
}

std::size_t StopIndex::before(std::size_t cursor, Granularity granularity) const {
    const auto& all = stops(granularity);
    const auto next = std::lower_bound(all.begin(), all.end(), cursor);
    return next == all.begin() ? 0 : *std::prev(next);
}

namespace {

bool isModulesReturn(const Event& event) {
    return event.kind == EventKind::Frame && static_cast<FrameOp>(event.op) == FrameOp::Return;
}

bool isOfTheProgram(const Event& event) {
    return event.kind == EventKind::Line || event.kind == EventKind::Print ||
           event.kind == EventKind::Frame || event.kind == EventKind::Block ||
           event.kind == EventKind::CancelRequested;
}

} // namespace

std::size_t endWithoutCleanup(const Trace& trace) {
    const std::size_t size = trace.size();
    if (!trace.isComplete() || size < 3 ||
        static_cast<EndStatus>(trace.event(size).op) != EndStatus::Ok)
        return size;
    std::size_t number = isModulesReturn(trace.event(size - 1)) ? size - 2 : size - 1;
    // Backwards over the turns of the loop in which the program had no part.
    std::size_t end = size;
    for (; number > 1 && !isOfTheProgram(trace.event(number)); --number) {
        const Event& event = trace.event(number);
        const bool starts =
            event.kind == EventKind::Loop && static_cast<LoopState>(event.op) == LoopState::Running;
        if (starts)
            end = number - 1;
    }
    const bool isClosed = end < size && trace.event(end).kind == EventKind::Loop;
    return isClosed ? end : size;
}

} // namespace coroscope::gui
