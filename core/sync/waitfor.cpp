// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.wait_for.
#include "core/sync/waitfor.h"

namespace coroscope {

namespace {

ErrorRef release(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& waiter = static_cast<Waiter&>(target);
    if (!waiter.isDone())
        waiter.wake(WakeValue::None);
    return nullptr;
}

struct CallbackGuard {
    FutureRef future;
    Callback callback;
    ~CallbackGuard() { future->removeDoneCallback(callback); }
};

struct TimerGuard {
    Ref<TimerHandle> timer;
    ~TimerGuard() { timer->cancel(); }
};

void raiseOutcome(Future& future) {
    if (const ErrorRef error = future.outcomeError())
        error->raise();
}

// A cancellation means that the deadline won; any other end is the future's own.
void raiseExpired(Future& future) {
    if (future.isCancelled())
        throw ExpiredError(future.outcomeError());
    raiseOutcome(future);
}

} // namespace

Callback releaseCallback(const WaiterRef& waiter) {
    Callback callback;
    callback.kind = CallbackKind::ReleaseWaiter;
    callback.function = release;
    callback.target = waiter;
    return callback;
}

Coro<void> cancelAndWait(FutureRef future) {
    const WaiterRef waiter = makeRef<Waiter>(future->loop(), "cancellation");
    const CallbackGuard guard{future, releaseCallback(waiter)};
    future->addDoneCallback(guard.callback);
    future->cancel();
    co_await *waiter;
}

TimedWait::TimedWait(EventLoop& loop, double timeout)
    : m_waiter(makeRef<Waiter>(loop, "wait_for"))
    , m_timer(loop.callLater(timeout, releaseCallback(m_waiter))) {
    if (Observer* observer = loop.observer())
        observer->handleServes(*m_timer, *m_waiter);
}

Coro<void> TimedWait::wait(FutureRef future) {
    const Callback callback = releaseCallback(m_waiter);
    future->addDoneCallback(callback);
    const TimerGuard guard{m_timer};
    ErrorRef cancelled;
    try {
        co_await *m_waiter;
    } catch (const CancelledError&) {
        cancelled = errorFromException(std::current_exception());
    }
    if (future->isDone()) {
        raiseOutcome(*future);
        co_return;
    }
    future->removeDoneCallback(callback);
    // Nothing of the future may run any more once the wait is over.
    co_await cancelAndWait(future);
    if (cancelled)
        cancelled->raise();
    raiseExpired(*future);
}

Coro<void> waitForNothing(FutureRef future) {
    if (future->isDone()) {
        raiseOutcome(*future);
        co_return;
    }
    co_await cancelAndWait(future);
    raiseExpired(*future);
}

} // namespace coroscope
