// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The wait graph at the end of a run that can go nowhere.
#include "scenes/deadlock.h"

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

namespace {

std::string nameOf(const CoreFuture& future) {
    if (const auto* task = dynamic_cast<const Task*>(&future))
        return task->name();
    std::string name = "F" + std::to_string(future.id());
    return future.type() == FutureType::Gather ? name + " (gather)" : name;
}

} // namespace

std::string describeDeadlock(AsyncioRuntime& runtime) {
    std::string text;
    for (const SceneTask* task : runtime.tasks) {
        if (task->isDone() || !task->waitsOn())
            continue;
        const std::string sentence = task->name() + " waits for " + nameOf(*task->waitsOn());
        text += (text.empty() ? "Deadlock: " : "; ") + sentence;
        if (runtime.recorder)
            runtime.recorder->deadlocked(task->id(), task->waitsOn()->id(), sentence);
    }
    if (text.empty())
        return "Deadlock: nothing is ready and no timer is set.";
    return text + ". Nothing is ready and no timer is set.";
}

Task* currentTaskOf(AsyncioRuntime& runtime) {
    return runtime.runningLoop ? runtime.runningLoop->loop->currentTask() : nullptr;
}

} // namespace coroscope::scenes
