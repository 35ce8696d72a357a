// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.timeout: a deadline for a block of code. When it passes, the task is cancelled; leaving
// the block turns that cancellation into TimeoutError, unless the task was cancelled otherwise too.
#pragma once

#include "core/task/task.h"

#include <optional>

namespace coroscope {

class Timeout : public CallbackTarget {
public:
    enum class State { Created, Active, Expiring, Expired, Finished };

    explicit Timeout(std::optional<double> when)
        : m_when(when) {}
    // The task that runs now gets the deadline. Throws LoopError RuntimeError where none runs.
    void enter(EventLoop& loop);
    // A time that is reached already expires in the next iteration. Throws LoopError RuntimeError
    // where the block is not active.
    void reschedule(std::optional<double> when);
    // `error` is what ended the block, null for nothing. Throws ExpiredError where that is a
    // CancelledError and no other request to cancel came in since the block was entered.
    void leave(const ErrorRef& error);

    [[nodiscard]] std::optional<double> when() const { return m_when; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const char* stateName() const; // asyncio's: "created", "active" …
    [[nodiscard]] bool isExpired() const {
        return m_state == State::Expiring || m_state == State::Expired;
    }

private:
    static ErrorRef expire(CallbackTarget& target, Future*, const ErrorRef&);

    EventLoop* m_loop = nullptr;
    Ref<Task> m_task;
    Ref<Handle> m_handle;
    std::optional<double> m_when;
    int m_cancelling = 0; // requests to cancel the task when it entered
    State m_state = State::Created;
};

} // namespace coroscope
