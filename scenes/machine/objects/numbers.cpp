// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Integers and floats: text, reading and hashes.
#include "scenes/machine/objects/numbers.h"

#include "scenes/machine/objects/digitlimit.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace coroscope::scenes {

BigIntObject::BigIntObject(Type* intType)
    : Object(intType) {
    mpz_init(number);
}

BigIntObject::~BigIntObject() {
    mpz_clear(number);
}

Value Integer::toValue(Machine& machine) {
    if (mpz_fits_slong_p(m_number))
        return Value::integer(mpz_get_si(m_number));
    const std::size_t bits = mpz_sizeinbase(m_number, 2);
    if (static_cast<std::int64_t>(bits) > machine.limits().integerBits) {
        return machine.stop("The run was stopped: an integer of more than " +
                            std::to_string(machine.limits().integerBits) + " bits.");
    }
    Ref<BigIntObject> made = make<BigIntObject>(machine.types.integer);
    mpz_swap(made->number, m_number);
    return Value(std::move(made));
}

bool asInteger(const Value& value, Value& plain) {
    if (value.isInt() || value.isBool()) {
        plain = value;
        return true;
    }
    if (!hasTypeFlag(value, kIntType))
        return false;
    Object* object = value.rawObject();
    plain = object->type->has(kHeapType) ? static_cast<InstanceObject*>(object)->payload : value;
    return true;
}

bool asFloat(const Value& value, double& number) {
    if (value.isFloat()) {
        number = value.asReal();
        return true;
    }
    if (!hasTypeFlag(value, kFloatType))
        return false;
    number = static_cast<InstanceObject*>(value.rawObject())->payload.asReal();
    return true;
}

void setInteger(mpz_ptr to, const Value& plain) {
    if (plain.isObject())
        mpz_set(to, static_cast<BigIntObject*>(plain.rawObject())->number);
    else
        mpz_set_si(to, plain.asInt());
}

namespace {

constexpr std::size_t kManyLimbs = 4096;

/// The digits of a large number without sign, at least `width`. By halves, so that a wish to stop
/// is heard between them.
void appendDigits(Machine& machine, mpz_srcptr number, std::size_t width, std::string& text) {
    if (mpz_size(number) <= kManyLimbs) {
        std::string digits(mpz_sizeinbase(number, 10) + 2, '\0');
        mpz_get_str(digits.data(), 10, number);
        digits.resize(std::strlen(digits.c_str()));
        text.append(width > digits.size() ? width - digits.size() : 0, '0');
        text += digits;
        return;
    }
    if (!machine.spend(4096))
        return;
    const std::size_t half = mpz_sizeinbase(number, 10) / 2;
    Integer power;
    Integer high;
    Integer low;
    mpz_ui_pow_ui(power, 10, half);
    mpz_tdiv_qr(high, low, number, power);
    appendDigits(machine, high, width > half ? width - half : 0, text);
    appendDigits(machine, low, half, text);
}

std::string digitsInParts(Machine& machine, mpz_srcptr number) {
    std::string text(mpz_sgn(number) < 0 ? "-" : "");
    Integer size;
    mpz_abs(size, number);
    appendDigits(machine, size, 0, text);
    return text;
}

} // namespace

std::string integerText(Machine& machine, const Value& plain) {
    if (!plain.isObject())
        return std::to_string(plain.asInt());
    const auto* big = static_cast<BigIntObject*>(plain.rawObject());
    if (const std::size_t limbs = mpz_size(big->number); limbs > 64)
        machine.spend(static_cast<std::int64_t>(limbs * 16));
    if (mpz_size(big->number) > kManyLimbs)
        return digitsInParts(machine, big->number);
    std::string text(mpz_sizeinbase(big->number, 10) + 2, '\0');
    mpz_get_str(text.data(), 10, big->number);
    text.resize(std::strlen(text.c_str()));
    return text;
}

