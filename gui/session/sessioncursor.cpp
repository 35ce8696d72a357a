// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The cursor and its steps. Where each granularity stops is told in stops.cpp; "step over" stops
// where the task that runs, or is about to, leaves the running slot: its next suspension, yield or
// end. At the ends every step stays.
#include "gui/session/sessionimpl.h"

#include <algorithm>

namespace coroscope::gui {

std::size_t Session::cursor() const {
    return m_impl->cursor;
}
const State& Session::state() const {
    return m_impl->state;
}
State Session::stateAt(std::size_t event) const {
    return m_impl->shown->states.stateAt(std::min(event, trace().size()));
}

void Session::Impl::moveTo(std::size_t event) {
    const Batch batch(*this);
    runFurtherNear(event);
    const std::size_t target = std::min(event, end());
    if (target == cursor)
        return;
    cursor = target;
    state = shown->states.stateAt(cursor);
    notify(Change::Cursor);
    if (chosen.kind == Selection::Kind::None)
        notify(Change::Selection);
}

void Session::seekTo(std::size_t event) {
    m_impl->moveTo(event);
}

std::size_t Session::targetOf(Granularity granularity, int direction) const {
    const StopIndex& stops = m_impl->shown->stops;
    if (direction < 0)
        return std::min(cursor(), stops.before(cursor(), granularity));
    return std::max(cursor(), stops.after(cursor(), granularity, eventCount()));
}

void Session::stepForward() {
    seekTo(targetOf(granularity(), 1));
}
void Session::stepBack() {
    seekTo(targetOf(granularity(), -1));
}
void Session::nextIteration() {
    seekTo(targetOf(Granularity::Iteration, 1));
}
void Session::previousIteration() {
    seekTo(targetOf(Granularity::Iteration, -1));
}
void Session::toStart() {
    seekTo(0);
}
void Session::toEnd() {
    seekTo(eventCount());
}

void Session::stepEvent(int direction) {
    if (direction > 0)
        seekTo(cursor() + 1);
    else if (cursor() > 0)
        seekTo(cursor() - 1);
}

FutureId Session::Impl::steppedTask() const {
    if (state.currentTask)
        return state.currentTask;
    for (HandleId handle : state.ready)
        if (const FutureId task = state.handle(handle).callback.task)
            return task;
    return q.focusTask();
}

namespace {
bool leavesSlot(const Event& event, FutureId task) {
    const bool leaves = event.kind == EventKind::TaskWaits || event.kind == EventKind::TaskYields ||
                        event.kind == EventKind::TaskDone;
    return leaves && (task == 0 || event.a == task);
}
} // namespace

void Session::stepOver() {
    const FutureId task = m_impl->steppedTask();
    const std::size_t end = eventCount();
    std::size_t target = cursor() + 1;
    while (target < end && !leavesSlot(trace().event(target), task))
        ++target;
    seekTo(target);
}

void Session::stepOverBack() {
    const FutureId task = m_impl->steppedTask();
    std::size_t target = cursor() ? cursor() - 1 : 0;
    while (target > 0 && !leavesSlot(trace().event(target), task))
        --target;
    seekTo(target);
}

void Session::runToLine(int line) {
    for (std::size_t n = cursor() + 1; n <= eventCount(); ++n) {
        const Event& event = trace().event(n);
        if (event.kind == EventKind::Line && static_cast<int>(event.b) == line &&
            trace().frameFile(event.a) == 0)
            return seekTo(n);
    }
}

} // namespace coroscope::gui
