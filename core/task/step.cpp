// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One step of a task, from the ready queue to the suspension that queues the next: asyncio's
// Task.__step and Task.__wakeup. All of it stands in one file, so that the compiler sees the path
// that a loop takes most as one.
#include "core/loop/fault.h"
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

void EventLoop::keepStep(Task& task) {
    keep(task.m_chain.thrown);
    keep(task.queuedArgument());
    keep(&task);
}

inline void EventLoop::queueStep(Task& task) {
    checkClosed();
    const HandleId id = task.isTold() ? ++m_numbering.handles : 0;
    m_ready.pushBack({ReadyEntry::Kind::Step, id, Ref<RefCounted>(&task)});
    if (id == 0)
        return;
    if (m_keepsHandles)
        keepStep(task);
    if (Observer* told = observer())
        told->handleQueued(task.queuedStep(id));
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
    Callback callback;
    callback.kind = CallbackKind::Wakeup;
    callback.function = runWakeup;
    callback.target = this;
    future.addDoneCallback(std::move(callback));
    if (m_mustCancel && future.cancel(pendingMessage()))
        m_mustCancel = false;
}

inline ErrorRef Task::take(StepKind kind) {
    switch (kind) {
    case StepKind::Returned:
        if (m_mustCancel) {
            m_mustCancel = false;
            Future::cancel(pendingMessage());
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
        queueStep(std::move(m_chain.error));
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

inline ErrorRef Task::runStep() {
    if (isDone())
        return makeError("InvalidStateError", "_step(): already done");
    if (m_mustCancel) {
        if (!m_chain.thrown || !m_chain.thrown->isCancelled())
            m_chain.thrown = makeCancelled(pendingMessage());
        m_mustCancel = false;
    }
    m_chain.waitsOn = nullptr;
    if (!isTold()) {
        loop().mute();
        const ErrorRef error = advanceAsCurrent();
        loop().unmute();
        return error;
    }
    ErrorRef error = advanceAsCurrent();
    if (!error && !isDone())
        tellSuspension();
    return error;
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
    return task.runStep();
}

ErrorRef Task::runWakeup(CallbackTarget& target, Future* future, const ErrorRef&) {
    return runStep(target, nullptr, future->outcomeError());
}

// --- the queue's front

// Only an exit error is left of it, which ends the run.
void EventLoop::failStep(Task& task, HandleId id, const ErrorRef& error) {
    Callback callback;
    callback.kind = CallbackKind::Step;
    callback.function = [](CallbackTarget&, Future*, const ErrorRef&) { return ErrorRef(); };
    callback.target = &task;
    m_exit = passOn(error, *makeRef<Handle>(*this, std::move(callback), id));
}

void EventLoop::runStep(ReadyEntry entry) {
    auto& task = static_cast<Task&>(entry.object());
    const HandleId id = entry.id();
    Observer* const observer = id ? m_observer : nullptr;
    Future* const argument = m_keepsHandles ? task.queuedArgument() : nullptr;
    if (observer)
        observer->handleRun(id);
    if (const ErrorRef error = task.runQueuedStep())
        failStep(task, id, error);
    if (observer && !m_exit)
        observer->handleRan(id);
    if (!m_keepsHandles || id == 0)
        return;
    entry.takeObject(); // what is kept keeps both
    if (argument)
        argument->noteKept();
    task.noteKept();
}

} // namespace coroscope
