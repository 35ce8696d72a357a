// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.run_coroutine_threadsafe for jobs of simulated workers: a job hands a coroutine to the
// loop and waits for its outcome. The coroutine becomes a task when the loop runs the handle that
// is queued for it; the job goes on when the task is done and the loop polls again.
#pragma once

#include "core/sync/workers.h"
#include "core/task/task.h"

namespace coroscope {

// The outcome of a coroutine that another thread runs, as concurrent.futures.Future is.
template <class T>
class ThreadsafeCall final : public CallbackTarget {
public:
    ThreadsafeCall(EventLoop& loop, Coro<T> coro, Name coroutineName)
        : m_loop(loop)
        , m_coro(std::move(coro))
        , m_name(std::move(coroutineName)) {}

    [[nodiscard]] bool isDone() const { return m_isDone; }
    // Throws what the coroutine raised.
    T result() {
        if (m_error)
            m_error->raise();
        return *m_value;
    }
    [[nodiscard]] std::string callbackName() const override {
        return "run_coroutine_threadsafe.<locals>.callback";
    }

    void submit() {
        Callback callback;
        callback.kind = CallbackKind::Call;
        callback.function = makeTask;
        callback.target = this;
        m_loop.callSoon(std::move(callback));
    }
    // Who is to be woken when it is done.
    void setWaiter(Worker* worker) { m_waiter = worker; }

private:
    static ErrorRef makeTask(CallbackTarget& target, Future*, const ErrorRef&) {
        auto& call = static_cast<ThreadsafeCall&>(target);
        const TaskRef<T> task =
            createTask(call.m_loop, std::move(call.m_coro), std::move(call.m_name));
        Callback callback;
        callback.kind = CallbackKind::ChainFuture;
        callback.function = takeOutcome;
        callback.target = &call;
        task->addDoneCallback(std::move(callback));
        return nullptr;
    }

    static ErrorRef takeOutcome(CallbackTarget& target, Future* done, const ErrorRef&) {
        auto& call = static_cast<ThreadsafeCall&>(target);
        auto& task = static_cast<CoroTask<T>&>(*done);
        call.m_error = task.outcomeError();
        if (!call.m_error)
            call.m_value.emplace(task.result());
        call.m_isDone = true;
        if (call.m_waiter)
            call.m_waiter->wake();
        return nullptr;
    }

    EventLoop& m_loop;
    Coro<T> m_coro;
    Name m_name;
    std::optional<T> m_value;
    ErrorRef m_error;
    Worker* m_waiter = nullptr;
    bool m_isDone = false;
};

template <class T>
using ThreadsafeCallRef = Ref<ThreadsafeCall<T>>;

template <class T>
ThreadsafeCallRef<T> runCoroutineThreadsafe(EventLoop& loop, Coro<T> coro, Name coroutineName) {
    auto call = makeRef<ThreadsafeCall<T>>(loop, std::move(coro), std::move(coroutineName));
    call->submit();
    return call;
}

// future.result(), in a job. A job that is abandoned while it waits leaves the call without waiter.
template <class T>
Coro<T> resultOf(Worker& worker, ThreadsafeCallRef<T> call) {
    struct Waiting {
        ThreadsafeCall<T>& call;
        Waiting(ThreadsafeCall<T>& of, Worker& worker)
            : call(of) {
            call.setWaiter(&worker);
        }
        ~Waiting() { call.setWaiter(nullptr); }
        Waiting(const Waiting&) = delete;
        Waiting& operator=(const Waiting&) = delete;
    };
    const Waiting waiting(*call, worker);
    while (!call->isDone())
        co_await worker.pause();
    T value = call->result();
    co_return value;
}

} // namespace coroscope
