// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Task.get_stack and Task.print_stack.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// The frames of a suspended coroutine, outermost first, or those of the traceback that the task
/// ended with; at most `limit` of them (None: all).
Value getTaskStack(Machine& machine, const Args& args);
/// Prints them: the head to `file` (None: stdout), the places to `file` (None: stderr), as asyncio.
Value printTaskStack(Machine& machine, const Args& args);

} // namespace coroscope::scenes
