// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Saying why nothing can run any more.
#pragma once

#include "scenes/machine/asyncio/runtime.h"

#include <string>

namespace coroscope::scenes {

// "Deadlock: Task-1 waits for F5 (gather), Task-2 waits for F6, and no timer is set." Details are
// written to the recorder, one a waiting task.
std::string describeDeadlock(AsyncioRuntime& runtime);
// The task whose step runs now, null for none.
Task* currentTaskOf(AsyncioRuntime& runtime);

} // namespace coroscope::scenes
