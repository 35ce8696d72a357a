// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which loop runs a handle on this thread. Loops may be nested: one that a handle of another runs.
#pragma once

#include <utility>

namespace coroscope {

class EventLoop;

extern thread_local constinit EventLoop* runningLoop;

struct RunningGuard {
    explicit RunningGuard(EventLoop& loop)
        : outer(std::exchange(runningLoop, &loop)) {}
    ~RunningGuard() { runningLoop = outer; }
    RunningGuard(const RunningGuard&) = delete;
    RunningGuard& operator=(const RunningGuard&) = delete;
    EventLoop* outer;
};

} // namespace coroscope
