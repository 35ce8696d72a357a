// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Between asyncio's futures and those of concurrent.futures.
#pragma once

#include "core/loop/eventloop.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

// asyncio.wrap_future: a future of `loop` that ends as `concurrent` does. Throws.
Value wrapConcurrent(const Value& concurrent, EventLoop& loop);
// run_coroutine_threadsafe, wrap_future
void addThreadsafe(ModuleBuilder& module);

} // namespace coroscope::scenes
