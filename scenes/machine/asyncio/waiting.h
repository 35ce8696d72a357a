// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of the module that wait for futures, with and without a deadline.
#pragma once

#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/typebuilder.h"

#include <optional>

namespace coroscope::scenes {

void addWaitFor(ModuleBuilder& module);
void addWait(ModuleBuilder& module); // and its constants
void addShield(ModuleBuilder& module);
void addAsCompleted(ModuleBuilder& module);
void addTimeout(ModuleBuilder& module); // Timeout, timeout, timeout_at
void addWaiting(ModuleBuilder& module); // all of the above

// --- what they share; these throw what the machine raises
// The loop that runs, as get_running_loop() gives it.
EventLoop& loopHere();
// A number of seconds, nothing for None.
std::optional<double> secondsOf(const Value& value);
// A collection of futures as asyncio's set() of it: each once, in the order of the first.
ValueVector distinct(const Value& iterable);
// TypeError where a future or coroutine stands in place of a collection; `expected`: "a list of
// futures".
void refuseSingle(const Value& collection, const char* expected);
// ensure_future(), which refuses what belongs to another loop.
CoreFutureRef ensureFutureOf(const Value& awaitable, EventLoop& loop);

// `raise TimeoutError from cause`
[[noreturn]] void throwTimeoutFrom(const Value& cause);

} // namespace coroscope::scenes
