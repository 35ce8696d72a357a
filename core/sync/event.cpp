// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Event.
#include "core/sync/event.h"

#include "core/loop/fault.h"

namespace coroscope {

void AsyncEvent::set() {
    if (m_isSet)
        return;
    m_isSet = true;
    for (const WaiterRef& waiter : m_waiters.all()) {
        if (!waiter->isDone())
            waiter->wake(WakeValue::True);
        if (isPlanted(Fault::EventWakesOne))
            break;
    }
}

Coro<bool> AsyncEvent::wait() {
    if (m_isSet)
        co_return true;
    co_return co_await m_waiters.wait(boundLoop(), "event");
}

} // namespace coroscope
