// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Format specifications: of f-strings, format() and str.format.
#include "scenes/machine/objects/digitlimit.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/strobject.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace coroscope::scenes {

namespace {

bool isAlign(char c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/// As messages name a presentation type.
std::string codeText(char32_t type) {
    if (type > 32 && type < 128)
        return std::string(1, static_cast<char>(type));
    char digits[12];
    const int size = std::snprintf(digits, sizeof digits, "\\x%x", static_cast<unsigned>(type));
    return std::string(digits, static_cast<std::size_t>(size));
}

int decimalDigit(char32_t c) {
    int value = 0;
    while (value < 9 && isDecimalDigit(c - static_cast<char32_t>(value) - 1))
        ++value;
    return value;
}

bool readNumber(Machine& machine, std::string_view text, std::size_t& at, std::int64_t& number) {
    number = -1;
    for (std::size_t after = at; at < text.size(); at = after) {
        const char32_t c = decodeAt(text, after);
        if (!isDecimalDigit(c))
            break;
        number = (number < 0 ? 0 : number) * 10 + decimalDigit(c);
        if (number > 1'000'000'000'000) {
            machine.valueError("Too many decimal digits in format string");
            return false;
        }
    }
    return true;
}

std::string grouped(const std::string& digits, char mark, std::size_t size) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i && (digits.size() - i) % size == 0)
            result += mark;
        result += digits[i];
    }
    return result;
}

bool mayGroup(Machine& machine, const FormatSpec& spec) {
    const char type = !spec.type && spec.typeName == "str" ? 's' : spec.type;
    const std::string_view fitting = spec.grouping == '_' ? "defgEGF%boxX" : "defgEGF%";
    if (!spec.grouping || !type || fitting.find(type) != std::string_view::npos)
        return true;
    machine.valueError(std::string("Cannot specify '") + spec.grouping + "' with '" + type + "'.");
    return false;
}

} // namespace

bool readFormatSpec(Machine& machine, std::string_view text, FormatSpec& spec,
                    const std::string& typeName) {
    std::size_t at = 0;
    std::size_t afterFill = 0;
    bool isFilled = false;
    if (!text.empty())
        decodeAt(text, afterFill);
    if (afterFill < text.size() && isAlign(text[afterFill])) {
        spec.fill = text.substr(0, afterFill);
        spec.align = text[afterFill];
        isFilled = true;
        at = afterFill + 1;
    } else if (!text.empty() && isAlign(text[0])) {
        spec.align = text[0];
        at = 1;
    }
    const auto take = [&](char c) {
        if (at < text.size() && text[at] == c) {
            ++at;
            return true;
        }
        return false;
    };
    for (const char sign : {'+', '-', ' '}) {
        if (!spec.sign && take(sign))
            spec.sign = sign;
    }
    spec.isNegativeZeroCoerced = take('z');
    spec.isAlternate = take('#');
    if (!isFilled && at < text.size() && text[at] == '0') {
        ++at;
        spec.isZeroPadded = true;
        spec.fill = "0";
        if (!spec.align) {
            spec.align = '=';
            spec.isZeroAligned = true;
        }
    }
    if (!readNumber(machine, text, at, spec.width))
        return false;
    if (take(','))
        spec.grouping = ',';
    const char other = at < text.size() ? text[at] : 0;
    if ((spec.grouping && other == '_') || (!spec.grouping && text.substr(at).starts_with("_,"))) {
        machine.valueError("Cannot specify both ',' and '_'.");
        return false;
    }
    if (!spec.grouping && take('_'))
        spec.grouping = '_';
    if (take('.')) {
        if (!readNumber(machine, text, at, spec.precision))
            return false;
        if (spec.precision < 0) {
            machine.valueError("Format specifier missing precision");
            return false;
        }
    }
    std::size_t afterType = at;
    const char32_t type = at < text.size() ? decodeAt(text, afterType) : 0;
    if (afterType < text.size()) {
        machine.valueError("Invalid format specifier '" + std::string(text) +
                           "' for object of type '" + typeName + "'");
        return false;
    }
    spec.typeName = typeName;
    if (type > 0x7f) {
        machine.valueError("Unknown format code '" + codeText(type) + "' for object of type '" +
                           typeName + "'");
        return false;
    }
    spec.type = static_cast<char>(type);
    if (!mayGroup(machine, spec))
        return false;
    const std::int64_t most = std::max(spec.width, spec.precision);
    return most < 4096 || machine.reserve(most);
}

