// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio's Task: a future that drives a coroutine, one step a handle.
#pragma once

#include "core/task/coro.h"
#include "core/task/name.h"
#include "core/task/repr.h"

namespace coroscope {

// Its first step is queued when it starts. A step runs until the coroutine awaits something that is
// not done (the task waits for it), yields, returns or raises.
class Task : public Future {
public:
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string describe() override { return "<Task " + name() + ">"; }
    void setName(std::string name);
    [[nodiscard]] std::string_view coroutineName() const { return m_coroutineName.view(); }
    // What it waits for, null while it is ready or running.
    [[nodiscard]] const FutureRef& waitsOn() const { return m_chain.waitsOn; }
    [[nodiscard]] int cancelling() const { return m_cancelRequests; }
    int uncancel();

    // Requests that CancelledError be raised at the task's await; false where it is done. What it
    // waits for is cancelled first.
    using Future::cancel;
    bool cancel(CancelMessageRef message = {}) override;

    // The done-callback with which a task waits.
    static ErrorRef runWakeup(CallbackTarget& target, Future* future, const ErrorRef&);

protected:
    // Without a name it is "Task-N".
    Task(EventLoop& loop, Name coroutineName, std::optional<std::string> name = {});
    struct Hidden {};
    Task(EventLoop& loop, Name coroutineName, Hidden); // the loop's own housekeeping
    // Tells that it was made and queues its first step. Called once, by the maker.
    void start();
    // Runs the coroutine up to its next suspension or end, with m_chain. A derived class that
    // returns Returned has stored the value.
    virtual StepKind advance() = 0;
    // A derived class drops its coroutine, which may hold a task that waits for this one.
    void abandon() override;

    Drive m_chain;

private:
    friend class EventLoop;
    friend class Future;
    // What stands in the ready queue: a step, which throws m_chain.thrown in, or the wakeup of what
    // this waits for.
    enum class Queued : std::uint8_t { Nothing, Step, Wakeup };
    [[nodiscard]] HandleView queuedStep(HandleId id) const;
    [[nodiscard]] Future* queuedArgument() const;
    ErrorRef runQueuedStep();
    // False where it waits for something else or is queued already.
    bool queueWakeup(const Future& done);
    static ErrorRef runStep(CallbackTarget& target, Future*, const ErrorRef& thrown);
    void queueStep(ErrorRef thrown);
    ErrorRef runStep();
    ErrorRef runHiddenStep();
    void takeCancellation();
    ErrorRef advanceAsCurrent();
    ErrorRef take(StepKind kind);
    ErrorRef fail(const ErrorRef& error);
    void wait();
    void refuseToWait();
    void tellSuspension();

    Name m_coroutineName;
    std::unique_ptr<std::string> m_givenName;
    CancelMessageRef m_pendingMessage; // of a cancellation to come
    std::uint32_t m_number = 0;        // for "Task-N"
    int m_cancelRequests = 0;
    bool m_mustCancel = false;
    Queued m_queued = Queued::Nothing;
};

// A task of a C++ coroutine. co_await of it gives T.
template <class T>
class CoroTask final : public Task {
public:
    CoroTask(EventLoop& loop, Coro<T> coro, Name coroutineName)
        : Task(loop, std::move(coroutineName))
        , m_coro(std::move(coro)) {
        start();
    }

    // The result; raises the error it ended with.
    T result() {
        if (const ErrorRef error = outcomeError())
            error->raise();
        if constexpr (!std::is_void_v<T>)
            return *m_value;
    }
    [[nodiscard]] std::string valueText() const override {
        if constexpr (std::is_void_v<T>)
            return "None";
        else
            return repr(*m_value);
    }

protected:
    StepKind advance() override {
        const StepKind kind = step(m_coro, m_chain);
        if constexpr (!std::is_void_v<T>) {
            if (kind == StepKind::Returned)
                m_value.emplace(m_coro.handle().promise().take());
        }
        return kind;
    }
    void abandon() override {
        Task::abandon();
        m_coro = Coro<T>(nullptr);
    }

private:
    struct Nothing {};
    Coro<T> m_coro;
    std::optional<std::conditional_t<std::is_void_v<T>, Nothing, T>> m_value;
};

template <class T>
using TaskRef = Ref<CoroTask<T>>;

// asyncio.create_task: puts the first step of a new task on the ready queue and names it then, if
// `name` is not empty. `coroutineName` is what the trace tells.
template <class T>
TaskRef<T> createTask(EventLoop& loop, Coro<T> coro, Name coroutineName, std::string name = {}) {
    auto task = makeRef<CoroTask<T>>(loop, std::move(coro), std::move(coroutineName));
    if (!name.empty())
        task->setName(std::move(name));
    return task;
}

template <class T>
struct TaskAwaiter : FutureAwaiter {
    T await_resume() {
        FutureAwaiter::await_resume();
        return static_cast<CoroTask<T>&>(*future).result();
    }
};

template <class T>
TaskAwaiter<T> operator co_await(const TaskRef<T>& task) {
    return {{task, nullptr}};
}

// asyncio's run_until_complete: makes a task of `coro`, runs the loop until it is done, gives its
// result.
template <class T>
T runUntilComplete(EventLoop& loop, Coro<T> coro, Name coroutineName) {
    const TaskRef<T> task = createTask(loop, std::move(coro), std::move(coroutineName));
    loop.runUntilComplete(task);
    return task->result();
}

} // namespace coroscope
