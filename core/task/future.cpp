// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of asyncio.Future.
#include "core/task/future.h"

#include "core/loop/fault.h"

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
    const std::vector<Callback> callbacks = std::exchange(m_callbacks, {});
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
    std::vector<Callback> callbacks = std::exchange(m_callbacks, {});
    if (isPlanted(Fault::CallbacksReversed))
        std::reverse(callbacks.begin(), callbacks.end());
    for (Callback& callback : callbacks) {
        callback.argument = this;
        m_loop.callSoon(std::move(callback));
    }
}

bool Future::cancel(std::string message) {
    m_isRetrieved = true;
    if (isDone())
        return false;
    m_cancelMessage = std::move(message);
    settle(Outcome::Cancelled);
    return true;
}

void Future::finishCancelled(std::string message, ErrorRef cause) {
    m_isRetrieved = true;
    if (isDone())
        return;
    m_cancelMessage = std::move(message);
    m_cancelledError = std::move(cause);
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

ErrorRef Future::outcomeError() {
    m_isRetrieved = true;
    if (m_outcome == Outcome::Cancelled) {
        if (m_cancelledError)
            return std::exchange(m_cancelledError, nullptr);
        return makeCancelled(m_cancelMessage);
    }
    return m_error;
}

void Future::addDoneCallback(Callback callback) {
    callback.argument = this;
    if (isDone() && isPlanted(Fault::CallbackOnDoneInline)) {
        callback.function(*callback.target, this, nullptr);
        return;
    }
    if (isDone()) {
        m_loop.callSoon(std::move(callback));
        return;
    }
    m_callbacks.push_back(std::move(callback));
    // A pending future must not keep itself alive: the argument is set again when it is queued.
    m_callbacks.back().argument = nullptr;
}

std::size_t Future::removeDoneCallback(const Callback& callback) {
    return std::erase_if(m_callbacks, [&](const Callback& other) {
        return other.function == callback.function && other.kind == callback.kind &&
               (other.target == callback.target || other.target->isSameCallback(*callback.target));
    });
}

} // namespace coroscope
