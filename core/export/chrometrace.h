// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run as Chrome trace JSON, which Perfetto, speedscope and chrome://tracing open.
#pragma once

#include "core/export/runnames.h"

#include <string>

namespace coroscope {

// A thread a task, and one for the loop with its iterations and callbacks; what runs and coroutine
// frames as nested slices, prints as instants, arrows (made by, woken by, cancelled by) as flows.
// No time passes inside a handle, so each event takes one microsecond; virtual time stands in the
// slices' arguments. Slices are cut at the range.
[[nodiscard]] std::string chromeTrace(const Trace& trace, EventRange range);

} // namespace coroscope
