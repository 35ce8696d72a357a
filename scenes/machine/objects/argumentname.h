// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The type of a wrong argument as the argument parser of CPython's C functions names it.
#pragma once

#include "scenes/machine/operations.h"

namespace coroscope::scenes {

/// "None" where other refusals say "NoneType".
inline std::string argumentTypeName(Machine& machine, const Value& value) {
    return value.isNone() ? "None" : typeName(machine, value);
}

} // namespace coroscope::scenes
