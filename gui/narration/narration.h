// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One moment of a run in words: what happened, why, and what comes next.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <QString>

namespace coroscope::gui {

struct Narration {
    QString sentence; // subject first, present tense, ends with a full stop
    QString why;      // may be empty
    QString next;     // may be empty; stands after "Next: "
};

// The event that led to `state` (number state.event; 0 is the moment before the run). Pure; looks
// at the trace only around that event, so that it costs the same in a trace of any length.
[[nodiscard]] Narration narrate(const Trace& trace, const State& state);

} // namespace coroscope::gui
