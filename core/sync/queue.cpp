// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Queue that do not depend on what it holds.
#include "core/sync/queue.h"

namespace coroscope {

QueueBase::QueueBase(std::int64_t maxSize)
    : m_maxSize(maxSize) {
    m_finished.set();
}

Coro<void> QueueBase::waitForRoom() {
    while (isFull())
        co_await waitIn(Side::Putters);
}

Coro<void> QueueBase::waitForItem() {
    while (isEmpty())
        co_await waitIn(Side::Getters);
}

Coro<void> QueueBase::waitIn(Side side) {
    const bool isGetter = side == Side::Getters;
    Waiters& waiters = isGetter ? m_getters : m_putters;
    const WaiterRef waiter = waiters.add(boundLoop(), isGetter ? "queue item" : "queue room");
    try {
        co_await *waiter;
    } catch (...) {
        waiter->cancel();
        waiters.remove(waiter); // not there where it was woken before
        if (!mustWait(side) && !waiter->isCancelled())
            wakeUpNext(waiters);
        throw;
    }
}

void QueueBase::itemWasPut() {
    ++m_unfinished;
    m_finished.clear();
    wakeUpNext(m_getters);
}

void QueueBase::itemWasTaken() {
    wakeUpNext(m_putters);
}

void QueueBase::wakeUpNext(Waiters& waiters) {
    while (!waiters.isEmpty()) {
        const WaiterRef waiter = waiters.takeFirst();
        if (waiter->isDone())
            continue;
        waiter->wake(WakeValue::None);
        return;
    }
}

void QueueBase::taskDone() {
    if (m_unfinished <= 0)
        throw LoopError("ValueError", "task_done() called too many times");
    if (--m_unfinished == 0)
        m_finished.set();
}

Coro<void> QueueBase::join() {
    if (m_unfinished > 0)
        co_await m_finished.wait();
}

} // namespace coroscope
