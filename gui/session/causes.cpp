// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Searches backwards for causes and forwards for effects; one small question an event kind.
#include "gui/session/causes.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

template <typename Test>
std::size_t lastBefore(const Trace& trace, std::size_t event, Test isIt) {
    for (std::size_t n = event; n-- > 1;)
        if (isIt(trace.event(n)))
            return n;
    return 0;
}

template <typename Test>
std::size_t firstAfter(const Trace& trace, std::size_t event, Test isIt) {
    for (std::size_t n = event + 1; n <= trace.size(); ++n)
        if (isIt(trace.event(n)))
            return n;
    return 0;
}

bool isMaking(const Event& event, HandleId handle) {
    const bool makes = event.kind == EventKind::HandleQueued || event.kind == EventKind::TimerSet;
    return makes && event.a == handle;
}

bool isEnding(const Event& event, FutureId future) {
    const bool ends = event.kind == EventKind::FutureDone || event.kind == EventKind::TaskDone;
    return ends && event.a == future;
}

bool isStepOf(const Event& event, FutureId task) {
    const auto kind = static_cast<CallbackKind>(event.op);
    const bool steps = kind == CallbackKind::Step || kind == CallbackKind::Wakeup;
    return event.kind == EventKind::HandleQueued && steps && event.b == task;
}

// The run of the handle in which an event happens, 0 outside of every handle.
std::size_t runAround(const Trace& trace, std::size_t event) {
    for (std::size_t n = event; n-- > 1;) {
        if (trace.event(n).kind == EventKind::HandleRun)
            return n;
        if (trace.event(n).kind == EventKind::HandleRan)
            return 0;
    }
    return 0;
}

std::size_t causeOfQueued(const Trace& trace, std::size_t event) {
    const Event& queued = trace.event(event);
    const HandleId timer = queued.a;
    const std::size_t set = lastBefore(trace, event, [timer](const Event& other) {
        return other.kind == EventKind::TimerSet && other.a == timer;
    });
    if (set)
        return set;
    const std::size_t run = runAround(trace, event);
    const auto kind = static_cast<CallbackKind>(queued.op);
    if (kind == CallbackKind::Step || kind == CallbackKind::Call)
        return run;
    // A done future queues its callbacks at once, so the last one that ended made this handle.
    const std::size_t done = lastBefore(trace, event, [&](const Event& other) {
        return isEnding(other, kind == CallbackKind::Wakeup ? queued.c : other.a);
    });
    return std::max(done, run);
}

std::size_t runOf(const Trace& trace, std::size_t event, HandleId handle) {
    return firstAfter(trace, event, [handle](const Event& other) {
        return other.kind == EventKind::HandleRun && other.a == handle;
    });
}

std::size_t queuedStepOf(const Trace& trace, std::size_t event, FutureId task) {
    return firstAfter(trace, event, [task](const Event& other) { return isStepOf(other, task); });
}

// A done future queues its callbacks at once: the first of them, before its handle has run.
std::size_t effectOfDone(const Trace& trace, std::size_t event) {
    const std::size_t next = firstAfter(trace, event, [](const Event& other) {
        return other.kind == EventKind::HandleQueued || other.kind == EventKind::HandleRan;
    });
    return next && trace.event(next).kind == EventKind::HandleQueued ? next : 0;
}

} // namespace

std::size_t causeOf(const Trace& trace, std::size_t number) {
    if (number == 0 || number > trace.size())
        return 0;
    const Event& event = trace.event(number);
    switch (event.kind) {
    case EventKind::HandleRun:
    case EventKind::HandleCancelled:
        return lastBefore(trace, number,
                          [&event](const Event& other) { return isMaking(other, event.a); });
    case EventKind::HandleQueued:
        return causeOfQueued(trace, number);
    case EventKind::Iteration:
        return trace.readyHandles(event).empty()
                   ? 0
                   : lastBefore(trace, number, [&](const Event& other) {
                         return isMaking(other, trace.readyHandles(event).front());
                     });
    default:
        return runAround(trace, number);
    }
}

std::size_t effectOf(const Trace& trace, std::size_t number) {
    if (number == 0 || number > trace.size())
        return 0;
    const Event& event = trace.event(number);
    switch (event.kind) {
    case EventKind::HandleQueued:
    case EventKind::TimerSet:
        return runOf(trace, number, event.a);
    case EventKind::TaskCreated:
    case EventKind::CancelRequested:
    case EventKind::TaskYields:
        return queuedStepOf(trace, number, event.a);
    case EventKind::TaskWaits:
        return firstAfter(trace, number,
                          [&event](const Event& other) { return isEnding(other, event.b); });
    case EventKind::FutureDone:
    case EventKind::TaskDone:
        return effectOfDone(trace, number);
    case EventKind::HandleRun:
        return firstAfter(trace, number, [](const Event& other) {
            return other.kind == EventKind::FutureDone || other.kind == EventKind::TaskDone ||
                   other.kind == EventKind::TaskWaits || other.kind == EventKind::TaskYields ||
                   other.kind == EventKind::TaskCreated || other.kind == EventKind::HandleRan;
        });
    default:
        return 0;
    }
}

} // namespace coroscope::gui
