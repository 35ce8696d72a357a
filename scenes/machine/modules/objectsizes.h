// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// sys.getsizeof(): the bytes that CPython 3.11 on a 64-bit machine needs for a value.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

Value getSizeOf(Machine& machine, const Args& args);

} // namespace coroscope::scenes
