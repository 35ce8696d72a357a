// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The limits of a run for people: their names, ranges, and what was written into a field.
#pragma once

#include "scenes/runlimits.h"

#include <QString>

namespace coroscope::gui {

/// "Live memory", and behind the field "bytes of all values that are alive".
[[nodiscard]] QString limitName(const scenes::LimitRow& row);
[[nodiscard]] QString limitMeaning(const scenes::LimitRow& row);
/// What the window accepts; the command line knows no upper end.
[[nodiscard]] std::size_t leastLimit(const scenes::LimitRow& row);
[[nodiscard]] std::size_t mostLimit(const scenes::LimitRow& row);

struct LimitReading {
    std::size_t value = 0;
    QString fault; // empty: it is a number within the range
};

/// Digits in any script, grouped or not, with or without K, M or G (times 1024).
[[nodiscard]] LimitReading readLimit(const scenes::LimitRow& row, const QString& written);
/// As readLimit reads it: "256 M", "50 000 000" with no-break spaces.
[[nodiscard]] QString writtenLimit(const scenes::LimitRow& row, std::size_t value);

} // namespace coroscope::gui
