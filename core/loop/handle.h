// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A callback on its way through the loop: asyncio's Handle and TimerHandle.
#pragma once

#include "core/loop/refcounted.h"
#include "core/task/error.h"
#include "core/trace/event.h"

#include <string>

namespace coroscope {

class EventLoop;
class Future;

// What a callback belongs to: kept alive while the callback may still run.
class CallbackTarget : public RefCounted {
public:
    // The name that the trace tells for callbacks of kind Call.
    [[nodiscard]] virtual std::string callbackName() const { return {}; }
    // The future or task that the callback belongs to, 0 for none.
    [[nodiscard]] virtual FutureId subject() const { return 0; }
    // A handle that has run and is kept for the record alone still refers to this.
    virtual void noteKept() {}
    // Is this callback the same as `other` (for removeDoneCallback)?
    [[nodiscard]] virtual bool isSameCallback(const CallbackTarget& other) const {
        return this == &other;
    }
};

// Calls `function(*target, argument, error)`. The error that it returns, if any, is one that the
// callback did not handle.
struct Callback {
    using Function = ErrorRef (*)(CallbackTarget& target, Future* argument, const ErrorRef& error);

    CallbackKind kind = CallbackKind::Call;
    Function function = nullptr;
    Ref<CallbackTarget> target;
    Ref<Future> argument; // of a done-callback: the future that is done
    ErrorRef error;       // of a step: what it throws in
};

// What an observer is told of a handle, or of a task's step, which has none. Valid for the call.
struct HandleView {
    HandleId id;
    CallbackKind kind;
    const CallbackTarget& target;
    const Future* argument; // of a done-callback or a wakeup
    const Error* error;     // what a step throws in
};

class Handle : public RefCounted {
public:
    Handle(EventLoop& loop, Callback&& callback, HandleId id);
    ~Handle() override;

    // Keeps the callback from running; told to the observer once, even if it has already run.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    // 0 for the handles of the loop's own housekeeping, which are not told.
    [[nodiscard]] HandleId id() const { return m_id; }
    [[nodiscard]] const Callback& callback() const { return m_callback; }
    [[nodiscard]] EventLoop& loop() const { return m_loop; }
    [[nodiscard]] HandleView view() const {
        return {m_id, m_callback.kind, *m_callback.target, m_callback.argument.get(),
                m_callback.error.get()};
    }

protected:
    virtual void aboutToCancel() {}

private:
    friend class EventLoop;
    void letGo(); // of the callback
    void noteOver();

    EventLoop& m_loop;
    Callback m_callback;
    HandleId m_id;
    bool m_isCancelled = false;
};

class TimerHandle final : public Handle {
public:
    TimerHandle(EventLoop& loop, Callback&& callback, HandleId id, double when)
        : Handle(loop, std::move(callback), id)
        , m_when(when) {}
    // The deadline on the loop's clock, in seconds.
    [[nodiscard]] double when() const { return m_when; }

private:
    friend class EventLoop;
    void aboutToCancel() override;

    double m_when;
    bool m_isScheduled = false;
};

} // namespace coroscope
