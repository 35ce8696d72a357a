// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.Task as a scene sees it: a core task that drives a coroutine of the machine.
#pragma once

#include "core/task/task.h"
#include "scenes/machine/asyncio/futureobject.h"

namespace coroscope::scenes {

class SceneTask final : public Task, public ValueHolder {
public:
    SceneTask(EventLoop& loop, Value coroutine, std::optional<std::string> name);
    ~SceneTask() override;

    [[nodiscard]] const Value& coroutine() const { return m_coroutine; }
    [[nodiscard]] std::string valueText() const override;
    [[nodiscard]] std::string describe() override { return describeFuture(*this); }
    // " name='Task-2' coro=<main() running at scene.py:12> wait_for=<Future pending>"
    [[nodiscard]] std::string describeCoroutine();
    // Nobody runs it any more: its coroutine is closed where nobody else has it.
    void destroy();

    bool complainsWhenDestroyed = true; // asyncio's _log_destroy_pending
    bool isDestroyed = false;

protected:
    StepKind advance() override;
    void abandon() override;
    void forgotten() override { complainOfForgotten(*this); }

private:
    Value m_coroutine;
    Value m_context;
    std::string m_definedAt; // "scene.py:4"
    Coro<Value> m_drive;
};

// A task that belongs to the loop's own housekeeping: its steps are not told.
class HiddenTask final : public Task {
public:
    HiddenTask(EventLoop& loop, Coro<void> coro, Name coroutineName);

protected:
    StepKind advance() override { return step(m_coro, m_chain); }
    void abandon() override;

private:
    Coro<void> m_coro;
};

// asyncio.Task(coroutine, loop=…, name=…); null where it raised. `name` is None or any value, told
// by its str.
coroscope::Ref<SceneTask> makeSceneTask(EventLoop& loop, const Value& coroutine, const Value& name);
// loop.create_task(coroutine), as the loop's class or its task factory makes it; Null where it
// raised.
Value createTaskIn(const Value& loop, const Value& coroutine);
// The same with a name that is set when the task is there; None sets none.
Value createNamedTaskIn(const Value& loop, const Value& coroutine, const Value& name);
// The loop's own create_task.
Value createTaskMethod(Machine& machine, const Args& args);
// The tasks of `loop` that are not done, by creation.
std::vector<coroscope::Ref<SceneTask>> pendingTasks(const EventLoop& loop);
// `task` was made for `awaitable`, which the caller does not know as a task: it is not complained
// of. Nothing where both are the same.
void hideFromComplaints(CoreFuture* task, const Value& awaitable);
// A coroutine, an awaitable generator or one of the library's own.
bool isCoroutine(const Value& value);

} // namespace coroscope::scenes
