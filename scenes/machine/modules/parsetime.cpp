// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// strptime: each directive offers the lengths that it could take, longest wish first, and the
// matcher goes back when the rest does not fit.
#include "scenes/machine/modules/civiltime.h"

#include <map>
#include <vector>

namespace coroscope::scenes {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

using Lengths = std::vector<std::size_t>;

/// Digits at the start of the text, at most `most`.
std::size_t digitsAt(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    while (count < most && count < text.size() && isDigit(text[count]))
        ++count;
    return count;
}

int numberAt(std::string_view text, std::size_t count) {
    int number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number * 10 + (text[i] - '0');
    return number;
}

/// A number of up to `digits` digits whose value lies in low … high, with the full width first;
/// a single digit may be as low as `lowest`.
Lengths numberLengths(std::string_view text, std::size_t digits, int low, int high, int lowest) {
    Lengths lengths;
    for (std::size_t count = digitsAt(text, digits); count > 0; --count) {
        const int number = numberAt(text, count);
        if (number <= high && number >= (count == 1 ? lowest : low))
            lengths.push_back(count);
    }
    return lengths;
}

Lengths exactDigits(std::string_view text, std::size_t count) {
    return digitsAt(text, count) == count ? Lengths{count} : Lengths{};
}

bool startsWith(std::string_view text, std::string_view word) {
    if (text.size() < word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (lower(text[i]) != lower(word[i]))
            return false;
    }
    return true;
}

constexpr std::size_t kShort = 3; // letters of an abbreviated name

int monthIn(std::string_view text, bool isFull) {
    for (int i = 1; i <= 12; ++i) {
        const std::string_view name = monthName(i);
        if (startsWith(text, isFull ? name : name.substr(0, kShort)))
            return i;
    }
    return 0;
}

int weekdayIn(std::string_view text, bool isFull) {
    for (int i = 0; i < 7; ++i) {
        const std::string_view name = dayName(i);
        if (startsWith(text, isFull ? name : name.substr(0, kShort)))
            return i;
    }
    return -1;
}

Lengths nameLengths(std::string_view text, char directive) {
    const bool isFull = directive == 'A' || directive == 'B';
    std::string_view name;
    if (directive == 'A' || directive == 'a') {
        const int found = weekdayIn(text, isFull);
        if (found >= 0)
            name = dayName(found);
    } else if (const int found = monthIn(text, isFull)) {
        name = monthName(found);
    }
    return name.empty() ? Lengths{} : Lengths{isFull ? name.size() : kShort};
}

/// +HH:MM[:SS[.ffffff]] or Z.
Lengths offsetLengths(std::string_view text) {
    if (text.starts_with('Z'))
        return {1};
    if (text.empty() || (text[0] != '+' && text[0] != '-') || digitsAt(text.substr(1), 2) != 2)
        return {};
    const auto sixty = [&](std::size_t at) -> std::size_t {
        const std::size_t digits = at < text.size() && text[at] == ':' ? at + 1 : at;
        return digits < text.size() && text[digits] < '6' && digitsAt(text.substr(digits), 2) == 2
                   ? digits + 2
                   : 0;
    };
    const std::size_t minutes = sixty(3);
    if (!minutes)
        return {};
    Lengths lengths{minutes};
    if (const std::size_t seconds = sixty(minutes)) {
        lengths.insert(lengths.begin(), seconds);
        if (seconds < text.size() && text[seconds] == '.') {
            const std::size_t fraction = digitsAt(text.substr(seconds + 1), 6);
            for (std::size_t i = 1; i <= fraction; ++i)
                lengths.insert(lengths.begin(), seconds + 1 + i);
        }
    }
    return lengths;
}

Lengths lengthsOf(char directive, std::string_view text) {
    switch (directive) {
    case 'd': {
        if (text.size() > 1 && text[0] == ' ' && isDigit(text[1]) && text[1] != '0')
            return {2};
        return numberLengths(text, 2, 1, 31, 1);
    }
    case 'f': {
        Lengths lengths;
        for (std::size_t count = digitsAt(text, 6); count > 0; --count)
            lengths.push_back(count);
        return lengths;
    }
    case 'H':
        return numberLengths(text, 2, 0, 23, 0);
    case 'I':
    case 'm':
        return numberLengths(text, 2, 1, 12, 1);
    case 'j':
        return numberLengths(text, 3, 1, 366, 1);
    case 'M':
        return numberLengths(text, 2, 0, 59, 0);
    case 'S':
        return numberLengths(text, 2, 0, 61, 0);
    case 'U':
    case 'W':
        return numberLengths(text, 2, 0, 53, 0);
    case 'V':
        return numberLengths(text, 2, 1, 53, 0);
    case 'w':
        return numberLengths(text, 1, 0, 6, 0);
    case 'u':
        return numberLengths(text, 1, 1, 7, 1);
    case 'y':
        return exactDigits(text, 2);
    case 'Y':
    case 'G':
        return exactDigits(text, 4);
    case 'z':
        return offsetLengths(text);
    case 'A':
    case 'a':
    case 'B':
    case 'b':
        return nameLengths(text, directive);
    case 'p':
        return startsWith(text, "am") || startsWith(text, "pm") ? Lengths{2} : Lengths{};
    case 'Z':
        return startsWith(text, "utc") || startsWith(text, "gmt") ? Lengths{3} : Lengths{};
    default:
        return text.starts_with('%') ? Lengths{1} : Lengths{};
    }
}

constexpr std::string_view kDirectives = "dfHIGjmMSUwuVyYzAaBbpZW%";

using Found = std::map<char, std::string_view>;

class Matcher {
public:
    Matcher(std::string_view format, std::string_view text)
        : m_format(format)
        , m_text(text) {}

