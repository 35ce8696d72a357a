// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Barrier. The last of `parties` to come wakes the others; whoever comes while they leave
// waits until the last has left. reset() and abort() end the waits with BrokenBarrierError; after
// abort() every wait does, until reset(). A cancelled party leaves and is not counted any more.
#pragma once

#include "core/sync/condition.h"

namespace coroscope {

class Barrier {
public:
    enum class State { Filling, Draining, Resetting, Broken };

    // Throws LoopError ValueError for fewer than 1.
    explicit Barrier(std::int64_t parties);

    // The place in the order of arrival, from 0. Throws LoopError BrokenBarrierError.
    Coro<std::int64_t> wait();
    Coro<void> reset();
    Coro<void> abort();
    [[nodiscard]] std::int64_t parties() const { return m_parties; }
    [[nodiscard]] std::int64_t waiting() const { return m_state == State::Filling ? m_count : 0; }
    [[nodiscard]] bool isBroken() const { return m_state == State::Broken; }
    [[nodiscard]] State state() const { return m_state; }
    // Who is inside, waiting or leaving.
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    Coro<std::int64_t> waitLocked();
    Coro<void> block();
    Coro<void> waitForParties();
    void leave();

    Lock m_lock;
    Condition m_condition{m_lock};
    std::int64_t m_parties;
    std::int64_t m_count = 0;
    State m_state = State::Filling;
};

} // namespace coroscope
