// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Task: one step, what its end means, cancellation.
#include "core/task/task.h"

#include "core/loop/fault.h"

#include <charconv>

namespace coroscope {

std::string reprNumber(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    std::string text(buffer, end);
    if (text.find_first_of(".en") == std::string::npos)
        text += ".0";
    return text;
}

Task::Task(EventLoop& loop, Name coroutineName, std::optional<std::string> name)
    : Future(loop, FutureType::Task)
    , m_coroutineName(std::move(coroutineName)) {
    if (name)
        m_givenName = std::make_unique<std::string>(std::move(*name));
    else
        m_number = loop.nextTaskNumber();
}

Task::Task(EventLoop& loop, Name coroutineName, Hidden)
    : Future(loop, Unnumbered{})
    , m_coroutineName(std::move(coroutineName))
    , m_number(loop.nextTaskNumber()) {}

std::string Task::name() const {
    return m_givenName ? *m_givenName : "Task-" + std::to_string(m_number);
}

void Task::setName(std::string name) {
    m_givenName = std::make_unique<std::string>(std::move(name));
    if (Observer* observer = loop().observer(); observer && isTold())
        observer->taskRenamed(*this);
}

void Task::start() {
    if (Observer* observer = loop().observer(); observer && isTold())
        observer->taskCreated(*this);
    else if (isTold())
        loop().tellName(*this);
    if (isPlanted(Fault::FirstStepLate)) {
        Callback late;
        late.kind = CallbackKind::Step;
        late.target = this;
        late.function = [](CallbackTarget& target, Future*, const ErrorRef&) {
            static_cast<Task&>(target).queueStep(nullptr);
            return ErrorRef();
        };
        loop().callSoon(std::move(late));
        return;
    }
    queueStep(nullptr);
}

void Task::queueStep(ErrorRef thrown) {
    if (m_queued == Queued::Nothing) {
        m_queued = Queued::Step;
        m_thrown = std::move(thrown);
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
    if (m_queued != Queued::Nothing || m_waitsOn.get() != &done)
        return false;
    m_queued = Queued::Wakeup;
    loop().queueStep(*this);
    return true;
}

HandleView Task::queuedStep(HandleId id) const {
    const bool isWakeup = m_queued == Queued::Wakeup;
    return {id, isWakeup ? CallbackKind::Wakeup : CallbackKind::Step, *this, queuedArgument(),
            m_thrown.get()};
}

Future* Task::queuedArgument() const {
    return m_queued == Queued::Wakeup ? m_waitsOn.get() : nullptr;
}

ErrorRef Task::runQueuedStep() {
    const Queued queued = std::exchange(m_queued, Queued::Nothing);
    if (queued == Queued::Step)
        return step(std::move(m_thrown));
    const FutureRef done = std::move(m_waitsOn);
    return step(done ? done->outcomeError() : nullptr);
}

ErrorRef Task::runStep(CallbackTarget& target, Future*, const ErrorRef& thrown) {
    return static_cast<Task&>(target).step(thrown);
}

ErrorRef Task::runWakeup(CallbackTarget& target, Future* future, const ErrorRef&) {
    return static_cast<Task&>(target).step(future->outcomeError());
}

ErrorRef Task::step(ErrorRef thrown) {
    if (isDone())
        return makeError("InvalidStateError", "_step(): already done");
    if (m_mustCancel) {
        if (!thrown || !thrown->isCancelled())
            thrown = makeCancelled(pendingMessage());
        m_mustCancel = false;
    }
    m_waitsOn = nullptr;
    if (!isTold())
        loop().mute();
    loop().setCurrentTask(this);
    StepResult result = advance(thrown);
    loop().setCurrentTask(nullptr);
    ErrorRef error = take(result);
    if (!isTold())
        loop().unmute();
    if (!error && isTold() && !isDone())
        tellSuspension();
    return error;
}

void Task::tellSuspension() {
    Observer* observer = loop().observer();
    if (!observer)
        return;
    if (m_waitsOn)
        observer->taskWaits(*this, *m_waitsOn);
    else
        observer->taskYields(*this);
}

ErrorRef Task::take(StepResult& result) {
    switch (result.kind) {
    case StepResult::Kind::Returned:
        if (m_mustCancel) {
            m_mustCancel = false;
            Future::cancel(pendingMessage());
        } else {
            finish();
        }
        return nullptr;
    case StepResult::Kind::Raised:
        return fail(result.error);
    case StepResult::Kind::Waits:
        waitFor(std::move(result.future));
        return nullptr;
    case StepResult::Kind::Yielded:
        // An error: the coroutine yielded what cannot be awaited.
        queueStep(std::move(result.error));
        return nullptr;
    }
    return nullptr;
}

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

void Task::waitFor(FutureRef future) {
    if (&future->loop() != &loop()) {
        queueStep(makeError("RuntimeError", "Task " + describe() + " got Future " +
                                                future->describe() +
                                                " attached to a different loop"));
        return;
    }
    if (future.get() == this) {
        queueStep(makeError("RuntimeError", "Task cannot await on itself: " + describe()));
        return;
    }
    Callback callback;
    callback.kind = CallbackKind::Wakeup;
    callback.function = runWakeup;
    callback.target = this;
    m_waitsOn = std::move(future);
    m_waitsOn->addDoneCallback(std::move(callback));
    if (m_mustCancel && m_waitsOn->cancel(pendingMessage()))
        m_mustCancel = false;
}

void Task::abandon() {
    Future::abandon();
    m_waitsOn = nullptr;
    m_thrown = nullptr;
}

std::string Task::pendingMessage() const {
    return m_pendingMessage ? *m_pendingMessage : std::string();
}

int Task::uncancel() {
    if (m_cancelRequests > 0 && !isPlanted(Fault::UncancelDoesNothing))
        --m_cancelRequests;
    return m_cancelRequests;
}

bool Task::cancel(std::string message) {
    markRetrieved();
    if (isDone())
        return isPlanted(Fault::CancelOfDoneIsTrue);
    if (isPlanted(Fault::CancelMessageLost))
        message.clear();
    if (Observer* observer = loop().observer(); observer && isTold())
        observer->cancelRequested(*this);
    ++m_cancelRequests;
    if (m_waitsOn && !isPlanted(Fault::CancelNotPassedOn) && m_waitsOn->cancel(message))
        return true;
    m_mustCancel = true;
    m_pendingMessage.reset(message.empty() ? nullptr : new std::string(std::move(message)));
    return true;
}

} // namespace coroscope