    /// The length that was matched; npos when the text does not fit.
    std::size_t match(std::size_t at = 0, std::size_t position = 0) {
        while (at < m_format.size()) {
            if (m_format[at] == '%')
                return matchDirective(at, position);
            if (isBlank(m_format[at])) {
                if (position >= m_text.size() || !isBlank(m_text[position]))
                    return std::string_view::npos;
                while (at < m_format.size() && isBlank(m_format[at]))
                    ++at;
                while (position < m_text.size() && isBlank(m_text[position]))
                    ++position;
                // "%d" may want the last of the blanks.
                if (at < m_format.size() && position >= 2 && isBlank(m_text[position - 2])) {
                    const std::size_t end = match(at, position);
                    return end != std::string_view::npos ? end : match(at, position - 1);
                }
                continue;
            }
            if (position >= m_text.size() || lower(m_text[position]) != lower(m_format[at]))
                return std::string_view::npos;
            ++at;
            ++position;
        }
        return position;
    }
    const Found& found() const { return m_found; }

private:
    std::size_t matchDirective(std::size_t at, std::size_t position) {
        const char directive = m_format[at + 1];
        for (const std::size_t length : lengthsOf(directive, m_text.substr(position))) {
            const std::size_t end = match(at + 2, position + length);
            if (end == std::string_view::npos)
                continue;
            m_found.emplace(directive, m_text.substr(position, length));
            return end;
        }
        return std::string_view::npos;
    }

    std::string_view m_format;
    std::string_view m_text;
    Found m_found;
};

/// %c, %x and %X written out; false when it raised.
bool expandFormat(Machine& m, const std::string& format, std::string& expanded) {
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%') {
            expanded += format[i];
            continue;
        }
        if (++i == format.size()) {
            m.valueError("stray % in format '" + format + "'");
            return false;
        }
        if (format[i] == 'c')
            expanded += "%a %b %d %H:%M:%S %Y";
        else if (format[i] == 'x')
            expanded += "%m/%d/%y";
        else if (format[i] == 'X')
            expanded += "%H:%M:%S";
        else if (kDirectives.find(format[i]) != std::string_view::npos)
            (expanded += '%') += format[i];
        else {
            m.valueError("'" + std::string(1, format[i]) + "' is a bad directive in format '" +
                         format + "'");
            return false;
        }
    }
    return true;
}

