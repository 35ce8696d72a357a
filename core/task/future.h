// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio's Future without a value: state, callbacks, cancellation, exception. What carries a value
// derives from it, so that the scheduling rules are written once.
#pragma once

#include "core/loop/eventloop.h"
#include "core/loop/handle.h"
#include "core/task/callbacklist.h"

#include <string>
#include <utility>
#include <vector>

namespace coroscope {

class Task;

class Future : public CallbackTarget, private FutureLink {
public:
    // Told to the observer unless it is a task, which tells itself when it is complete.
    explicit Future(EventLoop& loop, FutureType type = FutureType::Future);
    ~Future() override;

    [[nodiscard]] EventLoop& loop() const { return m_loop; }
    [[nodiscard]] FutureId id() const { return m_id; }
    [[nodiscard]] FutureId subject() const override { return m_id; }
    void noteKept() override;
    // Nobody refers to it any more but handles that are kept for the record, and `others`.
    [[nodiscard]] bool isForgotten(std::uint32_t others = 0) const {
        return references() == m_keptReferences + others;
    }
    [[nodiscard]] FutureType type() const { return m_type; }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    [[nodiscard]] bool isDone() const { return m_outcome != Outcome::Pending; }
    [[nodiscard]] bool isCancelled() const { return m_outcome == Outcome::Cancelled; }

    // Cancels; false where it was done already. The callbacks are queued in their order.
    virtual bool cancel(CancelMessageRef message = {});
    bool cancel(std::string message) { return cancel(makeCancelMessage(std::move(message))); }
    // Fails. Throws LoopError InvalidStateError where it is done.
    void setError(ErrorRef error);
    // Ends well. A derived class stores its value first. Throws LoopError InvalidStateError.
    void finish();

    // The error it ended with; for a cancelled one, the CancelledError that an await raises. Null
    // for a result. Marks the error as retrieved.
    [[nodiscard]] ErrorRef outcomeError() {
        m_isRetrieved = true;
        return m_outcome == Outcome::Cancelled ? cancelledError() : m_error;
    }
    // The error alone, null where pending, cancelled or with a result. Marks nothing.
    [[nodiscard]] const ErrorRef& error() const { return m_error; }
    [[nodiscard]] CancelMessageRef cancelMessage() const;
    void markRetrieved() { m_isRetrieved = true; }
    [[nodiscard]] bool isRetrieved() const { return m_isRetrieved; }

    // Queues `callback` with callSoon once this is done, at once where it is. The future itself
    // becomes the callback's argument.
    void addDoneCallback(Callback&& callback);
    // Removes every callback that is the same; returns how many.
    std::size_t removeDoneCallback(const Callback& callback);
    // In the order in which they will be queued.
    [[nodiscard]] std::vector<Callback> callbacks() const { return m_callbacks.all(); }
    [[nodiscard]] bool hasCallbacks() const { return !m_callbacks.isEmpty(); }

    // As messages name it.
    [[nodiscard]] virtual std::string describe() { return "<Future>"; }
    // The result as Python's repr, for the trace.
    [[nodiscard]] virtual std::string valueText() const { return "None"; }

    // For a task that ends as cancelled by this very error.
    void finishCancelled(CancelMessageRef message, ErrorRef cause);

protected:
    struct Unnumbered {};
    Future(EventLoop& loop, Unnumbered); // the loop's own housekeeping: not told
    void checkPending() const;
    [[nodiscard]] bool isTold() const { return m_id != 0; }
    // The loop goes away: lets go of what may keep this future alive in turn.
    virtual void abandon();
    // It has come to be forgotten.
    virtual void forgotten() {}

private:
    friend class EventLoop;
    // What only cancelled futures have.
    struct Cancellation {
        CancelMessageRef message;
        ErrorRef error; // raised once by an await, with its history
    };
    friend class Task;
    void settle(Outcome outcome);
    void queue(Callback&& callback);
    // Wakes `task` when this is done, soon where it is.
    void addWakeup(Task& task);
    ErrorRef cancelledError();

    EventLoop& m_loop;
    FutureId m_id;
    FutureType m_type;
    Outcome m_outcome = Outcome::Pending;
    bool m_isRetrieved = false;
    std::uint32_t m_keptReferences = 0;
    ErrorRef m_error;
    std::unique_ptr<Cancellation> m_cancellation;
    CallbackList m_callbacks;
};

using FutureRef = Ref<Future>;

} // namespace coroscope
