// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A selection is a locator; what it means is looked up in the state at the cursor.
#pragma once

#include <cstdint>

namespace coroscope::gui {

struct Selection {
    enum class Kind : std::uint8_t { None, Task, Future, Handle, Frame };
    Kind kind = Kind::None;
    std::uint32_t id = 0; // a FutureId for tasks and futures
    bool operator==(const Selection&) const = default;
};

} // namespace coroscope::gui
