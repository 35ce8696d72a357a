// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Condition.
#include "core/sync/condition.h"

#include "core/loop/fault.h"

namespace coroscope {

Coro<bool> Condition::wait() {
    if (!m_lock.locked())
        throw LoopError("RuntimeError", "cannot wait on un-acquired lock");
    m_lock.release();
    std::exception_ptr error;
    try {
        co_await m_waiters.wait(boundLoop(), "condition");
    } catch (...) {
        error = std::current_exception();
    }
    // An await cannot stand in a handler. An error of taking the lock replaces the first.
    const bool wasCancelled = co_await reacquire();
    if (wasCancelled)
        throw CancelledError();
    if (error)
        std::rethrow_exception(error);
    co_return true;
}

// Says whether a cancellation came while it waited for the lock.
Coro<bool> Condition::reacquire() {
    bool wasCancelled = false;
    for (;;) {
        try {
            co_await m_lock.acquire();
            break;
        } catch (const CancelledError&) {
            wasCancelled = true;
        }
    }
    co_return wasCancelled;
}

void Condition::notify(std::int64_t count) {
    if (!m_lock.locked())
        throw LoopError("RuntimeError", "cannot notify on un-acquired lock");
    std::int64_t woken = 0;
    for (const WaiterRef& waiter : m_waiters.all()) {
        if (woken >= count && !isPlanted(Fault::ConditionNotifiesAll))
            break;
        if (waiter->isDone())
            continue;
        ++woken;
        waiter->wake(WakeValue::False);
    }
}

} // namespace coroscope
