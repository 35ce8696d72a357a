// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.sleep as a coroutine of the core.
#include "core/task/sleep.h"

#include "core/loop/fault.h"

namespace coroscope {

namespace {

ErrorRef setResultUnlessCancelled(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& future = static_cast<Future&>(target);
    if (!future.isCancelled())
        future.finish();
    return nullptr;
}

// Cancels the timer when the await is over, on every path: asyncio's finally.
struct TimerGuard {
    Ref<TimerHandle> timer;
    ~TimerGuard() {
        if (!isPlanted(Fault::SleepTimerStays))
            timer->cancel();
    }
};

} // namespace

Coro<void> sleep(EventLoop& loop, double delay) {
    if (delay <= 0) {
        co_await yieldOnce();
        co_return;
    }
    FutureRef future = makeRef<Future>(loop);
    co_await sleepOn(std::move(future), delay);
}

Coro<void> sleepOn(FutureRef future, double delay) {
    EventLoop& loop = future->loop();
    Callback callback;
    callback.kind = CallbackKind::SleepDone;
    callback.function = setResultUnlessCancelled;
    callback.target = future;
    TimerGuard guard{loop.callLater(delay, std::move(callback))};
    if (Observer* observer = loop.observer()) {
        observer->futureLabelled(*future, "sleep", delay);
        observer->handleServes(guard.timer->id(), *future);
    }
    co_await *future;
}

} // namespace coroscope
