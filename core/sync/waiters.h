// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the primitives share: futures that stand in a queue until they are woken, and the binding
// of a primitive to the loop in which it first made somebody wait.
#pragma once

#include "core/task/coro.h"

#include <deque>
#include <string>
#include <string_view>

namespace coroscope {

// The result that a waiter is woken with, as the trace tells it.
enum class WakeValue { None, False, True };

class Waiter final : public Future {
public:
    // `label` says to a reader of the trace what it waits for: "lock", "queue item" …
    Waiter(EventLoop& loop, std::string_view label);
    void wake(WakeValue value);
    [[nodiscard]] WakeValue wakeValue() const { return m_value; }
    [[nodiscard]] std::string valueText() const override;

private:
    WakeValue m_value = WakeValue::None;
};

using WaiterRef = Ref<Waiter>;

// First come, first served. A waiter leaves when its own coroutine goes on, not when it is woken,
// unless the primitive takes it out before (queues do).
class Waiters {
public:
    WaiterRef add(EventLoop& loop, std::string_view label);
    // False where it is not there any more.
    bool remove(const WaiterRef& waiter);
    WaiterRef takeFirst();
    [[nodiscard]] bool isEmpty() const { return m_waiters.empty(); }
    [[nodiscard]] std::size_t size() const { return m_waiters.size(); }
    [[nodiscard]] bool areAllCancelled() const;
    // The first that is not done, null for none.
    [[nodiscard]] Waiter* firstPending() const;
    [[nodiscard]] const std::deque<WaiterRef>& all() const { return m_waiters; }

    // Adds a waiter, awaits it and takes it out again, however the await ends.
    Coro<bool> wait(EventLoop& loop, std::string_view label);

private:
    std::deque<WaiterRef> m_waiters;
};

// Base of what makes coroutines wait. The first wait binds it to the running loop; a wait in
// another loop (the first one being still there) throws LoopError RuntimeError "… is bound to a
// different event loop". The object must outlive its waiting coroutines' next resumption;
// coroutines that are destroyed where they stand do not touch it.
class LoopBound {
public:
    LoopBound() = default;
    virtual ~LoopBound() = default;
    LoopBound(const LoopBound&) = delete;
    LoopBound& operator=(const LoopBound&) = delete;

protected:
    EventLoop& boundLoop();
    // What messages call it.
    [[nodiscard]] virtual std::string describe() const = 0;

private:
    EventLoop* m_loop = nullptr;
};

} // namespace coroscope
