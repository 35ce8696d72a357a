// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where futures, tasks and handles were made: what asyncio keeps of it in debug mode.
#pragma once

#include "scenes/machine/machine.h"

#include <limits>
#include <string>
#include <vector>

namespace coroscope::scenes {

struct SourcePlace {
    std::string file;
    int line = 0;
    std::string function;
};

using SourceTrace = std::vector<SourcePlace>; // outermost first

/// The stack of what runs now: at most so many of the innermost frames.
SourceTrace stackTrace(const Machine& machine,
                       std::size_t most = std::numeric_limits<std::size_t>::max());
/// As traceback.StackSummary; None for null, Null where it raised.
Value summaryOf(Machine& machine, const SourceTrace* trace);
/// " created at scene.py:4"; nothing for null or an empty one.
std::string createdAt(const SourceTrace* trace);
/// traceback.format_list(list), joined: empty where it raised.
std::string formatSummary(Machine& machine, const Value& list);

} // namespace coroscope::scenes
