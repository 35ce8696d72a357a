// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.as_completed: futures in the order in which they are done, through a queue. When the
// timeout passes, each future that is not done yet counts as a TimeoutError.
#pragma once

#include "core/sync/queue.h"

#include <optional>
#include <vector>

namespace coroscope {

class AsCompleted : public CallbackTarget {
public:
    // `futures` holds none twice.
    AsCompleted(EventLoop& loop, std::vector<FutureRef> futures)
        : m_loop(loop)
        , m_todo(std::move(futures)) {}
    // Puts the callbacks on the futures and sets the timer.
    void start(std::optional<double> timeout);
    // The next that is done; the caller looks at its outcome. Throws LoopError TimeoutError.
    Coro<FutureRef> next();

private:
    static ErrorRef childDone(CallbackTarget& target, Future* child, const ErrorRef&);
    static ErrorRef timeoutPassed(CallbackTarget& target, Future*, const ErrorRef&);
    Callback childCallback();

    EventLoop& m_loop;
    std::vector<FutureRef> m_todo;
    Queue<FutureRef> m_done; // null: the timeout passed
    Ref<TimerHandle> m_timer;
};

} // namespace coroscope
