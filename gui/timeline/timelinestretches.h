// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Stretches of the timeline in which nothing runs: idle time, blocked time, and what follows a
// deadlock.
#pragma once

#include "gui/timeline/timelinelayout.h"

namespace coroscope::gui {

constexpr double kForeverWidth = 80; // pixels behind a deadlock, for no time passes there

// Adds them with their names and the times at their ends; `layout.height` is known.
void addStretches(TimelineLayout& layout, const TimelineInput& input);

} // namespace coroscope::gui
