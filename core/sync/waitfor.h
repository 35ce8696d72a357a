// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait_for. The deadline's timer is set before the future is made, and is cancelled however
// the wait ends. Where time runs out, or the wait itself is cancelled, the future is cancelled and
// waited for, so that nothing of it runs any more; a result that it has by then still counts.
#pragma once

#include "core/sync/waiters.h"
#include "core/task/task.h"

#include <optional>

namespace coroscope {

// A done-callback or timer that wakes `waiter` unless it is done.
[[nodiscard]] Callback releaseWaiter(const WaiterRef& waiter);
// Cancels `future` and waits until it is done; the wait can be cancelled on its own.
Coro<void> cancelAndWait(FutureRef future);

// A wait that has begun: the waiter and the timer that releases it.
struct Deadline {
    WaiterRef waiter;
    Ref<TimerHandle> timer;
};
Deadline startDeadline(EventLoop& loop, double timeout);

// How the wait for a future ended that is done now.
enum class WaitEnd { Done, TimedOut };
// Waits for `future` until the deadline. TimedOut: it was cancelled and is done, perhaps with a
// result. Raises the CancelledError of the caller, once the future is done, unless the future was
// done before. `cancelledBy`, if given, is told that error: what is raised later is raised while it
// is being handled.
Coro<WaitEnd> waitUntil(FutureRef future, Deadline deadline, ErrorRef* cancelledBy = nullptr);
// The same for no time at all (a timeout of 0 or less): nothing is waited for but the cancellation.
Coro<WaitEnd> waitNoTime(FutureRef future);

// What wait_for raises where the future of a wait that ended as `end` has `error`: TimeoutError for
// a cancellation of its own making, else the error itself.
[[nodiscard]] ErrorRef errorAfterWait(WaitEnd end, ErrorRef error);

// Immediate path: a timeout of 0 or less and a task that is done. Else the caller suspends until
// the task is done. No timeout: plain await.
template <class T>
Coro<T> waitFor(TaskRef<T> task, std::optional<double> timeout) {
    WaitEnd end = WaitEnd::Done;
    if (!timeout) {
        T value = co_await task;
        co_return value;
    }
    if (*timeout <= 0)
        end = co_await waitNoTime(task);
    else
        end = co_await waitUntil(task, startDeadline(task->loop(), *timeout));
    if (const ErrorRef error = errorAfterWait(end, task->outcomeError()))
        error->raise();
    co_return task->result();
}

} // namespace coroscope
