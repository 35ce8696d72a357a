// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The badge of a group of tasks goes wherever a task's ordinal goes: a number whose low byte is the
// group's place, so that it has that ordinal's colour, and that carries a letter.
#pragma once

#include <cstdint>

namespace coroscope::gui {

constexpr std::uint32_t kGroupBadge = 0x8000'0000U;

// `place` is 1 for the first group; the letter is one UTF-16 unit.
[[nodiscard]] constexpr std::uint32_t groupBadge(std::uint32_t place, char16_t letter) {
    return kGroupBadge | std::uint32_t(letter) << 8 | ((place - 1) % 32 + 1);
}
[[nodiscard]] constexpr bool isGroupBadge(std::uint32_t badge) {
    return (badge & kGroupBadge) != 0;
}
[[nodiscard]] constexpr char16_t groupLetter(std::uint32_t badge) {
    return char16_t(badge >> 8);
}

} // namespace coroscope::gui
