// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The warning of a coroutine that was made and dropped.
#pragma once

#include "scenes/machine/asyncio/runtime.h"

#include <string>

namespace coroscope::scenes {

// `name` is the coroutine's __qualname__, `origin` its cr_origin, if it has one. To stderr, as
// CPython's warnings module prints it.
void warnNeverAwaited(AsyncioRuntime& runtime, const Value& coroutine, const std::string& name,
                      const Value& origin);

} // namespace coroscope::scenes
