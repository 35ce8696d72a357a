// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The format specifications of f-strings: [[fill]align][sign][0][width][,][.precision][type].
#include "core/program/containers.h"
#include "core/program/errors.h"
#include "core/task/repr.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace coroscope::py {

namespace {

struct Spec {
    std::string fill = " ";
    char align = 0;
    char sign = '-';
    bool isAlternate = false;
    std::size_t width = 0;
    char groups = 0;
    int precision = -1;
    char type = 0;
};

bool isAlign(char c) {
    return c == '<' || c == '>' || c == '^' || c == '=';
}

std::size_t lengthOfCharacter(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80)
        ++length;
    return length;
}

std::size_t numberIn(std::string_view& spec) {
    std::size_t number = 0;
    while (!spec.empty() && spec[0] >= '0' && spec[0] <= '9') {
        number = number * 10 + std::size_t(spec[0] - '0');
        spec.remove_prefix(1);
    }
    return number;
}

bool take(std::string_view& spec, char wanted) {
    const bool isThere = !spec.empty() && spec[0] == wanted;
    if (isThere)
        spec.remove_prefix(1);
    return isThere;
}

void readAlign(std::string_view& spec, Spec& out) {
    const std::size_t length = spec.empty() ? 0 : lengthOfCharacter(spec);
    if (spec.size() > length && length > 0 && isAlign(spec[length])) {
        out.fill = spec.substr(0, length);
        out.align = spec[length];
        spec.remove_prefix(length + 1);
    } else if (!spec.empty() && isAlign(spec[0])) {
        out.align = spec[0];
        spec.remove_prefix(1);
    }
}

Spec read(std::string_view spec) {
    Spec out;
    readAlign(spec, out);
    for (const char sign : {'+', '-', ' '}) {
        if (take(spec, sign))
            out.sign = sign;
    }
    out.isAlternate = take(spec, '#');
    if (take(spec, '0') && !out.align) {
        out.fill = "0";
        out.align = '=';
    }
    out.width = numberIn(spec);
    for (const char mark : {',', '_'}) {
        if (take(spec, mark))
            out.groups = mark;
    }
    if (take(spec, '.'))
        out.precision = int(numberIn(spec));
    if (!spec.empty()) {
        out.type = spec[0];
        spec.remove_prefix(1);
    }
    if (!spec.empty())
        raiseOf("ValueError", "Invalid format specifier");
    return out;
}

std::string padded(std::string text, const Spec& spec, char usual, std::size_t signs) {
    std::size_t length = 0;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(lengthOfCharacter(rest)))
        ++length;
    if (length >= spec.width)
        return text;
    const std::size_t missing = spec.width - length;
    const auto filled = [&](std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i)
            out += spec.fill;
        return out;
    };
    switch (spec.align ? spec.align : usual) {
    case '<':
        return text + filled(missing);
    case '^':
        return filled(missing / 2) + text + filled(missing - missing / 2);
    case '=':
        return text.insert(signs, filled(missing));
    default:
        return filled(missing) + text;
    }
}

void group(std::string& digits, char mark) {
    const std::size_t end = std::min(digits.find('.'), digits.find('e'));
    for (std::size_t at = std::min(end, digits.size()); at > 3; at -= 3)
        digits.insert(at - 3, 1, mark);
}

std::string inBase(std::uint64_t number, unsigned base, bool isUpper) {
    const char* digits = isUpper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string text;
    do
        text.insert(text.begin(), digits[number % base]);
    while (number /= base);
    return text;
}

std::string printed(const char* form, int precision, double number) {
    std::array<char, 512> buffer{};
    std::snprintf(buffer.data(), buffer.size(), form, precision, number);
    return buffer.data();
}

std::string realDigits(double number, const Spec& spec) {
    const int precision = spec.precision < 0 ? 6 : spec.precision;
    switch (spec.type) {
    case 'f':
    case 'F':
        return printed("%.*f", precision, number);
    case 'e':
        return printed("%.*e", precision, number);
    case 'g':
        return printed("%.*g", precision, number);
    case '%':
        return printed("%.*f", precision, number * 100) + "%";
    case 0: {
        if (spec.precision < 0)
            return reprNumber(number);
        std::string text = printed("%.*g", precision, number);
        const bool isWhole = text.find_first_of(".einf") == std::string::npos;
        return isWhole && int(text.size()) < precision ? text + ".0" : text;
    }
    default:
        raiseOf("ValueError",
                std::string("Unknown format code '") + spec.type + "' for object of type 'float'");
    }
}

std::string integerDigits(std::uint64_t number, const Spec& spec) {
    switch (spec.type) {
    case 0:
    case 'd':
    case 'n':
        return std::to_string(number);
    case 'x':
        return (spec.isAlternate ? "0x" : "") + inBase(number, 16, false);
    case 'X':
        return (spec.isAlternate ? "0X" : "") + inBase(number, 16, true);
    case 'o':
        return (spec.isAlternate ? "0o" : "") + inBase(number, 8, false);
    case 'b':
        return (spec.isAlternate ? "0b" : "") + inBase(number, 2, false);
    default:
        raiseOf("ValueError",
                std::string("Unknown format code '") + spec.type + "' for object of type 'int'");
    }
}

std::string signedNumber(bool isNegative, std::string digits, const Spec& spec) {
    if (spec.groups)
        group(digits, spec.groups);
    std::string mark = isNegative ? "-" : "";
    if (!isNegative && spec.sign != '-')
        mark = spec.sign;
    return padded(mark + digits, spec, '>', mark.size());
}

bool isRealType(char type) {
    return type != 0 && std::string_view("fFeg%").find(type) != std::string_view::npos;
}

} // namespace

std::string formatText(const Value& value, std::string_view given) {
    if (given.empty())
        return strText(value);
    const Spec spec = read(given);
    const bool isReal = std::holds_alternative<double>(value.held());
    if (isReal || (isNumber(value) && isRealType(spec.type))) {
        const double number = numberOf(value);
        return signedNumber(std::signbit(number), realDigits(std::fabs(number), spec), spec);
    }
    if (isNumber(value)) {
        const std::int64_t number = integerOf(value);
        const auto size = number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                     : static_cast<std::uint64_t>(number);
        return signedNumber(number < 0, integerDigits(size, spec), spec);
    }
    const auto* text = value.as<Str>();
    if (!text)
        raiseOf("TypeError", "unsupported format string passed to " + std::string(typeName(value)) +
                                 ".__format__");
    if (spec.type && spec.type != 's')
        raiseOf("ValueError",
                std::string("Unknown format code '") + spec.type + "' for object of type 'str'");
    std::string cut = text->text;
    if (spec.precision >= 0)
        cut = strText(value[slice(None, spec.precision, None)]);
    return padded(std::move(cut), spec, '<', 0);
}

} // namespace coroscope::py
