// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How wide a text is shown, for the marks under it in tracebacks.
#pragma once

#include <cstddef>
#include <string_view>

namespace coroscope::scenes {

/// The columns that a UTF-8 text takes in a terminal.
std::size_t displayWidth(std::string_view text);

} // namespace coroscope::scenes
