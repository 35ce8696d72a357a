// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The start of the repr of values that no code of a scene has a say in: strings, numbers, and
// lists, tuples and dicts of these. Observers ask for it at every assignment, so it must not cost a
// long value's whole repr.
#pragma once

#include "scenes/machine/value.h"

#include <cstddef>
#include <optional>
#include <string>

namespace coroscope::scenes {

class Machine;

/// The repr, cut to `longest` characters with "..." at its end; nothing where the value is of
/// another kind or its text has addresses in it.
std::optional<std::string> plainText(Machine& machine, const Value& value, std::size_t longest);

} // namespace coroscope::scenes
