// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Lock.
#include "core/sync/lock.h"

namespace coroscope {

Coro<bool> Lock::acquire() {
    if (!m_isLocked && m_waiters.areAllCancelled()) {
        m_isLocked = true;
        co_return true;
    }
    const WaiterRef waiter = m_waiters.add(boundLoop(), "lock");
    try {
        co_await *waiter;
    } catch (const CancelledError&) {
        // It leaves the queue first, or it would wake itself.
        m_waiters.remove(waiter);
        if (!m_isLocked)
            wakeUpFirst();
        throw;
    } catch (...) {
        m_waiters.remove(waiter);
        throw;
    }
    m_waiters.remove(waiter);
    m_isLocked = true;
    co_return true;
}

void Lock::release() {
    if (!m_isLocked)
        throw LoopError("RuntimeError", "Lock is not acquired.");
    m_isLocked = false;
    wakeUpFirst();
}

// Only the very first: where it is done already, it runs soon and takes the lock or passes it on.
void Lock::wakeUpFirst() {
    if (m_waiters.isEmpty())
        return;
    Waiter& first = *m_waiters.all().front();
    if (!first.isDone())
        first.wake(WakeValue::True);
}

} // namespace coroscope
