// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tuples whose items have names, as time.struct_time and sys.version_info are.
#pragma once

#include "scenes/machine/typebuilder.h"

#include <span>

namespace coroscope::scenes {

/// Items behind the first `visible` names are reached by their names only.
Type* makeStructSequenceType(Machine& machine, std::string_view name, std::string_view module,
                             std::span<const char* const> fields, std::size_t visible);

/// An instance of such a type with one value a field.
Value makeStructSequence(Machine& machine, Type* type, ValueVector values);

} // namespace coroscope::scenes
