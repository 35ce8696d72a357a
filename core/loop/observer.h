// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a loop tells while it works. A null pointer in its place costs one branch.
#pragma once

#include "core/trace/event.h"

#include <span>
#include <string_view>

namespace coroscope {

class Future;
class Task;
struct HandleView;

// Each function is called at the moment, and in the order, in which the event happens.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void loopChanged(LoopState state) = 0;
    virtual void iterationBegan(std::uint32_t number, std::span<const HandleId> ready) = 0;
    virtual void clockMoved(double was, double now) = 0;
    virtual void blocked(double seconds, double now) = 0;
    virtual void handleQueued(const HandleView& handle) = 0;
    virtual void timerSet(const HandleView& timer, double when) = 0;
    virtual void handleCancelled(HandleId handle) = 0;
    virtual void handleRun(HandleId handle) = 0;
    virtual void handleRan(HandleId handle) = 0;
    virtual void taskCreated(const Task& task) = 0;
    virtual void taskWaits(const Task& task, const Future& future) = 0;
    virtual void taskYields(const Task& task) = 0;
    virtual void cancelRequested(const Task& task) = 0;
    virtual void futureCreated(const Future& future) = 0;
    virtual void futureDone(const Future& future) = 0; // tasks too
    virtual void printed(std::string_view text, bool isPartial) = 0;
    // Details for the views.
    virtual void futureLabelled(const Future& future, std::string_view label, double seconds) = 0;
    // `holder` (0 for none) holds what `future` waits for.
    virtual void futureHeld(const Future& future, FutureId holder) = 0;
    virtual void futureChild(const Future& outer, const Future& child) = 0;
    virtual void taskRenamed(const Task& task) = 0;
    virtual void handleServes(HandleId handle, const Future& future) = 0;
};

} // namespace coroscope
