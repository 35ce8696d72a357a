// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The second line on a card of the player, in the language of the window.
#pragma once

#include "core/export/runnames.h"
#include "core/trace/state.h"

#include <QString>

namespace coroscope::gui {

// What the handle will call: "wakeup of Task-1 by F5 gather".
[[nodiscard]] QString callbackWords(const RunNames& names, const State& state, HandleId handle);
// How a task ended: "result 'A'".
[[nodiscard]] QString outcomeWords(const RunNames& names, const FutureState& task);

} // namespace coroscope::gui
