// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How a trace tells a text of the scene.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

// " at 0x7f12ab" becomes " at 0x0": an address is never the same twice.
[[nodiscard]] std::string withoutAddresses(std::string_view text);
// A value's repr: without addresses, cut to 200 characters with "..." at the end.
[[nodiscard]] std::string tellValue(std::string_view text);

} // namespace coroscope
