// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where else a function's name stands for it, by Python's rules of scopes: a block that gets
// another name takes its calls along.
#pragma once

#include "scenes/blocks/blockmodel.h"

#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// The places apart from the definition's own, in the order of the text. Empty where it cannot be
/// told which they are: where something else binds the name in the same scope as well.
[[nodiscard]] std::vector<TextRange> usesOfFunction(const BlockModel& model, int block);
/// Whether the text binds or uses a variable of that name anywhere.
[[nodiscard]] bool isNameTaken(const BlockModel& model, std::string_view name);

} // namespace coroscope::scenes