/// What the directives said before it is put together.
struct Pieces {
    std::optional<int> year, isoYear, isoWeek, weekday, julian, week;
    bool weekStartsMonday = false;
};

int plainNumber(std::string_view text) {
    return numberAt(text.starts_with(' ') ? text.substr(1) : text,
                    text.size() - (text.starts_with(' ') ? 1 : 0));
}

int microseconds(std::string_view digits) {
    std::string padded(digits);
    padded.resize(6, '0');
    return numberAt(padded, 6);
}

bool readOffset(Machine& m, std::string_view text, ParsedTime& parsed) {
    parsed.hasOffset = true;
    if (text == "Z")
        return true;
    std::string digits(text.substr(1));
    if (digits.size() > 2 && digits[2] == ':') {
        digits.erase(2, 1);
        if (digits.size() > 5 && digits[4] != ':') {
            m.valueError("Inconsistent use of : in " + std::string(text));
            return false;
        }
        if (digits.size() > 5)
            digits.erase(4, 1);
    }
    std::int64_t seconds =
        numberAt(digits, 2) * 3600 + numberAt(std::string_view(digits).substr(2), 2) * 60;
    if (digits.size() >= 6)
        seconds += numberAt(std::string_view(digits).substr(4), 2);
    const int fraction = digits.size() > 7 ? microseconds(std::string_view(digits).substr(7)) : 0;
    const int sign = text[0] == '-' ? -1 : 1;
    parsed.civil.offset = sign * seconds;
    parsed.offsetMicrosecond = sign * fraction;
    return true;
}

int hourOf(const Found& found) {
    int hour = 0;
    if (const auto it = found.find('H'); it != found.end())
        hour = plainNumber(it->second);
    if (const auto it = found.find('I'); it != found.end()) {
        const auto half = found.find('p');
        const bool isAfternoon = half != found.end() && lower(half->second[0]) == 'p';
        hour = plainNumber(it->second) % 12 + (isAfternoon ? 12 : 0);
    }
    return hour;
}

bool readPieces(Machine& m, const Found& found, ParsedTime& parsed, Pieces& pieces) {
    CivilTime& civil = parsed.civil;
    civil.hour = hourOf(found);
    for (const auto& [directive, text] : found) {
        switch (directive) {
        case 'y':
            pieces.year = plainNumber(text) + (plainNumber(text) <= 68 ? 2000 : 1900);
            break;
        case 'Y':
            pieces.year = plainNumber(text);
            break;
        case 'G':
            pieces.isoYear = plainNumber(text);
            break;
        case 'm':
            civil.month = plainNumber(text);
            break;
        case 'B':
        case 'b':
            civil.month = monthIn(text, directive == 'B');
            break;
        case 'd':
            civil.day = plainNumber(text);
            break;
        case 'M':
            civil.minute = plainNumber(text);
            break;
        case 'S':
            civil.second = plainNumber(text);
            break;
        case 'f':
            parsed.microsecond = microseconds(text);
            break;
        case 'A':
        case 'a':
            pieces.weekday = weekdayIn(text, directive == 'A');
            break;
        case 'w':
            pieces.weekday = (plainNumber(text) + 6) % 7;
            break;
        case 'u':
            pieces.weekday = plainNumber(text) - 1;
            break;
        case 'j':
            pieces.julian = plainNumber(text);
            break;
        case 'U':
        case 'W':
            pieces.week = plainNumber(text);
            pieces.weekStartsMonday = directive == 'W';
            break;
        case 'V':
            pieces.isoWeek = plainNumber(text);
            break;
        case 'z':
            if (!readOffset(m, text, parsed))
                return false;
            break;
        case 'Z':
            civil.daylight = 0;
            parsed.zoneName = std::string(text);
            break;
        default:
            break;
        }
    }
    return true;
}

