// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Rounded to nanoseconds where a double has more digits than those.
#include "core/export/momenttext.h"

#include "core/trace/jsonlines.h"

#include <cmath>

namespace coroscope {

namespace {

constexpr double kNanosecond = 1e9; // in a second
constexpr double kLargest = 1e6;    // above it a double holds few digits below the nanosecond

} // namespace

std::string momentText(double seconds) {
    if (!(std::abs(seconds) < kLargest))
        return formatNumber(seconds);
    const double rounded = std::round(seconds * kNanosecond) / kNanosecond;
    return formatNumber(rounded == 0 && seconds != 0 ? seconds : rounded);
}

} // namespace coroscope
