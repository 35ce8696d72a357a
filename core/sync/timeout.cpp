// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Timeout.
#include "core/sync/timeout.h"

#include "core/loop/fault.h"

namespace coroscope {

void Timeout::enter(EventLoop& loop) {
    if (m_state != State::Created)
        throw LoopError("RuntimeError", "Timeout has already been entered");
    Task* task = loop.currentTask();
    if (!task)
        throw LoopError("RuntimeError", "Timeout should be used inside a task");
    m_state = State::Entered;
    m_loop = &loop;
    m_task = task;
    m_requestsBefore = task->cancelling();
    reschedule(m_when);
}

void Timeout::reschedule(std::optional<double> when) {
    if (m_state == State::Created)
        throw LoopError("RuntimeError", "Timeout has not been entered");
    if (m_state != State::Entered) {
        throw LoopError("RuntimeError",
                        std::string("Cannot change state of ") + word(m_state) + " Timeout");
    }
    m_when = when;
    if (m_handle)
        m_handle->cancel();
    m_handle = nullptr;
    if (!when)
        return;
    Callback callback;
    callback.kind = CallbackKind::TimeoutExpired;
    callback.function = expire;
    callback.target = this;
    if (*when <= m_loop->time())
        m_handle = m_loop->callSoon(std::move(callback));
    else
        m_handle = m_loop->callAt(*when, std::move(callback));
}

ErrorRef Timeout::expire(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& timeout = static_cast<Timeout&>(target);
    timeout.m_task->cancel();
    timeout.m_state = State::Expiring;
    timeout.m_handle = nullptr;
    return nullptr;
}

bool Timeout::leave(bool isCancelled) {
    if (m_state != State::Entered && m_state != State::Expiring)
        throw LoopError("AssertionError", "");
    if (m_handle)
        std::exchange(m_handle, nullptr)->cancel();
    if (m_state == State::Entered) {
        m_state = State::Exited;
        return false;
    }
    m_state = State::Expired;
    if (isPlanted(Fault::TimeoutKeepsRequest))
        return isCancelled;
    const bool isOurs = m_task->uncancel() <= m_requestsBefore && isCancelled;
    return isOurs && !isPlanted(Fault::TimeoutLeaksCancelled);
}

const char* Timeout::word(State state) {
    switch (state) {
    case State::Created:
        return "created";
    case State::Entered:
        return "active";
    case State::Expiring:
        return "expiring";
    case State::Expired:
        return "expired";
    case State::Exited:
        return "finished";
    }
    return "";
}

} // namespace coroscope
