// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Task that are not a step: names, the start, cancellation.
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

void Task::abandon() {
    Future::abandon();
    m_chain = {};
}

int Task::uncancel() {
    if (m_cancelRequests > 0 && !isPlanted(Fault::UncancelDoesNothing))
        --m_cancelRequests;
    return m_cancelRequests;
}

bool Task::cancel(CancelMessageRef message) {
    markRetrieved();
    if (isDone())
        return isPlanted(Fault::CancelOfDoneIsTrue);
    if (isPlanted(Fault::CancelMessageLost))
        message = {};
    if (Observer* observer = loop().observer(); observer && isTold())
        observer->cancelRequested(*this);
    ++m_cancelRequests;
    if (waitsOn() && !isPlanted(Fault::CancelNotPassedOn) && waitsOn()->cancel(message))
        return true;
    m_mustCancel = true;
    m_pendingMessage = std::move(message);
    return true;
}

} // namespace coroscope