bool refuse(Machine& m, const char* message) {
    m.valueError(message);
    return false;
}

bool checkIso(Machine& m, const Pieces& p) {
    if (!p.year && p.isoYear) {
        if (!p.isoWeek || !p.weekday) {
            return refuse(m, "ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').");
        }
        if (p.julian) {
            return refuse(m, "Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.");
        }
    } else if (!p.week && p.isoWeek) {
        return refuse(m, p.weekday
                             ? "ISO week directive '%V' is incompatible with the year directive "
                               "'%Y'. Use the ISO year '%G' instead."
                             : "ISO week directive '%V' must be used with the ISO year directive "
                               "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').");
    }
    return true;
}

/// The day of the year from a week's number and a weekday.
int julianOfWeek(const Pieces& p, std::int64_t year) {
    const int first = weekdayOf(year, 1, 1);
    const int shift = p.weekStartsMonday ? 0 : 1;
    const int firstOfYear = (first + shift) % 7;
    const int weekday = (*p.weekday + shift) % 7;
    const int untilWeekOne = (7 - firstOfYear) % 7;
    if (*p.week == 0)
        return 1 + weekday - firstOfYear;
    return 1 + untilWeekOne + 7 * (*p.week - 1) + weekday;
}

bool assemble(Machine& m, const Pieces& p, ParsedTime& parsed) {
    CivilTime& civil = parsed.civil;
    if (!checkIso(m, p))
        return false;
    const bool isLeapWithoutYear = !p.year && civil.month == 2 && civil.day == 29;
    civil.year = p.year.value_or(isLeapWithoutYear ? 1904 : 1900);
    std::optional<int> julian = p.julian;
    if (!julian && p.weekday) {
        if (p.week) {
            julian = julianOfWeek(p, civil.year);
        } else if (p.isoYear && p.isoWeek) {
            civil.year = *p.isoYear;
            const std::int64_t day = isoYearStart(civil.year) + (*p.isoWeek - 1) * 7 + *p.weekday;
            julian = static_cast<int>(day - daysFromCivil(civil.year, 1, 1)) + 1;
        }
        if (julian && *julian <= 0) {
            --civil.year;
            *julian += isLeapYear(civil.year) ? 366 : 365;
        }
    }
    if (julian) {
        civilFromDays(daysFromCivil(civil.year, 1, 1) + *julian - 1, civil.year, civil.month,
                      civil.day);
        civil.yearDay = *julian;
    } else {
        if (civil.day > daysInMonth(civil.year, civil.month))
            return refuse(m, "day is out of range for month");
        civil.yearDay = daysBeforeMonth(civil.year, civil.month) + civil.day;
    }
    civil.weekday = p.weekday ? *p.weekday : weekdayOf(civil.year, civil.month, civil.day);
    if (isLeapWithoutYear)
        civil.year = 1900;
    return true;
}

} // namespace

bool parseTime(Machine& machine, const std::string& text, const std::string& format,
               ParsedTime& parsed) {
    std::string expanded;
    if (!expandFormat(machine, format, expanded))
        return false;
    Matcher matcher(expanded, text);
    const std::size_t end = matcher.match();
    if (end == std::string_view::npos) {
        machine.valueError("time data " + quoted(text) + " does not match format " +
                           quoted(format));
        return false;
    }
    if (end < text.size()) {
        machine.valueError("unconverted data remains: " + text.substr(end));
        return false;
    }
    Pieces pieces;
    return readPieces(machine, matcher.found(), parsed, pieces) &&
           assemble(machine, pieces, parsed);
}

} // namespace coroscope::scenes
