// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A moment between two layouts of the stage: every card on its way from where it was to where it
// goes. Pure.
#pragma once

#include "gui/stage/stagelayout.h"

namespace coroscope::gui {

// `progress` 0 gives `from`, 1 gives `to` exactly. Cards of the same key move; a new one comes from
// its origin or fades in; one that goes fades out where it stands. Each key is given out once, also
// when `from` is itself a moment of another movement.
enum class Motion : std::uint8_t {
    Forward,
    Backward, // the way from `to` to `from`, played in reverse
    Reduced,  // nothing moves: the old fades out, then the new fades in
};
[[nodiscard]] StageLayout blendStages(const StageLayout& from, const StageLayout& to,
                                      double progress, Motion motion);
// Do the two differ in anything that moves?
[[nodiscard]] bool differ(const StageLayout& from, const StageLayout& to);

} // namespace coroscope::gui
