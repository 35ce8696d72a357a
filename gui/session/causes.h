// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What made an event happen and what it makes happen, so that a reader can follow a run along its
// causes instead of along its time.
#pragma once

#include "core/trace/trace.h"

#include <cstddef>

namespace coroscope::gui {

// A handle runs because it was queued; a wakeup is queued because its future was done; what happens
// within a handle happens because it runs; a due timer was set. 0 where nothing in the trace tells.
[[nodiscard]] std::size_t causeOf(const Trace& trace, std::size_t event);
// The other way: queued → runs, waits → done, created → first step, set → runs. 0 for nothing yet.
[[nodiscard]] std::size_t effectOf(const Trace& trace, std::size_t event);

} // namespace coroscope::gui