std::string formatPadded(const std::string& body, const FormatSpec& spec, char defaultAlign) {
    const std::int64_t missing = spec.width - countCodePoints(body);
    if (missing <= 0)
        return body;
    char align = spec.align ? spec.align : defaultAlign;
    if (align == '=')
        align = '>';
    const std::int64_t before = align == '>' ? missing : align == '^' ? missing / 2 : 0;
    std::string result;
    for (std::int64_t i = 0; i < before; ++i)
        result += spec.fill;
    result += body;
    for (std::int64_t i = before; i < missing; ++i)
        result += spec.fill;
    return result;
}

Value unknownCode(Machine& machine, const FormatSpec& spec) {
    return machine.valueError("Unknown format code '" +
                              codeText(static_cast<unsigned char>(spec.type)) +
                              "' for object of type '" + spec.typeName + "'");
}

namespace {

/// Sign, prefix and digits put together, grouped and padded.
std::string assembled(const FormatSpec& spec, bool isNegative, const std::string& prefix,
                      std::string digits, const std::string& tail) {
    std::string sign = isNegative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
    if (spec.grouping) {
        const std::size_t size =
            spec.type == 'x' || spec.type == 'X' || spec.type == 'o' || spec.type == 'b' ? 4 : 3;
        if (spec.align == '=' && spec.fill == "0") {
            // Zeros are grouped with the digits.
            const auto room = static_cast<std::int64_t>(sign.size() + prefix.size() + tail.size());
            while (room + static_cast<std::int64_t>(grouped(digits, ',', size).size()) <
                   spec.width) {
                digits.insert(0, "0");
            }
        }
        digits = grouped(digits, spec.grouping, size);
        if (digits.starts_with(spec.grouping))
            digits.erase(0, 1);
    }
    const std::string body = digits + tail;
    if (spec.align != '=')
        return formatPadded(sign + prefix + body, spec, '>');
    const std::int64_t missing =
        spec.width - static_cast<std::int64_t>(sign.size() + prefix.size()) - countCodePoints(body);
    std::string padding;
    for (std::int64_t i = 0; i < missing; ++i)
        padding += spec.fill;
    return sign + prefix + padding + body;
}

} // namespace

Value formatInteger(Machine& machine, const Value& plain, const FormatSpec& spec) {
    const char type = spec.type ? spec.type : 'd';
    if (std::string_view("eEfFgG%").find(type) != std::string_view::npos) {
        double number = 0;
        return realNumber(machine, plain, number) ? formatFloat(machine, number, spec) : Value();
    }
    if (std::string_view("dnxXobc").find(type) == std::string_view::npos)
        return unknownCode(machine, spec);
    if (spec.precision >= 0)
        return machine.valueError("Precision not allowed in integer format specifier");
    if (spec.isNegativeZeroCoerced) {
        return machine.valueError(
            "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (type == 'c') {
        if (spec.sign)
            return machine.valueError("Sign not allowed with integer format specifier 'c'");
        if (spec.isAlternate) {
            return machine.valueError(
                "Alternate form (#) not allowed with integer format specifier 'c'");
        }
        std::string text;
        if (plain.isObject()) {
            return machine.raise(machine.types.OverflowError,
                                 "Python int too large to convert to C long");
        }
        if (plain.asInt() < 0 || plain.asInt() > 0x10ffff)
            return machine.raise(machine.types.OverflowError, "%c arg not in range(0x110000)");
        appendCodePoint(text, static_cast<char32_t>(plain.asInt()));
        return machine.str(formatPadded(text, spec, '>'));
    }
    Integer number;
    setInteger(number, plain);
    const bool isNegative = mpz_sgn(static_cast<mpz_ptr>(number)) < 0;
    mpz_abs(number, number);
    const bool isDecimal = type == 'd' || type == 'n';
    if (isDecimal && !mayBecomeText(machine, number))
        return {};
    const int base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : type == 'b' ? 2 : 10;
    std::string digits(mpz_sizeinbase(number, base) + 2, '\0');
    mpz_get_str(digits.data(), type == 'X' ? -base : base, number);
    digits.resize(digits.find('\0'));
    std::string prefix;
    if (spec.isAlternate && base != 10)
        prefix = std::string("0") + type;
    return machine.str(assembled(spec, isNegative, prefix, digits, ""));
}

/// What printf writes, in a quarter of its time; for lower-case types.
std::string plainDigits(double number, char type, int precision) {
    constexpr int kMostWhole = 320; // digits of the largest double, and a sign, point or exponent
    std::string text(static_cast<std::size_t>(kMostWhole + precision), '\0');
    const auto format = type == 'f'   ? std::chars_format::fixed
                        : type == 'e' ? std::chars_format::scientific
                                      : std::chars_format::general;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, format, precision);
    text.resize(static_cast<std::size_t>(end.ptr - text.data()));
    return text;
}

