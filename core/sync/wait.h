// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait: waits until the first of many futures is done, or the first error, or all of them,
// or until time runs out. Cancels nothing. A cancelled wait leaves the futures as they are.
#pragma once

#include "core/sync/waiters.h"

#include <optional>
#include <vector>

namespace coroscope {

enum class ReturnWhen { FirstCompleted, FirstException, AllCompleted };

// `futures` are different ones of `loop`, one at the least. Suspends always for an iteration, even
// if all are done.
Coro<void> wait(EventLoop& loop, std::vector<FutureRef> futures,
                std::optional<double> timeout = std::nullopt,
                ReturnWhen returnWhen = ReturnWhen::AllCompleted);

} // namespace coroscope
