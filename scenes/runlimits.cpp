// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of limits, and how a user sets one.
#include "scenes/runlimits.h"

#include <array>
#include <limits>
#include <optional>

namespace coroscope::scenes {

namespace {

constexpr std::array kRows = std::to_array<LimitRow>({
    {"events", &RunLimits::events, "events", "recorded in the trace"},
    {"lines", &RunLimits::linesWithoutAwait, "lines", "run by one callback without an await"},
    {"steps", &RunLimits::steps, "steps", "of the interpreter in all"},
    {"memory", &RunLimits::liveBytes, "bytes", "of all values that are alive"},
    {"value", &RunLimits::valueBytes, "bytes", "of one string, list or other value"},
    {"integer", &RunLimits::integerBits, "bits", "of one integer"},
    {"output", &RunLimits::outputBytes, "bytes", "printed"},
    {"tasks", &RunLimits::tasks, "tasks", "that are alive at once"},
    {"timers", &RunLimits::timers, "timers", "that are set at once"},
    {"handles", &RunLimits::handles, "handles", "made by the loop in all"},
    {"idle", &RunLimits::idleIterations, "iterations", "of the loop at one virtual time"},
});

std::optional<std::size_t> numberOf(std::string_view text) {
    std::size_t factor = 1;
    if (!text.empty()) {
        const std::size_t unit = std::string_view("KMG").find(text.back());
        if (unit != std::string_view::npos) {
            factor = std::size_t{1} << (10 * (unit + 1));
            text.remove_suffix(1);
        }
    }
    // More than the machine's own counters hold is no limit.
    constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max() >> 2;
    std::size_t number = 0;
    bool hasDigit = false;
    for (const char c : text) {
        if (c == '_' && hasDigit)
            continue;
        if (c < '0' || c > '9' || number > (kMost - 9) / 10)
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
        hasDigit = true;
    }
    if (!hasDigit || number > kMost / factor)
        return std::nullopt;
    return number * factor;
}

} // namespace

std::span<const LimitRow> limitRows() {
    return kRows;
}

std::string setLimit(RunLimits& limits, std::string_view assignment) {
    const std::size_t sign = assignment.find('=');
    const std::string_view name = assignment.substr(0, sign);
    std::string names;
    for (const LimitRow& row : kRows) {
        names += (names.empty() ? "" : ", ") + std::string(row.name);
        if (row.name != name)
            continue;
        const auto number =
            sign == std::string_view::npos ? std::nullopt : numberOf(assignment.substr(sign + 1));
        if (!number || *number == 0)
            return "the limit of " + std::string(name) + " needs a number, such as " +
                   std::string(name) + "=" + std::to_string(RunLimits{}.*row.value);
        limits.*row.value = *number;
        return {};
    }
    return "there is no limit \"" + std::string(name) + "\"; there are " + names;
}

} // namespace coroscope::scenes
