// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A coroutine of the library (asyncio.sleep and its kin) as a scene sees it: a C++20 coroutine of
// the core with Python's send, throw and close.
#pragma once

#include "core/task/coro.h"
#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

struct NativeCoroutine final : Container {
    std::string name;
    Coro<Value> coro;
    Drive drive;
    bool isStarted = false;
    bool isFinished = false;
    Value origin;           // cr_origin; Null: None
    std::string_view place; // what tracebacks say of it; empty: its name tells

    NativeCoroutine(Type* type, std::string coroutineName, Coro<Value> body);
    void finalize() override; // "coroutine 'sleep' was never awaited"
};

// The frame that CPython's coroutine has: null once it is over, or where the tables have none.
Ref<Frame> frameOfNative(const NativeCoroutine& coroutine);
// The place of its definition: "/usr/lib/python3.11/asyncio/tasks.py:637"; empty where unknown.
std::string definitionOfNative(const NativeCoroutine& coroutine);
// The coroutine of the library that runs now stands at the place `key` (libraryplaces.h) from here
// on.
void standAt(std::string_view key);

Value makeNativeCoroutine(std::string name, Coro<Value> body);

} // namespace coroscope::scenes