namespace {

void insertPoint(std::string& text) {
    if (text.find('.') == std::string::npos)
        text.insert(std::min(text.find('e'), text.size()), ".");
}

/// As 'g', but with all zeros and with a point.
std::string alternateGeneral(double number, std::int64_t precision) {
    const std::int64_t digits = std::max<std::int64_t>(precision, 1);
    const std::string full = plainDigits(number, 'e', static_cast<int>(digits - 1));
    const int exponent = std::atoi(full.c_str() + full.find('e') + 1);
    const bool isFixed = exponent >= -4 && exponent < digits;
    return isFixed ? plainDigits(number, 'f', static_cast<int>(digits - 1 - exponent)) : full;
}

} // namespace

std::string floatDigits(double number, char type, std::int64_t precision, bool isAlternate) {
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(type)));
    std::string text = isAlternate && lower == 'g'
                           ? alternateGeneral(number, precision)
                           : plainDigits(number, lower, static_cast<int>(precision));
    if (isAlternate)
        insertPoint(text);
    if (type != lower)
        std::replace(text.begin(), text.end(), 'e', 'E');
    return text;
}

Value formatFloat(Machine& machine, double number, const FormatSpec& spec) {
    char type = spec.type;
    if (type && std::string_view("eEfFgGn%").find(type) == std::string_view::npos)
        return unknownCode(machine, spec);
    const bool isNegative =
        std::signbit(number) && !std::isnan(number) && !(spec.isNegativeZeroCoerced && number == 0);
    double size = std::isnan(number) ? number : std::fabs(number);
    std::string text;
    std::string tail;
    if (type == '%')
        size *= 100;
    if (!std::isfinite(size)) {
        text = std::isnan(size) ? "nan" : "inf";
        if (type == 'F' || type == 'E' || type == 'G')
            text = std::isnan(size) ? "NAN" : "INF";
        if (type == '%')
            tail = "%";
    } else if (!type && spec.precision < 0) {
        text = floatText(size);
        if (spec.isAlternate)
            insertPoint(text);
    } else if (!type) {
        // Like 'g', but with a digit after the point at least.
        const std::int64_t precision = spec.precision == 0 ? 1 : spec.precision;
        text = floatDigits(size, 'g', precision, spec.isAlternate);
        const std::string full = floatDigits(size, 'e', precision - 1, false);
        const int exponent = std::atoi(full.c_str() + full.find('e') + 1);
        if (text.find('.') == std::string::npos && text.find('e') == std::string::npos &&
            exponent < precision - 1)
            text += ".0";
        else if (text.find('e') == std::string::npos && exponent >= precision - 1)
            text = spec.isAlternate ? floatDigits(size, 'e', precision - 1, true)
                                    : floatDigits(size, 'e', 0, false);
    } else if (type == '%') {
        text = floatDigits(size, 'f', spec.precision < 0 ? 6 : spec.precision, spec.isAlternate);
        tail = "%";
    } else {
        if (type == 'n')
            type = 'g';
        const std::int64_t precision = spec.precision < 0 ? 6 : spec.precision;
        text = floatDigits(size, type, precision, spec.isAlternate);
    }
    FormatSpec form = spec;
    if (!std::isfinite(size))
        form.grouping = 0;
    const std::size_t whole = std::min(text.find_first_not_of("0123456789"), text.size());
    return machine.str(
        assembled(form, isNegative, "", text.substr(0, whole), text.substr(whole) + tail));
}

} // namespace coroscope::scenes
