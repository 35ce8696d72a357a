// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One step of a task, from the ready queue to the suspension that queues the next: asyncio's
// Task.__step and Task.__wakeup. All of it stands in one file, so that the compiler sees the path
// that a loop takes most as one.
#include "core/loop/fault.h"
#include "core/loop/runningloop.h"
#include "core/task/task.h"

namespace coroscope {

inline Future* Task::queuedArgument() const {
    return m_queued == Queued::Wakeup ? m_chain.waitsOn.get() : nullptr;
}

HandleView Task::queuedStep(HandleId id) const {
    const bool isWakeup = m_queued == Queued::Wakeup;
    return {id, isWakeup ? CallbackKind::Wakeup : CallbackKind::Step, *this, queuedArgument(),
            m_chain.thrown.get()};
}

// --- the queue's end

// For who records and who keeps.
[[gnu::noinline]] void EventLoop::noteStep(Task& task, HandleId id) {
    if (m_keepsHandles) {
        keep(task.m_chain.thrown);
        keep(task.queuedArgument());
        keep(&task);
    }
    if (Observer* told = observer())
        told->handleQueued(task.queuedStep(id));
}

inline void EventLoop::queueStep(Task& task) {
    checkClosed();
    const HandleId id = task.isTold() ? ++m_numbering.handles : 0;
    m_ready.pushBack(task, id, ReadyEntry::Kind::Step);
    if ((m_observer || m_keepsHandles) && id != 0) [[unlikely]]
        noteStep(task, id);
}

void Task::queueStep(ErrorRef thrown) {
    if (m_queued == Queued::Nothing) {
        m_queued = Queued::Step;
        m_chain.thrown = std::move(thrown);
        loop().queueStep(*this);
        return;
    }
    Callback callback;
    callback.kind = CallbackKind::Step;
    callback.function = runStep;
    callback.target = this;
    callback.error = std::move(thrown);
    loop().callSoon(std::move(callback));
}

bool Task::queueWakeup(const Future& done) {
    if (m_queued != Queued::Nothing || waitsOn().get() != &done)
        return false;
    m_queued = Queued::Wakeup;
    loop().queueStep(*this);
    return true;
}

// --- what the coroutine did

ErrorRef Task::fail(const ErrorRef& error) {
    if (error->isStop())
        return error;
    if (error->isCancelled()) {
        finishCancelled({}, error); // asyncio keeps no message for a task that raised
        return nullptr;
    }
    setError(error);
    return error->isExit() ? error : nullptr;
}

// What it cannot wait for: a future of another loop, and itself.
void Task::refuseToWait() {
    const FutureRef future = std::exchange(m_chain.waitsOn, nullptr);
    std::string message;
    if (&future->loop() != &loop())
        message = "Task " + describe() + " got Future " + future->describe() +
                  " attached to a different loop";
    else
        message = "Task cannot await on itself: " + describe();
    queueStep(makeError("RuntimeError", std::move(message)));
}

inline void Task::wait() {
    Future& future = *waitsOn();
    if (&future.loop() != &loop() || &future == this) {
        refuseToWait();
        return;
    }
    future.addWakeup(*this);
    if (m_mustCancel && future.cancel(m_pendingMessage))
        m_mustCancel = false;
}

inline ErrorRef Task::take(StepKind kind) {
    switch (kind) {
    case StepKind::Returned:
        if (m_mustCancel) {
            m_mustCancel = false;
            Future::cancel(m_pendingMessage);
        } else {
            finish();
        }
        return nullptr;
    case StepKind::Raised:
        return fail(std::exchange(m_chain.error, nullptr));
    case StepKind::Waits:
        wait();
        return nullptr;
    case StepKind::Yielded:
        // An error: the coroutine yielded what cannot be awaited.
        if (m_chain.error || m_queued != Queued::Nothing) [[unlikely]] {
            queueStep(std::move(m_chain.error));
        } else {
            m_queued = Queued::Step;
            loop().queueStep(*this);
        }
        return nullptr;
    }
    return nullptr;
}

void Task::tellSuspension() {
    Observer* observer = loop().observer();
    if (!observer)
        return;
    if (waitsOn())
        observer->taskWaits(*this, *waitsOn());
    else
        observer->taskYields(*this);
}

inline ErrorRef Task::advanceAsCurrent() {
    EventLoop& ours = loop();
    ours.setCurrentTask(this);
    const StepKind kind = advance();
    ours.setCurrentTask(nullptr);
    return take(kind);
}

[[gnu::noinline]] void Task::takeCancellation() {
    if (!m_chain.thrown || !m_chain.thrown->isCancelled())
        m_chain.thrown = makeCancelled(m_pendingMessage);
    m_mustCancel = false;
}

[[gnu::noinline]] ErrorRef Task::runHiddenStep() {
    loop().mute();
    const ErrorRef error = advanceAsCurrent();
    loop().unmute();
    return error;
}

inline ErrorRef Task::runStep() {
    if (isDone()) [[unlikely]]
        return makeError("InvalidStateError", "_step(): already done");
    if (m_mustCancel) [[unlikely]]
        takeCancellation();
    m_chain.waitsOn = nullptr;
    if (!isTold()) [[unlikely]]
        return runHiddenStep();
    return advanceAsCurrent();
}

inline ErrorRef Task::runQueuedStep() {
    if (std::exchange(m_queued, Queued::Nothing) == Queued::Wakeup) {
        const FutureRef done = std::move(m_chain.waitsOn);
        m_chain.thrown = done->outcomeError();
        return runStep();
    }
    return runStep();
}

ErrorRef Task::runStep(CallbackTarget& target, Future*, const ErrorRef& thrown) {
    auto& task = static_cast<Task&>(target);
    task.m_chain.thrown = thrown;
    ErrorRef error = task.runStep();
    if (!error && !task.isDone() && task.isTold())
        task.tellSuspension();
    return error;
}

ErrorRef Task::runWakeup(CallbackTarget& target, Future* future, const ErrorRef&) {
    return runStep(target, nullptr, future->outcomeError());
}

// --- the queue's front

// Only an exit error is left of it, which ends the run.
[[gnu::noinline]] void EventLoop::failStep(Task& task, HandleId id, const ErrorRef& error) {
    Callback callback;
    callback.kind = CallbackKind::Step;
    callback.function = [](CallbackTarget&, Future*, const ErrorRef&) { return ErrorRef(); };
    callback.target = &task;
    m_exit = passOn(error, *makeRef<Handle>(*this, std::move(callback), id));
}

// One that is told or kept.
[[gnu::noinline]] void EventLoop::runWatchedStep(Task& task, HandleId id) {
    Observer* const observer = m_observer;
    Future* const argument = task.queuedArgument();
    if (observer)
        observer->handleRun(id);
    RunWatch* const watch = m_watch;
    const double start = watch ? time() : 0;
    if (watch)
        watch->began(id);
    const ErrorRef error = task.runQueuedStep();
    if (watch)
        watch->ended(id, nullptr, &task, error ? 0 : time() - start);
    if (error)
        failStep(task, id, error);
    else if (!task.isDone())
        task.tellSuspension();
    if (observer && !m_exit)
        observer->handleRan(id);
    if (!m_keepsHandles)
        return;
    task.release(); // the queue's reference: what is kept keeps both
    if (argument)
        argument->noteKept();
    task.noteKept();
    task.retain();
}

inline void EventLoop::runStep(ReadyEntry entry) {
    auto& task = static_cast<Task&>(*entry.object);
    if ((m_observer || m_keepsHandles) && entry.id != 0) [[unlikely]]
        runWatchedStep(task, entry.id);
    else if (const ErrorRef error = task.runQueuedStep()) [[unlikely]]
        failStep(task, entry.id, error);
    task.release();
}

void EventLoop::runReady() {
    const std::size_t count = m_ready.size();
    if (count == 0)
        return;
    const RunningGuard guard(*this);
    announceIteration(count);
    for (std::size_t i = 0; i < count && !m_exit; ++i) {
        const bool isLastFirst = isPlanted(Fault::ReadyLastInFirstOut);
        const ReadyEntry entry = isLastFirst ? m_ready.takeBack() : m_ready.takeFront();
        if (entry.kind == ReadyEntry::Kind::Step)
            runStep(entry);
        else
            runHandle(Ref<Handle>::adopt(static_cast<Handle*>(entry.object)));
        if (isPlanted(Fault::ReadyDrainedUntilEmpty) && !m_ready.isEmpty())
            --i;
        if (isPlanted(Fault::StopAtOnce) && m_isStopping)
            break;
    }
}

} // namespace coroscope
