// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Moments and durations for people. Data keeps every digit.
#pragma once

#include <string>

namespace coroscope {

// Seconds as Python writes a float, without the noise of binary fractions below a nanosecond:
// "0.6" also for 0.1 + 0.2 + 0.3. What is smaller or larger than that makes sense for is written
// as it is.
[[nodiscard]] std::string momentText(double seconds);

} // namespace coroscope
