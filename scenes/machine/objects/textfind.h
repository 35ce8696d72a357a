// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Searching a text for another.
#pragma once

#include <cstring>
#include <string_view>

namespace coroscope::scenes {

/// As std::string_view::find, in linear time: that one compares anew at each place, for hours where
/// a long part nearly fits everywhere.
inline std::size_t findText(std::string_view within, std::string_view part, std::size_t from = 0) {
    if (from > within.size())
        return std::string_view::npos;
    constexpr std::size_t kShort = 16; // a short part is found so at once, and at each place soon
    if (part.size() <= kShort)
        return within.find(part, from);
    const void* found =
        ::memmem(within.data() + from, within.size() - from, part.data(), part.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - within.data())
                 : std::string_view::npos;
}

} // namespace coroscope::scenes
