// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run as tables in CSV: one row an event, or one row a span.
#pragma once

#include "core/export/runnames.h"

#include <string>

namespace coroscope {

// event, time, iteration, kind, task, handle, future, line, what
[[nodiscard]] std::string eventsCsv(const Trace& trace, EventRange range);
// lane, task, kind, depth, begin, end, begin time, end time, handle, what; a span that has not
// ended ends with the range.
[[nodiscard]] std::string spansCsv(const Trace& trace, EventRange range);

} // namespace coroscope
