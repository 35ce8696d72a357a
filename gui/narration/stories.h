// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parts of narrate(): one function a family of events, and one for what comes next.
#pragma once

#include "gui/narration/narration.h"
#include "gui/narration/teller.h"

namespace coroscope::gui {

[[nodiscard]] Narration tellLoop(const Teller& teller);    // Loop, Iteration, Clock, Block
[[nodiscard]] Narration tellHandle(const Teller& teller);  // queued, set, cancelled, run, ran
[[nodiscard]] Narration tellTask(const Teller& teller);    // tasks and futures
[[nodiscard]] Narration tellProgram(const Teller& teller); // Frame, Line, Print
[[nodiscard]] Narration tellEnd(const Teller& teller);
[[nodiscard]] QString tellNext(const Teller& teller);

// Why a handle stands on the ready queue.
[[nodiscard]] QString tellWhyReady(const Teller& teller, HandleId handle);

} // namespace coroscope::gui
