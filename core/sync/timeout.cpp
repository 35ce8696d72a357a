// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.timeout.
#include "core/sync/timeout.h"

namespace coroscope {

const char* Timeout::stateName() const {
    switch (m_state) {
    case State::Created:
        return "created";
    case State::Active:
        return "active";
    case State::Expiring:
        return "expiring";
    case State::Expired:
        return "expired";
    case State::Finished:
        return "finished";
    }
    return "";
}

void Timeout::enter(EventLoop& loop) {
    if (m_state != State::Created)
        throw LoopError("RuntimeError", "Timeout has already been entered");
    const Ref<Task> task = loop.currentTask();
    if (!task)
        throw LoopError("RuntimeError", "Timeout should be used inside a task");
    m_state = State::Active;
    m_loop = &loop;
    m_task = task;
    m_cancelling = task->cancelling();
    reschedule(m_when);
}

void Timeout::reschedule(std::optional<double> when) {
    if (m_state == State::Created)
        throw LoopError("RuntimeError", "Timeout has not been entered");
    if (m_state != State::Active) {
        throw LoopError("RuntimeError",
                        std::string("Cannot change state of ") + stateName() + " Timeout");
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
    auto& self = static_cast<Timeout&>(target);
    self.m_task->cancel();
    self.m_state = State::Expiring;
    self.m_handle = nullptr;
    return nullptr;
}

void Timeout::leave(const ErrorRef& error) {
    if (m_handle)
        m_handle->cancel();
    m_handle = nullptr;
    const Ref<Task> task = std::exchange(m_task, nullptr);
    if (m_state == State::Expiring) {
        m_state = State::Expired;
        if (task->uncancel() <= m_cancelling && error && error->isCancelled())
            throw ExpiredError(error);
    } else if (m_state == State::Active) {
        m_state = State::Finished;
    } else {
        throw LoopError("AssertionError", "");
    }
}

} // namespace coroscope
