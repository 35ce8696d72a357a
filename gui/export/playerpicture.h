// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where events and spans stand on the timeline of a player.
#pragma once

#include "gui/export/exportformat.h"
#include "gui/report/playerpage.h"

namespace coroscope::gui {

// For the picture that the same options give; without the picture itself.
[[nodiscard]] PlayerTimeline playerTimeline(const Trace& trace, const ExportOptions& options);

} // namespace coroscope::gui
