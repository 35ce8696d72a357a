// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A lock-free stack that is taken whole and turned round; the lock is for the loop's sleep alone.
#include "core/loop/mailbox.h"

#include "core/task/future.h"

#include <chrono>

namespace coroscope {

Mailbox::Mailbox(EventLoop& loop)
    : m_loop(loop) {
    m_loop.setPoller(this);
}

Mailbox::~Mailbox() {
    m_loop.setPoller(nullptr);
    for (Post* post = takeAll(); post;)
        delete std::exchange(post, post->next);
}

void Mailbox::push(Post* post) {
    Post* before = m_last.load(std::memory_order_relaxed);
    do {
        post->next = before;
    } while (!m_last.compare_exchange_weak(before, post, std::memory_order_seq_cst,
                                           std::memory_order_relaxed));
    if (!m_isAsleep.load(std::memory_order_seq_cst))
        return;
    const std::lock_guard lock(m_mutex);
    m_posted.notify_one();
}

// The oldest first.
Mailbox::Post* Mailbox::takeAll() {
    Post* post = m_last.exchange(nullptr, std::memory_order_acquire);
    Post* ordered = nullptr;
    while (post) {
        Post* next = std::exchange(post->next, ordered);
        ordered = std::exchange(post, next);
    }
    return ordered;
}

double Mailbox::poll() {
    for (Post* post = takeAll(); post;) {
        Callback callback;
        callback.target = std::exchange(post, post->next);
        callback.function = [](CallbackTarget& target, Future*, const ErrorRef&) {
            static_cast<Post&>(target).run();
            return ErrorRef();
        };
        m_loop.callSoon(std::move(callback));
    }
    return -1;
}

bool Mailbox::wait(double deadline) {
    std::unique_lock lock(m_mutex);
    m_isAsleep.store(true, std::memory_order_seq_cst);
    const auto isPosted = [this] { return m_last.load(std::memory_order_seq_cst) != nullptr; };
    const double seconds = deadline - m_loop.time();
    constexpr double kLongest = 1e6; // what a condition variable can surely count
    if (seconds < kLongest)
        m_posted.wait_for(lock, std::chrono::duration<double>(seconds), isPosted);
    else
        m_posted.wait(lock, isPosted);
    m_isAsleep.store(false, std::memory_order_relaxed);
    lock.unlock();
    poll();
    return true;
}

} // namespace coroscope
