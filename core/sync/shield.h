// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.shield: an outer future that takes the inner one's outcome. Cancelling the outer leaves
// the inner alone; an error that the inner ends with after that counts as retrieved.
#pragma once

#include "core/task/task.h"

namespace coroscope {

// What ties the two together. A derived class hands the value on.
class Shielding : public CallbackTarget {
public:
    // Both are pending.
    Shielding(FutureRef inner, FutureRef outer)
        : m_inner(std::move(inner))
        , m_outer(std::move(outer)) {}
    // Adds the callbacks. Called once, by the maker.
    void start();
    [[nodiscard]] FutureId subject() const override { return m_outer->id(); }

protected:
    // Stores the inner's value in the outer.
    virtual void passValue(Future& inner, Future& outer) = 0;

private:
    static ErrorRef innerDone(CallbackTarget& target, Future*, const ErrorRef&);
    static ErrorRef outerDone(CallbackTarget& target, Future*, const ErrorRef&);
    [[nodiscard]] Callback callback(CallbackKind kind, Callback::Function function);
    void passOutcome();

    FutureRef m_inner;
    FutureRef m_outer;
};

template <class T>
class ShieldFuture final : public Future {
public:
    using Future::Future;
    std::optional<T> value;
    [[nodiscard]] std::string valueText() const override { return repr(*value); }
    T result() {
        if (const ErrorRef error = outcomeError())
            error->raise();
        return *value;
    }
};

template <class T>
struct ShieldAwaiter : FutureAwaiter {
    T await_resume() {
        FutureAwaiter::await_resume();
        return static_cast<ShieldFuture<T>&>(*future).result();
    }
};

template <class T>
ShieldAwaiter<T> operator co_await(const Ref<ShieldFuture<T>>& shield) {
    return {{shield, nullptr}};
}

// Shields a task that is not done. co_await gives its result.
template <class T>
Ref<ShieldFuture<T>> shield(const TaskRef<T>& task) {
    class Typed final : public Shielding {
        void passValue(Future& inner, Future& outer) override {
            static_cast<ShieldFuture<T>&>(outer).value = static_cast<CoroTask<T>&>(inner).result();
        }

    public:
        Typed(FutureRef inner, FutureRef outer)
            : Shielding(std::move(inner), std::move(outer)) {}
    };
    auto outer = makeRef<ShieldFuture<T>>(task->loop());
    makeRef<Typed>(task, outer)->start();
    return outer;
}

} // namespace coroscope
