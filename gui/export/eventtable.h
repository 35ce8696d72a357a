// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the loop did, as a short table of text.
#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace coroscope::gui {

// One row an event up to number `last`: number, virtual time, who, what. Lines of the program are
// left out, they are the program itself.
[[nodiscard]] QString eventTable(const Trace& trace, std::size_t last);

} // namespace coroscope::gui
