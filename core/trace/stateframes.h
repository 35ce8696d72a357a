// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The frames' part of a state's replay: the running stack and who waits for whom in a task.
#pragma once

#include "core/trace/state.h"

namespace coroscope {

// Applies a Frame event, which is number `state.event`.
void applyFrame(State& state, const Event& event);
// Applies a Line event.
void applyLine(State& state, const Event& event);
// Applies a detail about a frame: FrameMade, Variable or FrameAwaits.
void applyFrameDetail(State& state, const Detail& detail);

// The frame on top of the running stack if a frame that starts now is called by it: it belongs to
// the current task and was entered by the handle that runs now. 0 otherwise.
[[nodiscard]] FrameId callingFrame(const State& state);

} // namespace coroscope
