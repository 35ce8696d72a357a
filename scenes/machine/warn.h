// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Warnings that native code gives.
#pragma once

#include <string_view>

namespace coroscope::scenes {

class Machine;
struct Type;

/// As warnings.warn does, of the scene's line that runs; false when the warning was made an error.
bool warn(Machine& machine, Type* category, std::string_view text);

} // namespace coroscope::scenes
