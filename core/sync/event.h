// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Event. set() wakes all who wait, in the order of their arrival; each is woken even if
// clear() follows before it runs. wait() does not suspend where the event is set.
#pragma once

#include "core/sync/waiters.h"

namespace coroscope {

class AsyncEvent : public LoopBound {
public:
    [[nodiscard]] bool isSet() const { return m_isSet; }
    void set();
    void clear() { m_isSet = false; }
    // Always gives true.
    Coro<bool> wait();
    [[nodiscard]] const Waiters& waiters() const { return m_waiters; }

protected:
    [[nodiscard]] std::string describe() const override { return "Event"; }

private:
    Waiters m_waiters;
    bool m_isSet = false;
};

} // namespace coroscope
