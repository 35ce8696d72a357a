// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The warning of a coroutine that was made and dropped.
#pragma once

#include "scenes/machine/asyncio/runtime.h"

#include <string>

namespace coroscope::scenes {

// `name` is the coroutine's __qualname__. To stderr, as CPython's warnings module prints it.
void warnNeverAwaited(AsyncioRuntime& runtime, const std::string& name);

} // namespace coroscope::scenes
