// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the loop does about async generators that were not run to their end.
#pragma once

#include "core/task/coro.h"
#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

// loop.shutdown_asyncgens(): closes every async generator that was iterated and has not ended.
Coro<Value> shutdownAsyncGenerators(EventLoop& loop);

// asyncio's hook for a generator that is iterated for the first time: the loop that runs, which is
// to be told when it is forgotten; null where none runs.
void* noteAsyncGenerator(AsyncioRuntime& runtime, const Value& generator);
// asyncio's finalizer hook: a forgotten generator that has not ended is closed by a task of its
// own.
void forgetAsyncGenerator(const Value& generator);

} // namespace coroscope::scenes
