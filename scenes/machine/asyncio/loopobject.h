// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The event loop as a scene sees it.
#pragma once

#include "core/loop/eventloop.h"
#include "scenes/machine/asyncio/runtime.h"

#include <memory>

namespace coroscope::scenes {

class DebugMode;

struct LoopObject final : Container {
    std::unique_ptr<EventLoop> loop;
    Value exceptionHandler;
    Value taskFactory;
    Value defaultExecutor; // Null: asyncio's own
    bool isDebug = false;
    std::unique_ptr<DebugMode> debug; // null while it never was in debug mode
    // Iterated while it ran and alive; not counted.
    std::vector<GeneratorObject*> asyncGenerators;
    bool isAsyncGeneratorShutdown = false; // shutdown_asyncgens was called
    class ThreadWait* wait = nullptr;      // while it waits in a thread of its own

    explicit LoopObject(Type* type);
    ~LoopObject() override;
    void clear() override;
};

// A new loop, of a class of the scene where `type` says so.
Value makeLoop(Type* type = nullptr);
// Lets it look for what is ready, should it wait in another thread.
void wakeLoop(LoopObject& loop);
// Null for what is no loop.
LoopObject* loopObjectOf(const Value& loop);
// Throws LoopError AttributeError for what is no loop.
EventLoop* coreLoopOf(const Value& loop);
Value loopValueOf(EventLoop& loop);
// get_running_loop(); Null where it raised.
Value runningLoop();
// run_until_complete; Null where it raised.
Value runUntilComplete(const Value& loop, const Value& awaitable);
// ensure_future(): null where it raised.
CoreFutureRef ensureFuture(const Value& awaitable, const Value& loop);
// gather(*values); Null where it raised.
Value gatherValues(const Value* values, std::size_t count, bool returnExceptions);

class TypeBuilder;
/// add_signal_handler() and remove_signal_handler().
void addSignalMethods(TypeBuilder& loop);

} // namespace coroscope::scenes
