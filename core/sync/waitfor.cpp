// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.wait_for.
#include "core/sync/waitfor.h"

#include "core/loop/fault.h"

namespace coroscope {

namespace {

ErrorRef release(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& waiter = static_cast<Waiter&>(target);
    if (!waiter.isDone())
        waiter.wake(WakeValue::None);
    return nullptr;
}

struct TimerGuard {
    Ref<TimerHandle> timer;
    ~TimerGuard() { timer->cancel(); }
};

struct CallbackGuard {
    FutureRef future;
    Callback callback;
    ~CallbackGuard() { future->removeDoneCallback(callback); }
};

} // namespace

Callback releaseWaiter(const WaiterRef& waiter) {
    Callback callback;
    callback.kind = CallbackKind::ReleaseWaiter;
    callback.function = release;
    callback.target = waiter;
    return callback;
}

Coro<void> cancelAndWait(FutureRef future) {
    const auto waiter = makeRef<Waiter>(future->loop(), "end of the cancelled");
    const CallbackGuard guard{future, releaseWaiter(waiter)};
    future->addDoneCallback(Callback(guard.callback));
    if (isPlanted(Fault::WaitForLeavesTheTask))
        co_return;
    future->cancel();
    co_await *waiter;
}

Deadline startDeadline(EventLoop& loop, double timeout) {
    auto waiter = makeRef<Waiter>(loop, "wait_for");
    const double late = isPlanted(Fault::WaitForSetsNoTimer) ? 1e6 : 0;
    auto timer = loop.callLater(timeout + late, releaseWaiter(waiter));
    if (Observer* observer = loop.observer())
        observer->handleServes(timer->id(), *waiter);
    return {std::move(waiter), std::move(timer)};
}

Coro<WaitEnd> waitUntil(FutureRef future, Deadline deadline, ErrorRef* cancelledBy) {
    const Callback callback = releaseWaiter(deadline.waiter);
    future->addDoneCallback(Callback(callback));
    const TimerGuard guard{deadline.timer};
    ErrorRef cancelled;
    try {
        co_await *deadline.waiter;
    } catch (const CancelledError&) {
        cancelled = errorFromException(std::current_exception());
    }
    if (cancelledBy)
        *cancelledBy = cancelled;
    if (future->isDone())
        co_return WaitEnd::Done;
    future->removeDoneCallback(callback);
    co_await cancelAndWait(future);
    if (cancelled)
        cancelled->raise();
    co_return WaitEnd::TimedOut;
}

Coro<WaitEnd> waitNoTime(FutureRef future) {
    const bool wasDone = future->isDone();
    if (wasDone)
        co_return WaitEnd::Done;
    co_await cancelAndWait(future);
    co_return WaitEnd::TimedOut;
}

ErrorRef errorAfterWait(WaitEnd end, ErrorRef error) {
    if (end == WaitEnd::TimedOut && error && error->isCancelled())
        return makeError("TimeoutError", "");
    return error;
}

} // namespace coroscope
