// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio's call_soon_threadsafe for C++ programs with real threads: calls that other threads hand
// to a loop. A loop with a mailbox waits for calls where it has nothing else to do; it never ends
// in a deadlock error.
#pragma once

#include "core/loop/eventloop.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace coroscope {

// Serves one loop, as its poller, from its construction on. Any thread may post as long as the
// mailbox is there; everything else belongs to the loop's thread.
class Mailbox final : public Poller {
public:
    explicit Mailbox(EventLoop& loop);
    ~Mailbox() override;
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    // `call` is put at the end of the loop's ready queue when the loop polls next; calls of one
    // thread keep their order. What it throws ends the run.
    template <class Call>
    void post(Call call) {
        push(new PostOf<Call>(std::move(call)));
    }

    double poll() override;
    bool wait(double deadline) override;

private:
    struct Post : CallbackTarget {
        Post* next = nullptr;
        virtual void run() = 0;
        [[nodiscard]] std::string callbackName() const override { return "call"; }
    };
    template <class Call>
    struct PostOf final : Post {
        explicit PostOf(Call what)
            : call(std::move(what)) {}
        void run() override { call(); }
        Call call;
    };
    void push(Post* post);
    Post* takeAll();

    EventLoop& m_loop;
    std::atomic<Post*> m_last = nullptr; // the newest, each with the one before it
    std::atomic<bool> m_isAsleep = false;
    std::mutex m_mutex;
    std::condition_variable m_posted;
};

} // namespace coroscope
