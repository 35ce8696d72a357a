// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Barrier.
#include "core/sync/barrier.h"

namespace coroscope {

Barrier::Barrier(std::int64_t parties)
    : m_parties(parties) {
    if (parties < 1)
        throw LoopError("ValueError", "parties must be > 0");
}

Coro<std::int64_t> Barrier::wait() {
    std::int64_t index = 0;
    co_await m_condition.acquire();
    try {
        index = co_await waitLocked();
    } catch (...) {
        m_condition.release();
        throw;
    }
    m_condition.release();
    co_return index;
}

Coro<std::int64_t> Barrier::waitLocked() {
    co_await block();
    const std::int64_t index = m_count;
    ++m_count;
    try {
        if (index + 1 == m_parties) {
            m_state = State::Draining;
            m_condition.notifyAll();
        } else {
            co_await waitForParties();
        }
    } catch (...) {
        leave();
        throw;
    }
    leave();
    co_return index;
}

Coro<void> Barrier::block() {
    const auto isOpen = [this] {
        return m_state != State::Draining && m_state != State::Resetting;
    };
    co_await m_condition.waitFor(isOpen);
    if (m_state == State::Broken)
        throw LoopError("BrokenBarrierError", "Barrier aborted");
}

Coro<void> Barrier::waitForParties() {
    const auto isFull = [this] { return m_state != State::Filling; };
    co_await m_condition.waitFor(isFull);
    if (m_state == State::Broken || m_state == State::Resetting)
        throw LoopError("BrokenBarrierError", "Abort or reset of barrier");
}

// The last to leave opens the barrier for those who came meanwhile.
void Barrier::leave() {
    --m_count;
    if (m_count > 0)
        return;
    if (m_state == State::Resetting || m_state == State::Draining)
        m_state = State::Filling;
    m_condition.notifyAll();
}

Coro<void> Barrier::reset() {
    co_await m_condition.acquire();
    m_state = m_count > 0 ? State::Resetting : State::Filling;
    m_condition.notifyAll();
    m_condition.release();
}

Coro<void> Barrier::abort() {
    co_await m_condition.acquire();
    m_state = State::Broken;
    m_condition.notifyAll();
    m_condition.release();
}

} // namespace coroscope
