// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Condition: waiters that are notified while the lock is held, and run once they have it
// again. notify(n) wakes the first n who were not woken or cancelled. However its wait ends, a
// waiter takes the lock again before it goes on; a cancellation meanwhile is kept until it has it.
#pragma once

#include "core/sync/lock.h"

#include <cstdint>
#include <type_traits>

namespace coroscope {

class Condition : public LoopBound {
public:
    // The lock is the caller's and outlives the condition.
    explicit Condition(Lockable& lock)
        : m_lock(lock) {}

    [[nodiscard]] bool locked() const { return m_lock.locked(); }
    Coro<bool> acquire() { return m_lock.acquire(); }
    void release() { m_lock.release(); }
    // Always gives true. Throws LoopError RuntimeError where the lock is free.
    Coro<bool> wait();
    // Waits until predicate() holds; gives what it gave. It is asked with the lock held.
    template <class Predicate>
    Coro<std::invoke_result_t<Predicate&>> waitFor(Predicate predicate);
    // Throws LoopError RuntimeError where the lock is free.
    void notify(std::int64_t count = 1);
    void notifyAll() { notify(static_cast<std::int64_t>(m_waiters.size())); }
    [[nodiscard]] const Waiters& waiters() const { return m_waiters; }

protected:
    [[nodiscard]] std::string describe() const override { return "Condition"; }

private:
    Coro<bool> reacquire();

    Lockable& m_lock;
    Waiters m_waiters;
};

template <class Predicate>
Coro<std::invoke_result_t<Predicate&>> Condition::waitFor(Predicate predicate) {
    auto result = predicate();
    while (!result) {
        co_await wait();
        result = predicate();
    }
    co_return result;
}

} // namespace coroscope
