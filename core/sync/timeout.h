// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Timeout: cancels the task that entered it when its deadline passes, and turns that
// cancellation into TimeoutError when the task leaves. A deadline that has passed already expires
// in the next iteration. Where others asked for the task's cancellation too, theirs stays.
#pragma once

#include "core/task/task.h"

#include <optional>

namespace coroscope {

class Timeout final : public CallbackTarget {
public:
    enum class State { Created, Entered, Expiring, Expired, Exited };

    // The deadline on the loop's clock; none: it never expires.
    explicit Timeout(std::optional<double> when)
        : m_when(when) {}

    // The task that runs now is the one to be cancelled. Throws LoopError RuntimeError where none
    // runs, or where it was entered before.
    void enter(EventLoop& loop);
    // Takes the cancellation back. `isCancelled`: the body was ended by CancelledError. True where
    // TimeoutError must be raised in its place. Throws LoopError AssertionError where the task is
    // not inside.
    [[nodiscard]] bool leave(bool isCancelled);
    // Moves the deadline. Throws LoopError RuntimeError where the task is not inside, or it
    // expired.
    void reschedule(std::optional<double> when);

    [[nodiscard]] std::optional<double> when() const { return m_when; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasExpired() const {
        return m_state == State::Expiring || m_state == State::Expired;
    }
    // "created", "active", "expiring", "expired", "finished"
    [[nodiscard]] static const char* word(State state);
    [[nodiscard]] FutureId subject() const override { return m_task ? m_task->id() : 0; }

private:
    static ErrorRef expire(CallbackTarget& target, Future*, const ErrorRef&);

    std::optional<double> m_when;
    State m_state = State::Created;
    EventLoop* m_loop = nullptr;
    Ref<Task> m_task;
    int m_requestsBefore = 0; // cancellations asked for before it was entered
    Ref<Handle> m_handle;
};

// Runs `body` inside a timeout of the running task: `co_await within(timeout, loop, body())`.
template <class T>
Coro<T> within(Ref<Timeout> timeout, EventLoop& loop, Coro<T> body) {
    timeout->enter(loop);
    ErrorRef error;
    std::optional<T> value;
    try {
        value.emplace(co_await std::move(body));
    } catch (...) {
        error = errorFromException(std::current_exception());
    }
    const bool isTimedOut = timeout->leave(error && error->isCancelled());
    if (isTimedOut)
        throw LoopError("TimeoutError", "");
    if (error)
        error->raise();
    co_return std::move(*value);
}

} // namespace coroscope
