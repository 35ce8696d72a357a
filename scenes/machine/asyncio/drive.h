// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Coroutines of the machine as C++20 coroutines on the core.
#pragma once

#include "core/task/coro.h"
#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

// A coroutine of the scene (or any iterator that is awaited), awaits and all, inside one C++20
// coroutine: its chain of frames suspends with it and is resumed outermost first, as CPython does.
// Futures that it yields suspend the task; what a task may not yield is refused by asyncio's rules.
Coro<Value> drive(Value coroutine, ErrorRef thrown = {});
// asyncio's _wrap_awaitable.
Coro<Value> wrapAwaitable(Value awaitable);
// asyncio.coroutine of a plain function: calling it gives a coroutine that calls the function.
Value makePlainCoroutine(Machine& machine, const Value& function);

} // namespace coroscope::scenes
