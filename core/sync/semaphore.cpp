// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Semaphore and BoundedSemaphore.
#include "core/sync/semaphore.h"

namespace coroscope {

Semaphore::Semaphore(std::int64_t value)
    : m_value(value) {
    if (value < 0)
        throw LoopError("ValueError", "Semaphore initial value must be >= 0");
}

bool Semaphore::locked() const {
    return m_value == 0 || !m_waiters.areAllCancelled();
}

Coro<bool> Semaphore::acquire() {
    if (!locked()) {
        --m_value;
        co_return true;
    }
    const WaiterRef waiter = m_waiters.add(boundLoop(), "semaphore");
    try {
        co_await *waiter;
    } catch (const CancelledError&) {
        m_waiters.remove(waiter);
        if (!waiter->isCancelled()) {
            ++m_value;
            wakeUpNext();
        }
        throw;
    } catch (...) {
        m_waiters.remove(waiter);
        throw;
    }
    m_waiters.remove(waiter);
    if (m_value > 0)
        wakeUpNext();
    co_return true;
}

void Semaphore::release() {
    ++m_value;
    wakeUpNext();
}

void Semaphore::wakeUpNext() {
    Waiter* next = m_waiters.firstPending();
    if (!next)
        return;
    --m_value;
    next->wake(WakeValue::True);
}

void BoundedSemaphore::release() {
    if (value() >= m_bound)
        throw LoopError("ValueError", "BoundedSemaphore released too many times");
    Semaphore::release();
}

} // namespace coroscope
