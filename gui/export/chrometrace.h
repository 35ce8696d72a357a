// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run as Chrome trace JSON, which Perfetto, speedscope and chrome://tracing open.
#pragma once

#include "core/trace/trace.h"

#include <QByteArray>

namespace coroscope::gui {

// A thread a task, and one for the loop; running spans and coroutine frames as nested slices,
// prints as instants, arrows (made by, woken by) as flows. No time passes inside a handle, so each
// event takes one microsecond; virtual time stands in the slices' arguments. Of the events `first`
// to `last` (0: to the end): slices are cut at them.
[[nodiscard]] QByteArray chromeTraceOf(const Trace& trace, std::size_t first = 1,
                                       std::size_t last = 0);

} // namespace coroscope::gui
