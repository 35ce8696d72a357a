// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// loop.run_in_executor on simulated workers. A job runs while the loop polls, one at a time, by the
// time it is due and then by the order of submission, each up to its next sleep or its end; so the
// same program always interleaves in the same way. What a job ends with is handed to its future
// through call_soon_threadsafe. Cancelling the future drops a job that has not begun; one that has
// runs to its end.
#pragma once

#include "core/task/coro.h"
#include "core/task/repr.h"

#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace coroscope {

class Workers;

// Jobs that share a number of workers.
struct WorkerPool {
    explicit WorkerPool(std::size_t most)
        : size(most) {}
    std::size_t size; // at most so many jobs at a time
    std::size_t busy = 0;
    std::vector<bool> taken; // by worker
};

class WorkerJob : public CallbackTarget {
public:
    // Runs on. The seconds that the job now sleeps (infinity: until it is woken), nothing where it
    // is over.
    virtual std::optional<double> advance() = 0;
    // Gives `future` what the job ended with.
    virtual void settle(Future& future) = 0;

    // It is due now, if it sleeps.
    void wake();
    // Which worker of its pool runs it, from 0.
    [[nodiscard]] std::size_t worker() const { return m_worker; }

private:
    friend class Workers;
    static ErrorRef handOver(CallbackTarget& target, Future*, const ErrorRef&);
    static ErrorRef checkCancel(CallbackTarget& target, Future* future, const ErrorRef&);
    void announceEnd();

    enum class State { Waiting, Running, Done, Cancelled };
    FutureRef m_future; // null for a thread of the program's own
    WorkerPool* m_pool = nullptr;
    std::size_t m_worker = 0;
    Workers* m_workers = nullptr; // whose it is, once it was submitted
    State m_state = State::Waiting;
    std::uint32_t m_number = 0;
    double m_wakeAt = 0;
};

// The workers of all loops that share a clock. It must outlive the loops that ask it.
class Workers final : public Poller {
    friend class WorkerJob;

public:
    // The default pool runs at most `size` jobs at a time.
    explicit Workers(const Clock& clock, std::size_t size = 32)
        : m_clock(clock)
        , m_default(size) {}
    // `future` gets the outcome. The pool, null for the default one, must outlive its jobs.
    void submit(Ref<WorkerJob> job, FutureRef future, WorkerPool* pool = nullptr);
    // A thread of the program's own: it belongs to no pool, and runs at once up to its first sleep.
    void start(const Ref<WorkerJob>& job);
    // Runs one job that is due; false where none is.
    bool runNext();
    // When the next job is due; a negative number for never.
    [[nodiscard]] double nextWakeUp() const;
    double poll() override;
    // Forgets all jobs.
    void abandon();

private:
    void admit();
    void takeWorker(WorkerJob& job);
    void leaveWorker(WorkerJob& job);
    void run(const Ref<WorkerJob>& job);
    [[nodiscard]] WorkerJob* nextDue() const;

    const Clock& m_clock;
    WorkerPool m_default;
    std::uint32_t m_submitted = 0;
    std::deque<Ref<WorkerJob>> m_waiting;
    std::vector<Ref<WorkerJob>> m_busy;
};

// --- jobs in C++: coroutines that may sleep

// What a job's coroutine may do: co_await worker.sleep(seconds).
class Worker {
public:
    struct Sleep {
        Worker& worker;
        double seconds;
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template <class P>
        void await_suspend(std::coroutine_handle<P> caller) noexcept {
            caller.promise().drive->leaf = caller;
            caller.promise().drive->waitsOn = nullptr;
            worker.m_seconds = seconds;
        }
        void await_resume() const noexcept {}
    };
    Sleep sleep(double seconds) { return {*this, seconds}; }
    // Until it is woken.
    Sleep pause() { return sleep(std::numeric_limits<double>::infinity()); }
    void wake();
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    template <class T>
    friend class CoroJob;
    double m_seconds = 0;
    WorkerJob* m_job = nullptr;
};

template <class T>
class ExecutorFuture final : public Future {
public:
    using Future::Future;
    void set(T result) {
        value.emplace(std::move(result));
        finish();
    }
    [[nodiscard]] std::string valueText() const override { return repr(*value); }
    std::optional<T> value;
};

template <class T>
class CoroJob final : public WorkerJob {
public:
    template <class Function>
    explicit CoroJob(Function function)
        : m_coro(function(m_worker)) {
        m_worker.m_job = this;
    }

    std::optional<double> advance() override {
        const StepResult result = resume(m_coro, m_drive, nullptr);
        m_error = result.error;
        if (m_coro.isDone())
            return std::nullopt;
        return m_worker.seconds();
    }
    void settle(Future& future) override {
        if (m_error)
            future.setError(m_error);
        else
            static_cast<ExecutorFuture<T>&>(future).set(m_coro.handle().promise().take());
    }

private:
    Worker m_worker;
    Coro<T> m_coro;
    Drive m_drive;
    ErrorRef m_error;
};

template <class T>
struct ExecutorAwaiter : FutureAwaiter {
    T await_resume() {
        FutureAwaiter::await_resume();
        return *static_cast<ExecutorFuture<T>&>(*future).value;
    }
};

template <class T>
ExecutorAwaiter<T> operator co_await(const Ref<ExecutorFuture<T>>& future) {
    return {{future, nullptr}};
}

// Runs `function(Worker&)`, which gives a Coro<T>, on one of the workers. `function` must not
// capture: the coroutine outlives it.
template <class T, class Function>
Ref<ExecutorFuture<T>> runInExecutor(EventLoop& loop, Workers& workers, Function function) {
    loop.checkClosed();
    auto future = makeRef<ExecutorFuture<T>>(loop);
    workers.submit(makeRef<CoroJob<T>>(function), future);
    return future;
}

} // namespace coroscope
