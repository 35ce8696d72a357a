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

Task::Task(EventLoop& loop, std::string coroutineName, std::optional<std::string> name)
    : Future(loop, FutureType::Task)
    , m_name(name ? std::move(*name) : "Task-" + std::to_string(loop.nextTaskNumber()))
    , m_coroutineName(std::move(coroutineName)) {}

Task::Task(EventLoop& loop, std::string coroutineName, Hidden)
    : Future(loop, Unnumbered{})
    , m_name("Task-" + std::to_string(loop.nextTaskNumber()))
    , m_coroutineName(std::move(coroutineName)) {}

void Task::setName(std::string name) {
    m_name = std::move(name);
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
    Callback callback;
    callback.kind = CallbackKind::Step;
    callback.function = runStep;
    callback.target = this;
    callback.error = std::move(thrown);
    loop().callSoon(std::move(callback));
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
            thrown = makeCancelled(m_pendingMessage);
        m_mustCancel = false;
    }
    m_waitsOn = nullptr;
    if (!isTold())
        loop().mute();
    loop().setCurrentTask(this);
    const StepResult result = advance(thrown);
    loop().setCurrentTask(nullptr);
    ErrorRef error = take(result);
    if (!isTold())
        loop().unmute();
    if (error)
        return error;
    Observer* observer = loop().observer();
    if (isDone() || !observer || !isTold())
        return nullptr;
    if (m_waitsOn)
        observer->taskWaits(*this, *m_waitsOn);
    else
        observer->taskYields(*this);
    return nullptr;
}

ErrorRef Task::take(const StepResult& result) {
    switch (result.kind) {
    case StepResult::Kind::Returned:
        if (m_mustCancel) {
            m_mustCancel = false;
            Future::cancel(m_pendingMessage);
        } else {
            finish();
        }
        return nullptr;
    case StepResult::Kind::Raised:
        return fail(result.error);
    case StepResult::Kind::Waits:
        waitFor(result.future);
        return nullptr;
    case StepResult::Kind::Yielded:
        queueStep(result.error); // an error: the coroutine yielded what cannot be awaited
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

void Task::waitFor(const FutureRef& future) {
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
    future->addDoneCallback(std::move(callback));
    m_waitsOn = future;
    if (m_mustCancel && m_waitsOn->cancel(m_pendingMessage))
        m_mustCancel = false;
}

void Task::abandon() {
    Future::abandon();
    m_waitsOn = nullptr;
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
    m_pendingMessage = std::move(message);
    return true;
}

} // namespace coroscope
