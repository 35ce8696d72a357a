// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.wait.
#include "core/sync/wait.h"

#include "core/loop/fault.h"
#include "core/sync/waitfor.h"

namespace coroscope {

namespace {

// Counts the futures that are not done yet.
class Waiting final : public CallbackTarget {
public:
    Waiting(EventLoop& loop, std::size_t count, std::optional<double> timeout, ReturnWhen when)
        : m_waiter(makeRef<Waiter>(loop, "wait"))
        , m_left(static_cast<std::ptrdiff_t>(count))
        , m_returnWhen(when) {
        if (!timeout)
            return;
        m_timer = loop.callLater(*timeout, releaseWaiter(m_waiter));
        if (Observer* observer = loop.observer())
            observer->handleServes(m_timer->id(), *m_waiter);
    }

    [[nodiscard]] const WaiterRef& waiter() const { return m_waiter; }
    [[nodiscard]] FutureId subject() const override { return m_waiter->id(); }
    [[nodiscard]] Callback callback() {
        Callback callback;
        callback.kind = CallbackKind::WaitChildDone;
        callback.function = childDone;
        callback.target = this;
        return callback;
    }
    void cancelTimer() {
        if (m_timer && !isPlanted(Fault::WaitTimerStays))
            m_timer->cancel();
    }

private:
    static ErrorRef childDone(CallbackTarget& target, Future* child, const ErrorRef&) {
        static_cast<Waiting&>(target).take(*child);
        return nullptr;
    }

    void take(Future& child) {
        --m_left;
        const bool isFirst =
            m_returnWhen == ReturnWhen::FirstCompleted && !isPlanted(Fault::WaitIgnoresFirst);
        if (m_left > 0 && !isFirst && !isFirstError(child))
            return;
        cancelTimer();
        if (!m_waiter->isDone())
            m_waiter->wake(WakeValue::None);
    }

    bool isFirstError(Future& child) {
        if (m_returnWhen != ReturnWhen::FirstException || child.isCancelled())
            return false;
        child.markRetrieved(); // looking at the exception is enough
        return child.error().get() != nullptr;
    }

    WaiterRef m_waiter;
    Ref<TimerHandle> m_timer;
    std::ptrdiff_t m_left; // below 0 never: each child tells once
    ReturnWhen m_returnWhen;
};

// asyncio's finally: on every path.
struct WaitingGuard {
    Ref<Waiting> waiting;
    std::vector<FutureRef> futures;
    ~WaitingGuard() {
        waiting->cancelTimer();
        for (const FutureRef& future : futures)
            future->removeDoneCallback(waiting->callback());
    }
};

} // namespace

Coro<void> wait(EventLoop& loop, std::vector<FutureRef> futures, std::optional<double> timeout,
                ReturnWhen returnWhen) {
    const auto waiting = makeRef<Waiting>(loop, futures.size(), timeout, returnWhen);
    for (const FutureRef& future : futures)
        future->addDoneCallback(waiting->callback());
    const WaitingGuard guard{waiting, std::move(futures)};
    co_await *waiting->waiter();
}

} // namespace coroscope
