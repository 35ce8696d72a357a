// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.wait: many futures, until the first or the last is done, or until a timeout. It neither
// cancels them nor raises their errors.
#pragma once

#include "core/sync/waiters.h"

#include <optional>
#include <vector>

namespace coroscope {

enum class ReturnWhen { FirstCompleted, FirstException, AllCompleted };

// `futures` is not empty and holds none twice; the caller then sees which are done. Suspends even
// where all are done: each done-callback passes through the loop.
Coro<void> wait(EventLoop& loop, std::vector<FutureRef> futures,
                ReturnWhen returnWhen = ReturnWhen::AllCompleted,
                std::optional<double> timeout = {});

} // namespace coroscope
