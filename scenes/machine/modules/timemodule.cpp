// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// time: the virtual clock, in UTC. Computing takes no time, so the clocks of the processor stand.
#include "scenes/machine/modules/civiltime.h"
#include "scenes/machine/modules/structsequence.h"
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/classes.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"

#include <cmath>

namespace coroscope::scenes {

namespace {

constexpr const char* kFields[] = {"tm_year",  "tm_mon",  "tm_mday",  "tm_hour",
                                   "tm_min",   "tm_sec",  "tm_wday",  "tm_yday",
                                   "tm_isdst", "tm_zone", "tm_gmtoff"};
constexpr std::size_t kVisible = 9;

/// What each function of the module is made with: struct_time.
Type* structTime(const Args& a) {
    return asType(a[0]);
}

Value timeTuple(Machine& m, Type* type, const CivilTime& t, bool hasZone, bool hasOffset) {
    const int parts[] = {t.month,  t.day,     t.hour,    t.minute,
                         t.second, t.weekday, t.yearDay, t.daylight};
    ValueVector values{Value::integer(t.year)};
    for (const int part : parts)
        values.push_back(Value::integer(part));
    values.push_back(hasZone ? m.str(t.zone) : Value::none());
    values.push_back(hasOffset ? Value::integer(t.offset) : Value::none());
    return makeStructSequence(m, type, std::move(values));
}

/// The seconds that a function was given, or now; false when it raised.
bool secondsOr(Machine& m, const Value& given, double& seconds) {
    if (!given || given.isNone()) {
        seconds = kEpoch + m.time().now();
        return true;
    }
    Value plain;
    if (!asFloat(given, seconds)) {
        std::int64_t whole = 0;
        if (!typeOf(m, given)->slots.index) {
            m.typeError("'" + typeName(m, given) + "' object cannot be interpreted as an integer");
            return false;
        }
        if (!indexNumber(m, given, whole, true))
            return false;
        seconds = static_cast<double>(whole);
    }
    if (std::isnan(seconds)) {
        m.valueError("Invalid value NaN (not a number)");
        return false;
    }
    if (std::abs(seconds) >= 6.7e16) {
        m.raise(m.types.OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    return true;
}

/// A time tuple's parts; false when it raised.
bool readTuple(Machine& m, const Value& value, const std::string& function, CivilTime& to) {
    const TupleObject* tuple = asTuple(value);
    if (!tuple) {
        m.typeError("Tuple or struct_time argument required");
        return false;
    }
    std::int64_t parts[kVisible];
    if (tuple->size() != kVisible) {
        m.typeError(function + "(): illegal time tuple argument");
        return false;
    }
    for (std::size_t i = 0; i < kVisible; ++i) {
        if (!indexNumber(m, tuple->items[i], parts[i]))
            return false;
    }
    to.year = parts[0];
    int* const fields[] = {&to.month,  &to.day,     &to.hour,    &to.minute,
                           &to.second, &to.weekday, &to.yearDay, &to.daylight};
    for (std::size_t i = 0; i + 1 < kVisible; ++i)
        *fields[i] = static_cast<int>(parts[i + 1]);
    const Value zone = findAttribute(m, value, "tm_zone");
    if (zone && asStr(zone))
        to.zone = asStr(zone)->text;
    m.clearError();
    return true;
}

bool inRange(Machine& m, int& number, int low, int high, const char* what) {
    if (number >= low && number <= high)
        return true;
    m.valueError(std::string(what) + " out of range");
    return false;
}

/// As strftime and asctime want it: 0 stands for the first month, day and day of the year.
bool checkTuple(Machine& m, CivilTime& t) {
    for (int* part : {&t.month, &t.day, &t.yearDay})
        *part = *part == 0 ? 1 : *part;
    if (t.weekday < -1) {
        m.valueError("day of week out of range");
        return false;
    }
    t.weekday = (t.weekday + 7) % 7;
    return inRange(m, t.month, 1, 12, "month") && inRange(m, t.day, 1, 31, "day of month") &&
           inRange(m, t.hour, 0, 23, "hour") && inRange(m, t.minute, 0, 59, "minute") &&
           inRange(m, t.second, 0, 61, "seconds") && inRange(m, t.yearDay, 1, 366, "day of year");
}

bool tupleOrNow(Machine& m, const Value& given, const std::string& function, CivilTime& to) {
    if (given)
        return readTuple(m, given, function, to) && checkTuple(m, to);
    to = civilFromSeconds(static_cast<std::int64_t>(std::floor(kEpoch + m.time().now())));
    return true;
}

Value ascText(Machine& m, const CivilTime& t) {
    char text[64];
    std::snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld", dayName(t.weekday),
                  monthName(t.month), t.day, t.hour, t.minute, t.second,
                  static_cast<long long>(t.year));
    return m.str(text);
}

Value brokenDown(Machine& m, const Args& a, const char* zone) {
    double seconds = 0;
    if (!secondsOr(m, a.get(1, {}), seconds))
        return {};
    CivilTime t = civilFromSeconds(static_cast<std::int64_t>(std::floor(seconds)));
    t.zone = zone;
    return timeTuple(m, structTime(a), t, true, true);
}

Value gmtime(Machine& m, const Args& a) {
    return brokenDown(m, a, "GMT");
}

Value localtime(Machine& m, const Args& a) {
    return brokenDown(m, a, "UTC");
}

Value ctime(Machine& m, const Args& a) {
    double seconds = 0;
    if (!secondsOr(m, a.get(0, {}), seconds))
        return {};
    return ascText(m, civilFromSeconds(static_cast<std::int64_t>(std::floor(seconds))));
}

Value asctime(Machine& m, const Args& a) {
    CivilTime t;
    return tupleOrNow(m, a.get(0, {}), "asctime", t) ? ascText(m, t) : Value();
}

Value mktime(Machine& m, const Args& a) {
    CivilTime t;
    if (!readTuple(m, a[0], "mktime", t))
        return {};
    return Value::real(static_cast<double>(secondsFromCivil(t)));
}

Value strftime(Machine& m, const Args& a) {
    const StrObject* format = asStr(a[0]);
    if (!format) {
        return m.typeError("strftime() argument 1 must be str, not " + argumentTypeName(m, a[0]));
    }
    CivilTime t;
    if (!tupleOrNow(m, a.get(1, {}), "strftime", t))
        return {};
    return m.str(formatTime(t, format->text));
}

Value strptime(Machine& m, const Args& a) {
    const Value format = a.get(2, m.str("%a %b %d %H:%M:%S %Y"));
    int index = 0;
    for (const Value& text : {a[1], format}) {
        if (!asStr(text)) {
            return m.typeError("strptime() argument " + std::to_string(index) +
                               " must be str, not <class '" + typeName(m, text) + "'>");
        }
        ++index;
    }
    ParsedTime parsed;
    if (!parseTime(m, asStr(a[1])->text, asStr(format)->text, parsed))
        return {};
    if (parsed.zoneName)
        parsed.civil.zone = *parsed.zoneName;
    return timeTuple(m, structTime(a), parsed.civil, parsed.zoneName.has_value(), parsed.hasOffset);
}

// --- clocks --------------------------------------------------------------------------------------

Value now(Machine& m, const Args&) {
    return Value::real(m.time().now());
}
Value nowNs(Machine& m, const Args&) {
    return Value::integer(static_cast<std::int64_t>(m.time().now() * 1e9));
}
Value wallTime(Machine& m, const Args&) {
    return Value::real(kEpoch + m.time().now());
}
Value wallTimeNs(Machine& m, const Args&) {
    return Value::integer(static_cast<std::int64_t>((kEpoch + m.time().now()) * 1e9));
}
Value standing(Machine&, const Args&) {
    return Value::real(0.0);
}
Value standingNs(Machine&, const Args&) {
    return Value::integer(0);
}

struct Clock {
    const char* name;
    std::int64_t id;
    Value (*seconds)(Machine&, const Args&);
    Value (*nanoseconds)(Machine&, const Args&);
};
constexpr Clock kClocks[] = {
    {"CLOCK_REALTIME", 0, wallTime, wallTimeNs},
    {"CLOCK_MONOTONIC", 1, now, nowNs},
    {"CLOCK_PROCESS_CPUTIME_ID", 2, standing, standingNs},
    {"CLOCK_THREAD_CPUTIME_ID", 3, standing, standingNs},
    {"CLOCK_MONOTONIC_RAW", 4, now, nowNs},
    {"CLOCK_BOOTTIME", 7, now, nowNs},
    {"CLOCK_TAI", 11, wallTime, wallTimeNs},
};

const Clock* clockOf(Machine& m, const Value& id) {
    std::int64_t number = 0;
    if (!indexNumber(m, id, number))
        return nullptr;
    for (const Clock& clock : kClocks) {
        if (clock.id == number)
            return &clock;
    }
    m.raiseValue(
        call(m, Value::object(m.types.OSError), {Value::integer(22), m.str("Invalid argument")}));
    return nullptr;
}

Value clockInfo(Machine& m, const Args& a) {
    const std::string name = asStr(a[0]) ? asStr(a[0])->text : "";
    const Clock* clock = name == "time"                                  ? &kClocks[0]
                         : name == "monotonic" || name == "perf_counter" ? &kClocks[1]
                         : name == "process_time"                        ? &kClocks[2]
                         : name == "thread_time"                         ? &kClocks[3]
                                                                         : nullptr;
    if (!clock)
        return m.valueError("unknown clock");
    const Value types = m.importModule("types");
    const Value space = types ? getAttribute(m, types, "SimpleNamespace") : Value();
    if (!space)
        return {};
    Ref<DictObject> names = m.newDict();
    names->setName(m.intern("implementation").get(),
                   m.str("clock_gettime(" + std::string(clock->name) + ")"));
    names->setName(m.intern("monotonic").get(), Value::boolean(clock->id != 0));
    names->setName(m.intern("adjustable").get(), Value::boolean(clock->id == 0));
    names->setName(m.intern("resolution").get(), Value::real(1e-9));
    return callWith(m, space, {}, names.get());
}

Value sleep(Machine& m, const Args& a) {
    double seconds = 0;
    Value plain;
    if (!asFloat(a[0], seconds)) {
        if (!typeOf(m, a[0])->slots.index) {
            return m.typeError("'" + typeName(m, a[0]) +
                               "' object cannot be interpreted as an integer");
        }
        std::int64_t whole = 0;
        if (!indexNumber(m, a[0], whole, true))
            return {};
        seconds = static_cast<double>(whole);
    }
    if (std::isnan(seconds))
        return m.valueError("Invalid value NaN (not a number)");
    if (seconds < 0)
        return m.valueError("sleep length must be non-negative");
    if (seconds > 9.2e9)
        return m.raise(m.types.OverflowError, "timestamp too large to convert to C _PyTime_t");
    m.time().block(seconds);
    return m.hasError() || m.isStopping() ? Value() : Value::none();
}

void addClocks(ModuleBuilder& b) {
    b.function("time", "", wallTime)
        .function("time_ns", "", wallTimeNs)
        .function("monotonic", "", now)
        .function("monotonic_ns", "", nowNs)
        .function("perf_counter", "", now)
        .function("perf_counter_ns", "", nowNs)
        .function("process_time", "", standing)
        .function("process_time_ns", "", standingNs)
        .function("thread_time", "", standing)
        .function("thread_time_ns", "", standingNs)
        .function("get_clock_info", "name, /", clockInfo)
        .function("clock_gettime", "clk_id, /",
                  [](Machine& m, const Args& a) {
                      const Clock* clock = clockOf(m, a[0]);
                      return clock ? clock->seconds(m, {}) : Value();
                  })
        .function("clock_gettime_ns", "clk_id, /",
                  [](Machine& m, const Args& a) {
                      const Clock* clock = clockOf(m, a[0]);
                      return clock ? clock->nanoseconds(m, {}) : Value();
                  })
        .function("clock_getres", "clk_id, /", [](Machine& m, const Args& a) {
            return clockOf(m, a[0]) ? Value::real(1e-9) : Value();
        });
    for (const Clock& clock : kClocks)
        b.value(clock.name, Value::integer(clock.id));
}

} // namespace

Value timeModule(Machine& m) {
    ModuleBuilder b(m, "time");
    const Value tuple =
        Value::object(makeStructSequenceType(m, "struct_time", "time", kFields, kVisible));
    // These make time tuples: the type comes as their first argument.
    const auto withType = [&](const char* name, const char* signature, NativeFunction function) {
        b.value(name, makeFunction(m, name, signature, function, tuple));
    };
    withType("gmtime", "type, seconds=, /", gmtime);
    withType("localtime", "type, seconds=, /", localtime);
    withType("strptime", "type, string, format=, /", strptime);
    addClocks(b);
    b.value("struct_time", tuple)
        .value("timezone", Value::integer(0))
        .value("altzone", Value::integer(0))
        .value("daylight", Value::integer(0))
        .value("tzname", m.tuple({m.str("UTC"), m.str("UTC")}))
        .function("tzset", "", [](Machine&, const Args&) { return Value::none(); })
        .function("ctime", "seconds=, /", ctime)
        .function("asctime", "tuple=, /", asctime)
        .function("mktime", "tuple, /", mktime)
        .function("strftime", "format, tuple=, /", strftime)
        .function("sleep", "seconds, /", sleep);
    return b.module();
}

} // namespace coroscope::scenes
