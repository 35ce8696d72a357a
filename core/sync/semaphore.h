// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Semaphore and BoundedSemaphore. acquire() does not suspend where the value is above 0 and
// nobody waits who was not cancelled. Waking the first who waits takes its unit at once, so nobody
// can come between; a waiter that is cancelled after it was woken gives the unit to the next.
#pragma once

#include "core/sync/waiters.h"

#include <cstdint>

namespace coroscope {

class Semaphore : public LoopBound {
public:
    // Throws LoopError ValueError for a value below 0.
    explicit Semaphore(std::int64_t value = 1);

    // It cannot be acquired without waiting.
    [[nodiscard]] bool locked() const;
    // Always gives true.
    Coro<bool> acquire();
    virtual void release();
    [[nodiscard]] std::int64_t value() const { return m_value; }
    void setValue(std::int64_t value) { m_value = value; }
    [[nodiscard]] const Waiters& waiters() const { return m_waiters; }

protected:
    [[nodiscard]] std::string describe() const override { return "Semaphore"; }

private:
    void wakeUpNext();

    Waiters m_waiters;
    std::int64_t m_value;
};

class BoundedSemaphore : public Semaphore {
public:
    explicit BoundedSemaphore(std::int64_t value = 1)
        : Semaphore(value)
        , m_bound(value) {}
    // Throws LoopError ValueError where the value would go above the first one.
    void release() override;

private:
    std::int64_t m_bound;
};

} // namespace coroscope
