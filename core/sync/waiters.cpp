// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Waiters in order of arrival, and the loop of a primitive.
#include "core/sync/waiters.h"

#include "core/loop/fault.h"

#include <algorithm>

namespace coroscope {

Waiter::Waiter(EventLoop& loop, std::string_view label)
    : Future(loop) {
    if (Observer* observer = loop.observer())
        observer->futureLabelled(*this, label, 0);
}

void Waiter::wake(WakeValue value) {
    m_value = value;
    finish();
}

std::string Waiter::valueText() const {
    if (m_value == WakeValue::None)
        return "None";
    return m_value == WakeValue::True ? "True" : "False";
}

WaiterRef Waiters::add(EventLoop& loop, std::string_view label) {
    return m_waiters.emplace_back(makeRef<Waiter>(loop, label));
}

bool Waiters::remove(const WaiterRef& waiter) {
    const auto found = std::find(m_waiters.begin(), m_waiters.end(), waiter);
    if (found == m_waiters.end())
        return false;
    m_waiters.erase(found);
    return true;
}

WaiterRef Waiters::takeFirst() {
    if (isPlanted(Fault::QueueWakesLast)) {
        WaiterRef last = std::move(m_waiters.back());
        m_waiters.pop_back();
        return last;
    }
    WaiterRef first = std::move(m_waiters.front());
    m_waiters.pop_front();
    return first;
}

bool Waiters::areAllCancelled() const {
    return std::all_of(m_waiters.begin(), m_waiters.end(),
                       [](const WaiterRef& waiter) { return waiter->isCancelled(); });
}

Waiter* Waiters::firstPending() const {
    if (isPlanted(Fault::SemaphoreWakesLast) && !isEmpty() && !m_waiters.back()->isDone())
        return m_waiters.back().get();
    const auto found = std::find_if(m_waiters.begin(), m_waiters.end(),
                                    [](const WaiterRef& waiter) { return !waiter->isDone(); });
    return found == m_waiters.end() ? nullptr : found->get();
}

Coro<bool> Waiters::wait(EventLoop& loop, std::string_view label) {
    const WaiterRef waiter = add(loop, label);
    try {
        co_await *waiter;
    } catch (...) {
        remove(waiter);
        throw;
    }
    remove(waiter);
    co_return true;
}

EventLoop& LoopBound::boundLoop() {
    EventLoop* running = EventLoop::running();
    if (!m_loop)
        m_loop = running;
    if (running != m_loop)
        throw LoopError("RuntimeError", describe() + " is bound to a different event loop");
    if (!running)
        throw LoopError("AttributeError", "'NoneType' object has no attribute 'create_future'");
    return *running;
}

} // namespace coroscope
