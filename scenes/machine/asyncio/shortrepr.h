// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reprs cut in their middle, as reprlib cuts them: asyncio shows results and arguments so.
#pragma once

#include "scenes/machine/machine.h"

namespace coroscope::scenes {

/// reprlib.repr(value), with its default limits. An error of the value's own repr is swallowed.
std::string shortRepr(Machine& machine, const Value& value);

} // namespace coroscope::scenes