std::string floatText(double number) {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    char digits[40];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, number, std::chars_format::scientific);
    std::string text(digits, end.ptr);
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(text.substr(e + 1));
    std::string mantissa = text.substr(0, e);
    const bool isNegative = mantissa.starts_with('-');
    std::erase_if(mantissa, [](char c) { return c == '.' || c == '-'; });
    std::string result;
    if (exponent >= -4 && exponent < 16) {
        if (exponent < 0) {
            result = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + mantissa;
        } else {
            const auto whole = static_cast<std::size_t>(exponent) + 1;
            if (mantissa.size() <= whole)
                result = mantissa + std::string(whole - mantissa.size(), '0') + ".0";
            else
                result = mantissa.substr(0, whole) + "." + mantissa.substr(whole);
        }
    } else {
        result = mantissa.substr(0, 1);
        if (mantissa.size() > 1)
            result += "." + mantissa.substr(1);
        const std::string power = std::to_string(std::abs(exponent));
        result += exponent < 0 ? "e-" : "e+";
        result += (power.size() < 2 ? "0" : "") + power;
    }
    return (isNegative ? "-" : "") + result;
}

std::int64_t hashInteger(const Value& plain) {
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
    std::int64_t result = 0;
    if (plain.isObject()) {
        const auto* big = static_cast<BigIntObject*>(plain.rawObject());
        Integer rest;
        Integer modulus(static_cast<std::int64_t>(kModulus));
        mpz_abs(rest, big->number);
        mpz_mod(rest, rest, modulus);
        result = mpz_get_si(rest);
        if (mpz_sgn(big->number) < 0)
            result = -result;
    } else {
        const std::int64_t number = plain.asInt();
        const std::uint64_t size = number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                              : static_cast<std::uint64_t>(number);
        result = static_cast<std::int64_t>(size % kModulus);
        if (number < 0)
            result = -result;
    }
    return result == -1 ? -2 : result;
}

std::int64_t hashDouble(double number) {
    constexpr int kBits = 61;
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << kBits) - 1;
    if (std::isinf(number))
        return number > 0 ? 314159 : -314159;
    if (std::isnan(number))
        return 0;
    int exponent = 0;
    double mantissa = std::frexp(number, &exponent);
    const int sign = mantissa < 0 ? -1 : 1;
    mantissa = std::fabs(mantissa);
    std::uint64_t x = 0;
    while (mantissa != 0) {
        x = ((x << 28) & kModulus) | (x >> (kBits - 28));
        mantissa *= 268435456.0;
        exponent -= 28;
        const auto part = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(part);
        x += part;
        if (x >= kModulus)
            x -= kModulus;
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    x = exponent ? ((x << exponent) & kModulus) | (x >> (kBits - exponent)) : x;
    const std::int64_t result = static_cast<std::int64_t>(x) * sign;
    return result == -1 ? -2 : result;
}

// --- reading -------------------------------------------------------------------------------------

namespace {

std::string_view stripped(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

/// Without its underscores; false when one stands where none may.
bool withoutUnderscores(std::string_view text, std::string& plain) {
    char before = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '_') {
            const bool isBetween = std::isalnum(static_cast<unsigned char>(before)) &&
                                   i + 1 < text.size() &&
                                   std::isalnum(static_cast<unsigned char>(text[i + 1]));
            if (!isBetween)
                return false;
        } else {
            plain += c;
        }
        before = c;
    }
    return true;
}

int digitValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

/// Digits of any script as those of ASCII; they stand together by tens, from zero.
std::string withPlainDigits(std::string_view text) {
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        char32_t c = decodeAt(text, offset);
        if (c >= 0x80 && isDecimalDigit(c)) {
            char32_t zero = c;
            while (isDecimalDigit(zero - 1))
                --zero;
            c = U'0' + (c - zero) % 10;
        }
        appendCodePoint(plain, c);
    }
    return plain;
}

} // namespace

