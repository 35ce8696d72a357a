// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.wait.
#include "core/sync/wait.h"

#include "core/sync/waitfor.h"

namespace coroscope {

namespace {

struct Waiting final : CallbackTarget {
    WaiterRef waiter;
    Ref<TimerHandle> timer;
    std::size_t left = 0;
    ReturnWhen returnWhen = ReturnWhen::AllCompleted;

    [[nodiscard]] bool isOver(Future& last) const {
        if (left == 0 || returnWhen == ReturnWhen::FirstCompleted)
            return true;
        if (returnWhen != ReturnWhen::FirstException || last.isCancelled())
            return false;
        last.markRetrieved();
        return last.error() != nullptr;
    }

    void take(Future& child) {
        --left;
        if (!isOver(child))
            return;
        if (timer)
            timer->cancel();
        if (!waiter->isDone())
            waiter->wake(WakeValue::None);
    }
};

ErrorRef childDone(CallbackTarget& target, Future* child, const ErrorRef&) {
    static_cast<Waiting&>(target).take(*child);
    return nullptr;
}

// Leaves no trace of the wait on the futures, on every path.
struct WaitGuard {
    Ref<Waiting> waiting;
    std::vector<FutureRef> futures;
    Callback callback;
    ~WaitGuard() {
        if (waiting->timer)
            waiting->timer->cancel();
        for (const FutureRef& future : futures)
            future->removeDoneCallback(callback);
    }
};

} // namespace

Coro<void> wait(EventLoop& loop, std::vector<FutureRef> futures, ReturnWhen returnWhen,
                std::optional<double> timeout) {
    auto waiting = makeRef<Waiting>();
    waiting->waiter = makeRef<Waiter>(loop, "wait");
    if (timeout)
        waiting->timer = loop.callLater(*timeout, releaseCallback(waiting->waiter));
    waiting->left = futures.size();
    waiting->returnWhen = returnWhen;
    Callback callback;
    callback.kind = CallbackKind::WaitChildDone;
    callback.function = childDone;
    callback.target = waiting;
    for (const FutureRef& future : futures)
        future->addDoneCallback(callback);
    const WaitGuard guard{waiting, std::move(futures), std::move(callback)};
    co_await *waiting->waiter;
}

} // namespace coroscope
