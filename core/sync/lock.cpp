// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Lock.
#include "core/sync/lock.h"

#include "core/loop/fault.h"
#include "core/task/task.h"

namespace coroscope {

Coro<bool> Lock::acquire() {
    if (!m_isLocked && m_waiters.areAllCancelled()) {
        take();
        co_return true;
    }
    EventLoop& loop = boundLoop();
    const WaiterRef waiter = m_waiters.add(loop, nameIn(loop));
    tellHolder(*waiter);
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
    take();
    co_return true;
}

void Lock::release() {
    if (!m_isLocked)
        throw LoopError("RuntimeError", "Lock is not acquired.");
    m_isLocked = false;
    m_holder = 0;
    wakeUpFirst();
}

void Lock::take() {
    m_isLocked = true;
    const EventLoop* loop = EventLoop::running();
    const Task* task = loop ? loop->currentTask() : nullptr;
    m_holder = task ? task->id() : 0;
    for (const WaiterRef& waiter : m_waiters.all())
        tellHolder(*waiter);
}

// For who reads the trace; no rule depends on it.
void Lock::tellHolder(const Waiter& waiter) const {
    if (waiter.isDone())
        return;
    if (Observer* observer = waiter.loop().observer())
        observer->futureHeld(waiter, m_holder);
}

const std::string& Lock::nameIn(EventLoop& loop) {
    if (!m_name.empty())
        return m_name;
    const std::uint32_t number = loop.nextLockNumber();
    const bool hasLetter = number <= 26;
    const auto letter = static_cast<char>('A' + (number - 1) % 26);
    m_name = "lock " + (hasLetter ? std::string(1, letter) : std::to_string(number));
    return m_name;
}

// Only the very first: where it is done already, it runs soon and takes the lock or passes it on.
void Lock::wakeUpFirst() {
    if (m_waiters.isEmpty())
        return;
    Waiter& first =
        isPlanted(Fault::LockWakesLast) ? *m_waiters.all().back() : *m_waiters.all().front();
    if (!first.isDone())
        first.wake(WakeValue::True);
}

} // namespace coroscope
