// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Guesses from the order in which CPython enters frames: send() tells a chain of awaits outer to
// inner, throw() enters the innermost first.
#include "core/trace/loggedids.h"

#include "core/trace/stateframes.h"

#include <algorithm>

namespace coroscope {

namespace {

void forget(std::vector<FrameId>& list, FrameId frame) {
    const auto found = std::find(list.rbegin(), list.rend(), frame);
    if (found != list.rend())
        list.erase(std::next(found).base());
}

} // namespace

void LoggedIds::advance() {
    apply(m_state, m_trace);
    const Event& event = m_trace.event(m_state.event);
    if (event.kind == EventKind::TaskCreated)
        m_tasks[event.b] = event.a;
    for (const Detail& detail : m_trace.detailsOf(m_state.event)) {
        if (detail.kind == DetailKind::FrameMade && detail.c != 2)
            m_made.push_back(detail.a);
        else if (detail.kind == DetailKind::TaskRenamed)
            m_tasks[detail.b] = detail.a;
    }
    if (event.kind == EventKind::Frame)
        noteFrame(event);
}

void LoggedIds::noteFrame(const Event& event) {
    const auto op = static_cast<FrameOp>(event.op);
    if (op == FrameOp::Call)
        forget(m_made, event.a);
    else
        forget(m_suspended, event.a);
    if (op == FrameOp::Suspend)
        m_suspended.push_back(event.a);
}

FrameId LoggedIds::frame(FrameOp op, StringId name) const {
    switch (op) {
    case FrameOp::Call:
        return called(name);
    case FrameOp::Resume:
        return resumed(name);
    default:
        return onStack(name);
    }
}

FrameId LoggedIds::onStack(StringId name) const {
    const auto found = std::find_if(m_state.stack.rbegin(), m_state.stack.rend(),
                                    [&](FrameId frame) { return isNamed(frame, name); });
    return found == m_state.stack.rend() ? 0 : *found;
}

FrameId LoggedIds::called(StringId name) const {
    FrameId latest = 0;
    for (const Detail& detail : m_trace.detailsOf(m_state.event + 1)) {
        if (detail.kind == DetailKind::FrameMade && detail.b == name && detail.c != 2)
            latest = detail.a;
    }
    if (latest != 0)
        return latest;
    const auto found = std::find_if(m_made.rbegin(), m_made.rend(),
                                    [&](FrameId frame) { return isNamed(frame, name); });
    return found == m_made.rend() ? 0 : *found;
}

// True where the running step throws into the task: its handle says so, or the future that wakes it
// failed.
bool LoggedIds::isThrowing() const {
    const CallbackState& callback = m_state.handle(m_state.running).callback;
    if (callback.kind == CallbackKind::Step)
        return callback.text != 0;
    const Outcome outcome = m_state.future(callback.future).outcome;
    return callback.kind == CallbackKind::Wakeup && outcome != Outcome::Result;
}

FrameId LoggedIds::resumedInChain(StringId name) const {
    std::vector<FrameId> chain = m_state.framesOf(m_state.currentTask);
    if (isThrowing())
        std::reverse(chain.begin(), chain.end());
    const auto found = std::find_if(chain.begin(), chain.end(), [&](FrameId frame) {
        return isNamed(frame, name) && m_state.frame(frame).isSuspended;
    });
    return found == chain.end() ? 0 : *found;
}

FrameId LoggedIds::resumed(StringId name) const {
    if (const FrameId caller = callingFrame(m_state); caller != 0) {
        const FrameId awaited = m_state.frame(caller).awaits;
        if (awaited != 0 && isNamed(awaited, name) && m_state.frame(awaited).isSuspended)
            return awaited;
    } else if (m_state.currentTask != 0) {
        if (const FrameId inChain = resumedInChain(name); inChain != 0)
            return inChain;
    }
    FrameId ofOtherTask = 0;
    for (auto at = m_suspended.rbegin(); at != m_suspended.rend(); ++at) {
        if (!isNamed(*at, name))
            continue;
        if (m_state.frame(*at).task == m_state.currentTask)
            return *at;
        if (ofOtherTask == 0)
            ofOtherTask = *at;
    }
    return ofOtherTask;
}

StringId LoggedIds::nameOf(FutureId task) const {
    for (const Detail& detail : m_trace.detailsOf(m_state.event + 1)) {
        if (detail.kind == DetailKind::TaskRenamed && detail.a == task)
            return detail.b;
    }
    return m_state.future(task).name;
}

StringId LoggedIds::nameOfFrame(FrameId frame) const {
    for (const Detail& detail : m_trace.detailsOf(m_state.event + 1)) {
        if (detail.kind == DetailKind::FrameMade && detail.a == frame)
            return detail.b;
    }
    return m_state.frame(frame).name;
}

FutureId LoggedIds::latestNamed(StringId name) const {
    for (const Detail& detail : m_trace.detailsOf(m_state.event + 1)) {
        if (detail.kind == DetailKind::TaskRenamed && detail.b == name)
            return detail.a;
    }
    const auto found = m_tasks.find(name);
    return found == m_tasks.end() ? 0 : found->second;
}

FutureId LoggedIds::task(EventKind kind, StringId name) const {
    const bool isOwnStep = kind == EventKind::TaskWaits || kind == EventKind::TaskYields;
    return isOwnStep && m_state.currentTask != 0 ? m_state.currentTask : latestNamed(name);
}

FutureId LoggedIds::callbackTask(CallbackKind kind, StringId name, FutureId future) const {
    if (kind == CallbackKind::Wakeup) {
        if (const FutureId waiter = m_state.future(future).waiter; waiter != 0)
            return waiter;
    } else if (kind == CallbackKind::Step && m_state.event != 0) {
        const Event& former = m_trace.event(m_state.event);
        if (former.kind == EventKind::TaskCreated && former.b == name)
            return former.a;
        if (nameOf(m_state.currentTask) == name && m_state.currentTask != 0)
            return m_state.currentTask;
    }
    return latestNamed(name);
}

} // namespace coroscope
