// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The event loop as a scene sees it.
#pragma once

#include "core/loop/eventloop.h"
#include "scenes/machine/asyncio/runtime.h"

#include <memory>

namespace coroscope::scenes {

struct LoopObject final : Container {
    std::unique_ptr<EventLoop> loop;
    Value exceptionHandler;
    Value taskFactory;
    bool isDebug = false;

    explicit LoopObject(Type* type);
    ~LoopObject() override;
    void clear() override;
};

// A new loop, of a class of the scene where `type` says so.
Value makeLoop(Type* type = nullptr);
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

} // namespace coroscope::scenes
