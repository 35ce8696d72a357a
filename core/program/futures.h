// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Futures and tasks as values of a program.
#pragma once

#include "core/program/awaiting.h"
#include "core/sync/taskgroup.h"
#include "core/task/gather.h"

namespace coroscope::py {

// What holds a result of the program, beside a future of the core.
struct ValueHolder {
    virtual ~ValueHolder() = default;
    Value value = None;
};

class ProgramFuture final : public Future, public ValueHolder {
public:
    using Future::Future;
    [[nodiscard]] std::string valueText() const override { return reprText(value); }
};

class ProgramTask final : public Task, public ValueHolder {
public:
    ProgramTask(EventLoop& loop, Value coroutine);
    ~ProgramTask() override;
    [[nodiscard]] std::string valueText() const override { return reprText(value); }
    [[nodiscard]] const Value& coroutine() const { return m_coroutine; }

protected:
    StepKind advance() override;
    void abandon() override;

private:
    Value m_coroutine;
    Coro<Value> m_coro;
};

class ProgramGather final : public GatheringFuture, public ValueHolder {
public:
    using GatheringFuture::GatheringFuture;
    [[nodiscard]] std::string valueText() const override { return reprText(value); }

protected:
    void collect() override;
};

// A view of a future: two views of the same future are the same value.
class FutureObject final : public Object {
public:
    explicit FutureObject(FutureRef future)
        : m_future(std::move(future)) {}
    [[nodiscard]] const FutureRef& future() const { return m_future; }
    [[nodiscard]] std::string_view typeName() const override;
    [[nodiscard]] std::string repr() const override;
    [[nodiscard]] bool equals(const Object& other) const override { return isSame(other); }
    [[nodiscard]] bool isSame(const Object& other) const override;
    [[nodiscard]] std::size_t hash() const override;

protected:
    [[nodiscard]] std::span<const MethodRow> methods() const override;

private:
    FutureRef m_future;
};

[[nodiscard]] inline Value wrap(FutureRef future) {
    return Value(makeRef<FutureObject>(std::move(future)));
}
// Null where the value is none.
[[nodiscard]] FutureRef futureOf(const Value& value);
[[nodiscard]] Value heldValue(Future& future);
// future.result(): raises what it ended with.
[[nodiscard]] Value resultOf(Future& future);
[[nodiscard]] Ref<ProgramTask> makeTask(EventLoop& loop, const Value& coroutine, const Value& name);
// A task for a coroutine, a future as it is. Raises TypeError for anything else.
[[nodiscard]] FutureRef ensureFuture(const Value& awaitable, EventLoop& loop);
[[nodiscard]] Value gatherValues(const std::vector<Value>& awaitables, bool returnsExceptions);
// The tasks of a loop that are not done, by creation.
[[nodiscard]] std::vector<Ref<ProgramTask>> pendingTasks(const EventLoop& loop);
// A callback of the program; with `takesFuture` it is given the future that is done.
[[nodiscard]] Callback makeCallback(const Value& function, Arguments arguments, bool takesFuture);
// Ends what stands still in tasks and coroutines that nobody runs any more.
[[nodiscard]] EventLoop& loopHere(); // raises RuntimeError where none runs

} // namespace coroscope::py
