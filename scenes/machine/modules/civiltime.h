// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Dates and times of the Gregorian calendar in UTC, written and read by strftime's directives: what
// the modules time and datetime share.
#pragma once

#include "scenes/machine/machine.h"

#include <optional>
#include <string>
#include <string_view>

namespace coroscope::scenes {

/// time.time() when the virtual clock shows 0.
inline constexpr double kEpoch = 1'700'000'000.0;

struct CivilTime {
    std::int64_t year = 1900;
    int month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
    int weekday = 0; ///< 0: Monday
    int yearDay = 1; ///< 1: January the first
    int daylight = -1;
    std::string zone = "UTC";
    std::int64_t offset = 0; ///< seconds east of Greenwich
};

/// What strptime finds.
struct ParsedTime {
    CivilTime civil;
    int microsecond = 0;
    bool hasOffset = false;
    int offsetMicrosecond = 0;
    std::optional<std::string> zoneName;
};

bool isLeapYear(std::int64_t year);
int daysInMonth(std::int64_t year, int month);
int daysBeforeMonth(std::int64_t year, int month);
/// Days since 1970-01-01.
std::int64_t daysFromCivil(std::int64_t year, int month, int day);
void civilFromDays(std::int64_t days, std::int64_t& year, int& month, int& day);
/// Seconds since the epoch, both ways.
CivilTime civilFromSeconds(std::int64_t seconds);
std::int64_t secondsFromCivil(const CivilTime& time);
/// 0: Monday.
int weekdayOf(std::int64_t year, int month, int day);
/// Days since 1970-01-01 of the Monday of the first ISO week.
std::int64_t isoYearStart(std::int64_t year);

const char* monthName(int month); ///< 1 … 12
const char* dayName(int weekday); ///< 0: Monday

/// strftime in the C locale.
std::string formatTime(const CivilTime& time, const std::string& format);
/// strptime; false when it raised.
bool parseTime(Machine& machine, const std::string& text, const std::string& format,
               ParsedTime& parsed);

} // namespace coroscope::scenes
