// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where CPython's reference counts or its last garbage collection would free a pending task.
#include "scenes/machine/asyncio/destroyedtasks.h"

#include "scenes/machine/asyncio/exceptionhandler.h"

namespace coroscope::scenes {

namespace {

AsyncioRuntime& runtime() {
    return AsyncioRuntime::current();
}

void complain(SceneTask& task) {
    Machine& machine = runtime().machine;
    const Value loop = loopValueOf(task.loop());
    if (!task.complainsWhenDestroyed || loop.isNone())
        return;
    const Value context = Value(machine.newDict());
    setItem(machine, context, machine.name("task"), wrap(CoreFutureRef(&task)));
    setItem(machine, context, machine.name("message"),
            machine.str("Task was destroyed but it is pending!"));
    addSource(machine, context, sourceOf(task));
    if (!callExceptionHandler(*static_cast<LoopObject*>(loop.rawObject()), context))
        machine.clearError();
}

bool isKept(const LoopObject& loop) {
    return !loop.loop->isClosed() &&
           runtime().loopsOfThread.policyLoop.is(Value::object(const_cast<LoopObject*>(&loop)));
}

} // namespace

std::vector<coroscope::Ref<SceneTask>> tasksOnlyReady(const LoopObject& loop) {
    std::vector<coroscope::Ref<SceneTask>> found;
    for (auto& task : pendingTasks(*loop.loop)) {
        const bool isHeld = runtime().wrappers.contains(task.get()) || task->hasCallbacks();
        if (!task->waitsOn() && !isHeld && loop.loop->currentTask() != task.get())
            found.push_back(std::move(task));
    }
    return found;
}

void destroyTasks(const std::vector<coroscope::Ref<SceneTask>>& tasks) {
    for (const auto& task : tasks) {
        complain(*task);
        task->destroy();
    }
}

void destroyTasksAtExit(AsyncioRuntime& rt) {
    std::vector<coroscope::Ref<SceneTask>> lost;
    for (const Value& value : rt.loops) {
        const LoopObject& loop = *loopObjectOf(value);
        if (isKept(loop))
            continue;
        for (auto& task : pendingTasks(*loop.loop))
            lost.push_back(std::move(task));
    }
    for (const auto& task : lost)
        complain(*task);
    for (const auto& task : lost) {
        if (!rt.machine.isStopping())
            task->destroy();
    }
}

} // namespace coroscope::scenes
