// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.gather: one future for many children, results in the order of the arguments.
#pragma once

#include "core/task/task.h"

namespace coroscope {

// The outer future of a gather. cancel() cancels every child; it ends once they are done.
class GatheringFuture : public Future {
public:
    GatheringFuture(EventLoop& loop, std::vector<FutureRef> children)
        : Future(loop, FutureType::Gather)
        , m_children(std::move(children)) {}
    using Future::cancel;
    bool cancel(CancelMessageRef message = {}) override;
    [[nodiscard]] const std::vector<FutureRef>& children() const { return m_children; }
    [[nodiscard]] bool isCancelRequested() const { return m_isCancelRequested; }

protected:
    friend class Gathering;
    // Stores the children's outcomes as the value: every child is done.
    virtual void collect() {}

private:
    std::vector<FutureRef> m_children;
    bool m_isCancelRequested = false;
};

// The callback that counts a gather's children. Children are added as they are made, each with its
// done-callback; then the outer future is made and set.
class Gathering final : public CallbackTarget {
public:
    // `returnExceptions`: errors are results. Otherwise the first error ends the outer future, and
    // the other children go on.
    explicit Gathering(bool returnExceptions)
        : m_returnExceptions(returnExceptions) {}
    // A child that occurs twice is added once (add) and listed twice (the caller's list).
    void add(Future& child);
    void setOuter(Ref<GatheringFuture> outer);

private:
    static ErrorRef childDone(CallbackTarget& target, Future* child, const ErrorRef&);
    void take(Future& child);
    void finish(Future& last);

    Ref<GatheringFuture> m_outer;
    std::size_t m_added = 0;
    std::size_t m_finished = 0;
    bool m_returnExceptions;
};

template <class T>
class TypedGather final : public GatheringFuture {
public:
    using GatheringFuture::GatheringFuture;
    [[nodiscard]] std::string valueText() const override { return repr(m_values); }
    std::vector<T> result() {
        if (const ErrorRef error = outcomeError())
            error->raise();
        return m_values;
    }

protected:
    void collect() override {
        for (const FutureRef& child : children())
            m_values.push_back(static_cast<CoroTask<T>&>(*child).result());
    }

private:
    std::vector<T> m_values;
};

// Of coroutines that give nothing.
template <>
class TypedGather<void> final : public GatheringFuture {
public:
    using GatheringFuture::GatheringFuture;
    [[nodiscard]] std::string valueText() const override;
    void result() {
        if (const ErrorRef error = outcomeError())
            error->raise();
    }
};

template <class T>
struct GatherAwaiter : FutureAwaiter {
    auto await_resume() {
        FutureAwaiter::await_resume();
        return static_cast<TypedGather<T>&>(*future).result();
    }
};

template <class T>
GatherAwaiter<T> operator co_await(const Ref<TypedGather<T>>& gather) {
    return {{gather, nullptr}};
}

// Gathers coroutines: each becomes a task, in order. co_await gives their results in that order.
template <class T>
Ref<TypedGather<T>> gather(EventLoop& loop, std::vector<Coro<T>> coros,
                           std::string_view coroutineName) {
    auto gathering = makeRef<Gathering>(false);
    std::vector<FutureRef> children;
    for (Coro<T>& coro : coros) {
        children.push_back(createTask(loop, std::move(coro), coroutineName));
        gathering->add(*children.back());
    }
    auto outer = makeRef<TypedGather<T>>(loop, std::move(children));
    gathering->setOuter(outer);
    return outer;
}

} // namespace coroscope