std::string asciiDigits(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decodeAt(text, at);
        int value = 0;
        while (value < 9 && isDecimalDigit(c) &&
               isDecimalDigit(c - static_cast<char32_t>(value) - 1))
            ++value;
        if (c < 0x80)
            plain += static_cast<char>(c);
        else if (isDecimalDigit(c))
            plain += static_cast<char>('0' + value);
        else
            plain += isSpace(c) ? ' ' : '?';
    }
    return plain;
}

Value parseInteger(Machine& machine, std::string_view text, int base, const Value& shown) {
    std::string digits;
    const StrObject* given = asStr(shown);
    const std::string plain = given && !given->isAscii() ? withPlainDigits(text) : std::string();
    std::string_view rest = stripped(plain.empty() ? text : plain);
    bool isNegative = false;
    if (rest.starts_with('-') || rest.starts_with('+')) {
        isNegative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    const int asked = base;
    if (rest.size() > 2 && rest[0] == '0') {
        const char mark = static_cast<char>(std::tolower(rest[1]));
        const int marked = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (marked && (base == 0 || base == marked)) {
            base = marked;
            rest.remove_prefix(2);
            if (rest.starts_with('_'))
                rest.remove_prefix(1);
        }
    }
    if (base == 0)
        base = 10;
    bool ok = withoutUnderscores(rest, digits) && !digits.empty();
    // Without a base a leading zero would be the octal number of old.
    if (asked == 0 && base == 10 && digits.size() > 1 && digits[0] == '0')
        ok = digits.find_first_not_of('0') == std::string::npos;
    for (const char c : digits)
        ok = ok && digitValue(c) < base;
    if (!ok) {
        const bool isText =
            asStr(shown) || typeOf(machine, shown)->isSubtypeOf(machine.types.bytes);
        const auto literal = reprText(machine, isText ? shown : machine.bytes(std::string(text)));
        return machine.valueError("invalid literal for int() with base " + std::to_string(asked) +
                                  ": " + literal.value_or("?"));
    }
    const bool isPowerOfTwo = (base & (base - 1)) == 0;
    if (!isPowerOfTwo && !mayBeRead(machine, digits.size()))
        return {};
    Integer number;
    mpz_set_str(number, digits.c_str(), base);
    if (isNegative)
        mpz_neg(number, number);
    return number.toValue(machine);
}

namespace {

/// A float of CPython is an object: one nan is not another. Here the spare bits tell them apart.
double newNan() {
    static std::atomic<std::uint64_t> count = 0;
    constexpr std::uint64_t kQuiet = 0x7ff8'0000'0000'0000;
    constexpr std::uint64_t kSpareBits = 0x0007'ffff'ffff'ffff;
    return std::bit_cast<double>(kQuiet | (++count & kSpareBits));
}

} // namespace

bool parseFloat(std::string_view text, double& number) {
    std::string plain;
    if (!withoutUnderscores(stripped(text), plain) || plain.empty())
        return false;
    std::string lower = plain;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool isSigned = lower[0] == '+' || lower[0] == '-';
    const std::string body = lower.substr(isSigned ? 1 : 0);
    const double sign = lower[0] == '-' ? -1.0 : 1.0;
    if (body == "inf" || body == "infinity") {
        number = sign * HUGE_VAL;
        return true;
    }
    if (body == "nan") {
        number = std::copysign(newNan(), sign);
        return true;
    }
    if (body.empty() || !(std::isdigit(static_cast<unsigned char>(body[0])) || body[0] == '.'))
        return false;
    const auto end =
        std::from_chars(body.data(), body.data() + body.size(), number, std::chars_format::general);
    if (end.ptr != body.data() + body.size())
        return false;
    if (end.ec == std::errc::result_out_of_range) {
        const std::size_t e = body.find('e');
        number = e != std::string::npos && body[e + 1] == '-' ? 0.0 : HUGE_VAL;
    } else if (end.ec != std::errc()) {
        return false;
    }
    number *= sign;
    return true;
}

} // namespace coroscope::scenes
