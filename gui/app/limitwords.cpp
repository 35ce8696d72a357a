// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One table beside that of scenes/runlimits.cpp, by the same names.
#include "gui/app/limitwords.h"

#include "gui/theme/groupeddigits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

constexpr std::size_t kKibi = 1024;
constexpr std::size_t kMebi = kKibi * kKibi;
constexpr std::size_t kGibi = kKibi * kMebi;
constexpr std::size_t kAny = 1'000'000'000'000; // lines, steps, iterations: only time is lost
constexpr std::size_t kLongest = 40;            // letters of a number that are read

struct Row {
    std::string_view name;
    const char* label;
    const char* meaning;
    std::size_t least;
    std::size_t most;
};

constexpr std::array kRows = std::to_array<Row>({
    {"events", QT_TRANSLATE_NOOP("Limits", "Events"),
     QT_TRANSLATE_NOOP("Limits", "recorded in the trace"), 1, 100'000'000},
    {"lines", QT_TRANSLATE_NOOP("Limits", "Lines"),
     QT_TRANSLATE_NOOP("Limits", "run by one callback without an await"), 1, kAny},
    {"steps", QT_TRANSLATE_NOOP("Limits", "Steps"),
     QT_TRANSLATE_NOOP("Limits", "of the interpreter in all"), 1, kAny},
    {"memory", QT_TRANSLATE_NOOP("Limits", "Memory"),
     QT_TRANSLATE_NOOP("Limits", "bytes of all values that are alive"), 4 * kMebi, 64 * kGibi},
    {"value", QT_TRANSLATE_NOOP("Limits", "One value"),
     QT_TRANSLATE_NOOP("Limits", "bytes of one string, list or other value"), kKibi, 16 * kGibi},
    {"integer", QT_TRANSLATE_NOOP("Limits", "One integer"),
     QT_TRANSLATE_NOOP("Limits", "bits of one integer"), 64, kGibi},
    {"output", QT_TRANSLATE_NOOP("Limits", "Output"), QT_TRANSLATE_NOOP("Limits", "bytes printed"),
     1, kGibi},
    {"tasks", QT_TRANSLATE_NOOP("Limits", "Tasks"), QT_TRANSLATE_NOOP("Limits", "alive at once"), 1,
     10'000'000},
    {"timers", QT_TRANSLATE_NOOP("Limits", "Timers"), QT_TRANSLATE_NOOP("Limits", "set at once"), 1,
     10'000'000},
    {"handles", QT_TRANSLATE_NOOP("Limits", "Handles"),
     QT_TRANSLATE_NOOP("Limits", "made by the loop in all"), 1, 1'000'000'000},
    {"idle", QT_TRANSLATE_NOOP("Limits", "Iterations"),
     QT_TRANSLATE_NOOP("Limits", "of the loop at one virtual time"), 1, kAny},
});

const Row& rowOf(const scenes::LimitRow& limit) {
    const auto* const found = std::find_if(
        kRows.begin(), kRows.end(), [&limit](const Row& row) { return row.name == limit.name; });
    Q_ASSERT(found != kRows.end());
    return *found;
}

bool isGroup(QChar c) {
    return c.isSpace() || QStringLiteral("_,'\u2019\uFF0C").contains(c);
}

// "２５６ m" as the command line writes it: "256M".
std::string plain(const QString& written) {
    std::string text;
    for (const QChar c : written) {
        if (isGroup(c))
            continue;
        const int digit = c.digitValue();
        text += digit >= 0          ? static_cast<char>('0' + digit)
                : c.unicode() < 128 ? c.toUpper().toLatin1()
                                    : '?';
    }
    return text;
}

bool isBytes(const scenes::LimitRow& row) {
    return row.unit == "bytes" || row.unit == "bits";
}

QString faultOf(const scenes::LimitRow& row, const std::string& text) {
    const bool isHuge = !text.empty() && text.find_first_not_of("0123456789KMG") == text.npos &&
                        text[0] >= '0' && text[0] <= '9';
    if (isHuge && text.size() > 1 && text.find_first_not_of("0KMG") != text.npos)
        return Words::tr("At most %1.").arg(writtenLimit(row, mostLimit(row)));
    const bool isLow = !text.empty() && (text[0] == '-' || isHuge);
    return isLow ? Words::tr("At least %1.").arg(writtenLimit(row, leastLimit(row)))
                 : Words::tr("A number is needed, such as %1.")
                       .arg(writtenLimit(row, scenes::RunLimits{}.*row.value));
}

} // namespace

QString limitName(const scenes::LimitRow& row) {
    return Words::tr(rowOf(row).label);
}
QString limitMeaning(const scenes::LimitRow& row) {
    return Words::tr(rowOf(row).meaning);
}
std::size_t leastLimit(const scenes::LimitRow& row) {
    return rowOf(row).least;
}
std::size_t mostLimit(const scenes::LimitRow& row) {
    return rowOf(row).most;
}

LimitReading readLimit(const scenes::LimitRow& row, const QString& written) {
    const std::string text = plain(written.left(kLongest));
    scenes::RunLimits limits;
    const std::string refused = scenes::setLimit(limits, std::string(row.name) + "=" + text);
    if (!refused.empty())
        return {0, faultOf(row, text)};
    const std::size_t value = limits.*row.value;
    if (value < leastLimit(row))
        return {value, Words::tr("At least %1.").arg(writtenLimit(row, leastLimit(row)))};
    if (value > mostLimit(row))
        return {value, Words::tr("At most %1.").arg(writtenLimit(row, mostLimit(row)))};
    return {value, {}};
}

QString writtenLimit(const scenes::LimitRow& row, std::size_t value) {
    for (const auto& [unit, letter] :
         {std::pair(kGibi, QLatin1Char('G')), {kMebi, QLatin1Char('M')}, {kKibi, QLatin1Char('K')}})
        if (isBytes(row) && value >= unit && value % unit == 0)
            return groupedDigits(value / unit) + QChar(0xA0) + letter;
    return groupedDigits(value);
}

} // namespace coroscope::gui
