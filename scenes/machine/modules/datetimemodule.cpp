// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _datetime: the calendar and the formats that the module datetime, written in Python, stands on.
#include "scenes/machine/modules/civiltime.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

constexpr std::int64_t kOrdinalOfEpoch = 719'163; // of 1970-01-01; that of 0001-01-01 is 1

bool numbers(Machine& m, const Value* values, std::size_t count, std::int64_t* to) {
    for (std::size_t i = 0; i < count; ++i) {
        if (!indexNumber(m, values[i], to[i]))
            return false;
    }
    return true;
}

Value toOrdinal(Machine& m, const Args& a) {
    std::int64_t n[3];
    if (!numbers(m, a.values, 3, n))
        return {};
    return Value::integer(daysFromCivil(n[0], static_cast<int>(n[1]), static_cast<int>(n[2])) +
                          kOrdinalOfEpoch);
}

Value fromOrdinal(Machine& m, const Args& a) {
    std::int64_t ordinal = 0;
    std::int64_t year = 0;
    int month = 0;
    int day = 0;
    if (!indexNumber(m, a[0], ordinal))
        return {};
    civilFromDays(ordinal - kOrdinalOfEpoch, year, month, day);
    return m.tuple({Value::integer(year), Value::integer(month), Value::integer(day)});
}

Value daysIn(Machine& m, const Args& a) {
    std::int64_t n[2];
    return numbers(m, a.values, 2, n) ? Value::integer(daysInMonth(n[0], static_cast<int>(n[1])))
                                      : Value();
}

/// format_time(format, year, month, day, hour, minute, second, dst)
Value format(Machine& m, const Args& a) {
    std::int64_t n[7];
    const StrObject* text = asStr(a[0]);
    if (!text || !numbers(m, a.values + 1, 7, n))
        return m.hasError() ? Value() : m.typeError("format_time() needs a text");
    CivilTime t;
    t.year = n[0];
    int* const parts[] = {&t.month, &t.day, &t.hour, &t.minute, &t.second, &t.daylight};
    for (std::size_t i = 0; i < 6; ++i)
        *parts[i] = static_cast<int>(n[i + 1]);
    t.weekday = weekdayOf(t.year, t.month, t.day);
    t.yearDay = daysBeforeMonth(t.year, t.month) + t.day;
    return m.str(formatTime(t, text->text));
}

/// (year, month, day, hour, minute, second, microsecond, offset or None, its microseconds, zone or
/// None)
Value parse(Machine& m, const Args& a) {
    ParsedTime parsed;
    if (!parseTime(m, asStr(a[0])->text, asStr(a[1])->text, parsed))
        return {};
    const CivilTime& t = parsed.civil;
    ValueVector result{Value::integer(t.year)};
    for (const int part : {t.month, t.day, t.hour, t.minute, t.second, parsed.microsecond})
        result.push_back(Value::integer(part));
    result.push_back(parsed.hasOffset ? Value::integer(t.offset) : Value::none());
    result.push_back(Value::integer(parsed.offsetMicrosecond));
    result.push_back(parsed.zoneName ? m.str(*parsed.zoneName) : Value::none());
    return m.tuple(std::move(result));
}

} // namespace

Value datetimeModule(Machine& m) {
    ModuleBuilder b(m, "_datetime");
    b.function("to_ordinal", "year, month, day, /", toOrdinal)
        .function("from_ordinal", "ordinal, /", fromOrdinal)
        .function("days_in_month", "year, month, /", daysIn)
        .function("format_time", "format, year, month, day, hour, minute, second, dst, /", format)
        .function("parse_time", "text, format, /", parse);
    return b.module();
}

} // namespace coroscope::scenes
