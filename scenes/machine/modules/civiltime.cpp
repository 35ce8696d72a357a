// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Days, months and seconds of the calendar, in UTC.
#include "scenes/machine/modules/civiltime.h"

#include <clocale>
#include <ctime>
#include <vector>

namespace coroscope::scenes {

namespace {

constexpr std::int64_t kDay = 86'400;

// Days in 400, 100, 4 years and the days from 0000-03-01 to 1970-01-01.
constexpr std::int64_t kEra = 146'097;
constexpr std::int64_t kShift = 719'468;

std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

} // namespace

bool isLeapYear(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(std::int64_t year, int month) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays[month - 1];
}

int daysBeforeMonth(std::int64_t year, int month) {
    int days = 0;
    for (int i = 1; i < month; ++i)
        days += daysInMonth(year, i);
    return days;
}

std::int64_t daysFromCivil(std::int64_t year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = floorDivide(y, 400);
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * kEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - kShift;
}

void civilFromDays(std::int64_t days, std::int64_t& year, int& month, int& day) {
    const std::int64_t shifted = days + kShift;
    const std::int64_t era = floorDivide(shifted, kEra);
    const std::int64_t dayOfEra = shifted - era * kEra;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153; // March is 0
    day = static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    month = static_cast<int>(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
}

int weekdayOf(std::int64_t year, int month, int day) {
    const std::int64_t days = daysFromCivil(year, month, day) + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(days - floorDivide(days, 7) * 7);
}

std::int64_t isoYearStart(std::int64_t year) {
    const std::int64_t first = daysFromCivil(year, 1, 1);
    const int weekday = weekdayOf(year, 1, 1);
    return first - weekday + (weekday > 3 ? 7 : 0);
}

CivilTime civilFromSeconds(std::int64_t seconds) {
    CivilTime time;
    const std::int64_t days = floorDivide(seconds, kDay);
    const auto rest = static_cast<int>(seconds - days * kDay);
    civilFromDays(days, time.year, time.month, time.day);
    time.hour = rest / 3600;
    time.minute = rest / 60 % 60;
    time.second = rest % 60;
    time.weekday = weekdayOf(time.year, time.month, time.day);
    time.yearDay = daysBeforeMonth(time.year, time.month) + time.day;
    time.daylight = 0;
    return time;
}

std::int64_t secondsFromCivil(const CivilTime& time) {
    // Months beyond a year go into the next ones, as mktime does it.
    const std::int64_t months = time.year * 12 + time.month - 1;
    const std::int64_t year = floorDivide(months, 12);
    const auto month = static_cast<int>(months - year * 12 + 1);
    return (daysFromCivil(year, month, 1) + time.day - 1) * kDay + time.hour * 3600 +
           time.minute * 60 + time.second;
}

const char* monthName(int month) {
    constexpr const char* kNames[] = {"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};
    return kNames[month - 1];
}

const char* dayName(int weekday) {
    constexpr const char* kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday"};
    return kNames[weekday];
}

std::string formatTime(const CivilTime& time, const std::string& format) {
    // The C library knows all directives; only %s asks the machine's own time zone.
    std::string known;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            known += format[i];
        } else if (format[i + 1] == 's') {
            known += std::to_string(secondsFromCivil(time));
            ++i;
        } else {
            known += format[i];
            known += format[++i];
        }
    }
    if (known.empty())
        return known;
    struct tm parts = {};
    parts.tm_year = static_cast<int>(time.year - 1900);
    parts.tm_mon = time.month - 1;
    parts.tm_mday = time.day;
    parts.tm_hour = time.hour;
    parts.tm_min = time.minute;
    parts.tm_sec = time.second;
    parts.tm_wday = (time.weekday + 1) % 7;
    parts.tm_yday = time.yearDay - 1;
    parts.tm_isdst = time.daylight;
    parts.tm_gmtoff = time.offset;
    parts.tm_zone = time.zone.c_str();
    static const locale_t locale = newlocale(LC_ALL_MASK, "C", nullptr);
    std::vector<char> room(known.size() + 256);
    while (true) {
        const std::size_t size =
            strftime_l(room.data(), room.size(), known.c_str(), &parts, locale);
        // Nothing may be the answer too: "%p" has one in every locale but need not be asked alone.
        if (size > 0 || room.size() >= 256 * known.size() + 256)
            return std::string(room.data(), size);
        room.resize(room.size() * 2);
    }
}

} // namespace coroscope::scenes
