// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The limits of a run, in one table: what they are called, where they stand, what they bound.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace coroscope::scenes {

// Going over one stops the run with a message that no `except` of the scene sees.
struct RunLimits {
    std::size_t events = 2'500'000;
    std::size_t linesWithoutAwait = 1'000'000; // lines in one handle
    std::size_t steps = 50'000'000;            // interpreter steps in all
    std::size_t liveBytes = std::size_t{256} << 20;
    std::size_t valueBytes = std::size_t{16} << 20;
    std::size_t integerBits = std::size_t{4} << 20;
    std::size_t outputBytes = std::size_t{4} << 20;
    std::size_t tasks = 100'000;
    std::size_t timers = 1'000'000;
    std::size_t handles = 4'000'000;
    std::size_t idleIterations = 1'000'000;
    // For a host that wants what the program prints: a run that goes over `events` or
    // `linesWithoutAwait` goes on unrecorded, and no __repr__ of the scene runs for the trace.
    bool isForOutput = false;
};

struct LimitRow {
    std::string_view name;
    std::size_t RunLimits::*value;
    std::string_view unit;
    std::string_view what;
};

[[nodiscard]] std::span<const LimitRow> limitRows();

// Takes "steps=1000" over into `limits`; gives why not, empty if it did. Numbers may be grouped
// with
// '_' and end in K, M or G (times 1024).
[[nodiscard]] std::string setLimit(RunLimits& limits, std::string_view assignment);

} // namespace coroscope::scenes
