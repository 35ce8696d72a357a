// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Lock. acquire() does not suspend where the lock is free and nobody waits who was not
// cancelled. release() frees it and wakes the first waiter, who takes it when it runs: until then
// the lock is free, but a newcomer queues behind. A waiter that is cancelled while the lock is
// free passes the wake-up on to the first who still waits.
#pragma once

#include "core/sync/waiters.h"

namespace coroscope {

// What a Condition needs of its lock.
class Lockable {
public:
    virtual ~Lockable() = default;
    [[nodiscard]] virtual bool locked() const = 0;
    // Suspends until it is the caller's; always gives true.
    virtual Coro<bool> acquire() = 0;
    virtual void release() = 0;
};

class Lock : public LoopBound, public Lockable {
public:
    [[nodiscard]] bool locked() const override { return m_isLocked; }
    Coro<bool> acquire() override;
    // Throws LoopError RuntimeError where it is not locked.
    void release() override;
    [[nodiscard]] const Waiters& waiters() const { return m_waiters; }

protected:
    [[nodiscard]] std::string describe() const override { return "Lock"; }

private:
    void wakeUpFirst();
    void take();
    void tellHolder(const Waiter& waiter) const;
    const std::string& nameIn(EventLoop& loop);

    Waiters m_waiters;
    std::string m_name;    // "lock A", from the first wait
    FutureId m_holder = 0; // the task that took it last and did not release it
    bool m_isLocked = false;
};

} // namespace coroscope
