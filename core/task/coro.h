// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Coro<T>, a lazily started coroutine. co_await of a Coro is a direct call by symmetric transfer:
// it does not pass through the loop. co_await of a Future suspends whatever drives the chain (a
// task).
#pragma once

#include "core/task/future.h"

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace coroscope {

// What drives a chain of coroutines: one a task. The innermost suspended coroutine stands here, so
// that a resumption goes straight to it.
struct Drive {
    std::coroutine_handle<> leaf;
    FutureRef waitsOn; // what the chain awaits; null after a bare yield
    ErrorRef thrown;   // thrown in at the next resumption
    ErrorRef error;    // what it raised; of a bare yield: why what was yielded cannot be awaited
    // Called by awaits as they resume: throws what was thrown in.
    void raiseThrown() {
        if (thrown)
            std::exchange(thrown, nullptr)->raise();
    }
};

struct PromiseBase : Pooled {
    Drive* drive = nullptr;
    std::coroutine_handle<> continuation;
    std::exception_ptr error;

    struct Final {
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template <class P>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<P> self) const noexcept {
            const auto next = self.promise().continuation;
            return next ? next : std::coroutine_handle<>(std::noop_coroutine());
        }
        void await_resume() const noexcept {}
    };
    std::suspend_always initial_suspend() noexcept { return {}; }
    Final final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept { error = std::current_exception(); }
};

template <class T>
struct Promise;

// Immediate path: the awaited coroutine runs to its end without suspending and its value comes back
// at once. Suspended path: the whole chain stands still; the driver resumes the innermost first.
// An exception leaves through the await.
template <class T = void>
class [[nodiscard]] Coro {
public:
    using promise_type = Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Coro(Handle handle)
        : m_handle(handle) {}
    Coro(Coro&& other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Coro& operator=(Coro other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Coro() {
        if (m_handle)
            m_handle.destroy();
    }

    struct Awaiter {
        Handle child;
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template <class P>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<P> caller) noexcept {
            child.promise().drive = caller.promise().drive;
            child.promise().continuation = caller;
            return child;
        }
        T await_resume() { return child.promise().take(); }
    };
    Awaiter operator co_await() && noexcept { return {m_handle}; }

    [[nodiscard]] Handle handle() const { return m_handle; }
    [[nodiscard]] bool isDone() const { return m_handle.done(); }

private:
    Handle m_handle;
};

template <class T>
struct Promise : PromiseBase {
    std::optional<T> value;
    Coro<T> get_return_object() {
        return Coro<T>(std::coroutine_handle<Promise>::from_promise(*this));
    }
    template <class U>
    void return_value(U&& result) {
        value.emplace(std::forward<U>(result));
    }
    T take() {
        if (error)
            std::rethrow_exception(error);
        return std::move(*value);
    }
};

template <>
struct Promise<void> : PromiseBase {
    Coro<void> get_return_object() {
        return Coro<void>(std::coroutine_handle<Promise>::from_promise(*this));
    }
    void return_void() noexcept {}
    void take() const {
        if (error)
            std::rethrow_exception(error);
    }
};

// co_await of a future: ready if it is done (no suspension), else the driver waits for it. Raises
// its error, or what was thrown in meanwhile.
struct FutureAwaiter {
    FutureRef future;
    Drive* drive = nullptr;

    [[nodiscard]] bool await_ready() const noexcept { return future->isDone(); }
    template <class P>
    void await_suspend(std::coroutine_handle<P> caller) noexcept {
        drive = caller.promise().drive;
        drive->leaf = caller;
        drive->waitsOn = future;
    }
    void await_resume() {
        if (drive)
            drive->raiseThrown();
        if (const ErrorRef error = future->outcomeError())
            error->raise();
    }
};

inline FutureAwaiter operator co_await(Future& future) {
    return {&future, nullptr};
}

// co_await yieldOnce(): lets every ready handle go first, as asyncio.sleep(0).
struct YieldAwaiter {
    Drive* drive = nullptr;
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class P>
    void await_suspend(std::coroutine_handle<P> caller) noexcept {
        drive = caller.promise().drive;
        drive->leaf = caller;
        drive->waitsOn = nullptr;
    }
    void await_resume() { drive->raiseThrown(); }
};

inline YieldAwaiter yieldOnce() {
    return {};
}

enum class StepKind : std::uint8_t { Returned, Raised, Waits, Yielded };

// Starts or resumes `coro`, with drive.thrown raised at its await. What it waits for or raised is
// in `drive` then. A chain that never started fails with what is thrown in, without running.
template <class T>
StepKind step(Coro<T>& coro, Drive& drive) {
    auto& promise = coro.handle().promise();
    if (!drive.leaf) {
        if (drive.thrown) {
            drive.error = std::move(drive.thrown);
            return StepKind::Raised;
        }
        promise.drive = &drive;
        drive.leaf = coro.handle();
    }
    drive.leaf.resume();
    if (!coro.isDone())
        return drive.waitsOn ? StepKind::Waits : StepKind::Yielded;
    if (!promise.error)
        return StepKind::Returned;
    drive.error = errorFromException(promise.error);
    return StepKind::Raised;
}

// How a step of a chain ended.
struct StepResult {
    using Kind = StepKind;
    Kind kind;
    FutureRef future; // Waits
    ErrorRef error;   // Raised; Yielded: what the next step throws in, if anything
};

template <class T>
StepResult resume(Coro<T>& coro, Drive& drive, const ErrorRef& thrown) {
    drive.thrown = thrown;
    drive.waitsOn = nullptr;
    const StepKind kind = step(coro, drive);
    return {kind, drive.waitsOn, std::move(drive.error)};
}

} // namespace coroscope
