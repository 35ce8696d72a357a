// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait_for: one future with a deadline. When the deadline passes, or the waiter is
// cancelled, the future is cancelled and its end is waited for before the error goes on.
#pragma once

#include "core/sync/waiters.h"

namespace coroscope {

// Wakes `waiter` when `future` is done; asyncio's _release_waiter.
[[nodiscard]] Callback releaseCallback(const WaiterRef& waiter);
// Cancels and waits until the future is done, however it ends.
Coro<void> cancelAndWait(FutureRef future);

// Made before the future that is waited for: its own future and timer are numbered first.
class TimedWait {
public:
    // `timeout` is above 0.
    TimedWait(EventLoop& loop, double timeout);
    // Returns once the future has a result. Raises its error, or ExpiredError. The timer is
    // cancelled however it ends. The object must outlive the await.
    Coro<void> wait(FutureRef future);

private:
    WaiterRef m_waiter;
    Ref<TimerHandle> m_timer;
};

// The same for a timeout of 0 or less: the future must be done already.
Coro<void> waitForNothing(FutureRef future);

} // namespace coroscope
