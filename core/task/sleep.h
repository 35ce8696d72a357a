// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// asyncio.sleep: a bare yield for no delay, else a future that a timer completes.
#pragma once

#include "core/task/coro.h"

namespace coroscope {

// Sleeps `delay` seconds of the loop's clock. A delay of 0 or less yields once. The timer is
// cancelled however the await ends.
Coro<void> sleep(EventLoop& loop, double delay);
// The same on a future of the caller, which may hold a value, for a delay above 0.
Coro<void> sleepOn(FutureRef future, double delay);

} // namespace coroscope
