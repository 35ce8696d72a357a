// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.as_completed: futures in the order in which they are done. Each next() takes one from a
// queue; where time runs out, each future that is still missing is a TimeoutError instead.
#pragma once

#include "core/sync/queue.h"

#include <optional>
#include <vector>

namespace coroscope {

class Completions final : public CallbackTarget {
public:
    // Begins to listen. `futures` are different ones.
    void start(EventLoop& loop, const std::vector<FutureRef>& futures,
               std::optional<double> timeout);
    // The next that is done, suspending until there is one. Throws LoopError TimeoutError. To be
    // called once for each future.
    Coro<FutureRef> next();

private:
    [[nodiscard]] Callback callback();
    static ErrorRef childDone(CallbackTarget& target, Future* child, const ErrorRef&);
    static ErrorRef timedOut(CallbackTarget& target, Future*, const ErrorRef&);
    void take(Future& child);

    Queue<FutureRef> m_done; // null: time ran out
    std::vector<FutureRef> m_missing;
    Ref<TimerHandle> m_timer;
};

} // namespace coroscope
