// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Future.
#include "core/task/future.h"

#include "core/loop/fault.h"
#include "core/task/task.h"

#include <algorithm>

namespace coroscope {

Future::Future(EventLoop& loop, FutureType type)
    : m_loop(loop)
    , m_id(loop.nextFutureId())
    , m_type(type) {
    insertAfter(loop.m_futures);
    if (Observer* observer = loop.observer(); observer && type != FutureType::Task)
        observer->futureCreated(*this);
}

Future::Future(EventLoop& loop, Unnumbered)
    : m_loop(loop)
    , m_id(0)
    , m_type(FutureType::Task) {
    insertAfter(loop.m_futures);
    loop.nextFutureId(); // asyncio numbers it all the same
}

Future::~Future() = default;

void Future::abandon() {
    m_callbacks.clear();
}

void Future::noteKept() {
    ++m_keptReferences;
    if (isForgotten())
        forgotten();
}

void Future::checkPending() const {
    if (!isDone())
        return;
    throw LoopError("InvalidStateError", "invalid state");
}

// Queues the callbacks in their order; they see the future done.
void Future::settle(Outcome outcome) {
    m_outcome = outcome;
    if (Observer* observer = m_loop.observer(); observer && isTold())
        observer->futureDone(*this);
    if (const Ref<CallbackTarget> waiter = m_callbacks.takeOnlyWakeup()) {
        if (!static_cast<Task&>(*waiter).queueWakeup(*this))
            queue(CallbackList::wakeupOf(*waiter));
        return;
    }
    CallbackList callbacks = std::move(m_callbacks);
    if (isPlanted(Fault::CallbacksReversed))
        callbacks.reverse();
    while (!callbacks.isEmpty())
        queue(callbacks.takeFirst());
}

// A wakeup needs no handle where it is of the task that waits for this future.
void Future::queue(Callback&& callback) {
    if (callback.function == Task::runWakeup &&
        static_cast<Task&>(*callback.target).queueWakeup(*this))
        return;
    callback.argument = this;
    m_loop.callSoon(std::move(callback));
}

CancelMessageRef Future::cancelMessage() const {
    return m_cancellation ? m_cancellation->message : CancelMessageRef();
}

bool Future::cancel(CancelMessageRef message) {
    m_isRetrieved = true;
    if (isDone())
        return false;
    if (message)
        m_cancellation.reset(new Cancellation{std::move(message), nullptr});
    settle(Outcome::Cancelled);
    return true;
}

void Future::finishCancelled(CancelMessageRef message, ErrorRef cause) {
    m_isRetrieved = true;
    if (isDone())
        return;
    m_cancellation.reset(new Cancellation{std::move(message), std::move(cause)});
    settle(Outcome::Cancelled);
}

void Future::setError(ErrorRef error) {
    checkPending();
    m_error = std::move(error);
    settle(Outcome::Exception);
}

void Future::finish() {
    checkPending();
    settle(Outcome::Result);
}

ErrorRef Future::cancelledError() {
    if (m_cancellation && m_cancellation->error)
        return std::exchange(m_cancellation->error, nullptr);
    return makeCancelled(cancelMessage());
}

void Future::addDoneCallback(Callback&& callback) {
    if (isDone() && isPlanted(Fault::CallbackOnDoneInline)) {
        callback.function(*callback.target, this, nullptr);
        return;
    }
    if (isDone()) {
        queue(std::move(callback));
        return;
    }
    // A pending future must not keep itself alive: it becomes the argument when it is done.
    callback.argument = nullptr;
    m_callbacks.add(std::move(callback));
}

void Future::addWakeup(Task& task) {
    if (!isDone())
        m_callbacks.addWakeup(task);
    else
        addDoneCallback(CallbackList::wakeupOf(task));
}

std::size_t Future::removeDoneCallback(const Callback& callback) {
    return m_callbacks.removeIf([&](const Callback& other) {
        return other.function == callback.function && other.kind == callback.kind &&
               (other.target == callback.target || other.target->isSameCallback(*callback.target));
    });
}

} // namespace coroscope
