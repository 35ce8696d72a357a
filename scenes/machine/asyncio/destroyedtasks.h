// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "Task was destroyed but it is pending!": tasks that nobody will run any more.
#pragma once

#include "scenes/machine/asyncio/taskobject.h"

namespace coroscope::scenes {

struct LoopObject;

/// The tasks of `loop` that only its queue of ready handles keeps, in that queue's order.
std::vector<coroscope::Ref<SceneTask>> tasksOnlyReady(const LoopObject& loop);
/// `loop` was closed: they are told of and go, one by one.
void destroyTasks(const std::vector<coroscope::Ref<SceneTask>>& tasks);
/// The program's end: what is pending is told of, then the coroutines are closed. Tasks of a loop
/// that is open and the policy's outlive all that could tell of them.
void destroyTasksAtExit(AsyncioRuntime& runtime);

} // namespace coroscope::scenes
