// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Arithmetic of integers of any size and of floats, as CPython rounds it.
#include "scenes/machine/objects/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace coroscope::scenes {

namespace {

Value zeroDivision(Machine& m, const char* text) {
    return m.raise(m.types.ZeroDivisionError, text);
}

bool checkShift(Machine& m, const Value& by, mp_bitcnt_t& count) {
    if (by.isObject() || by.asInt() > 1'000'000'000) {
        m.raise(m.types.OverflowError, "too many digits in integer");
        return false;
    }
    if (by.asInt() < 0) {
        m.valueError("negative shift count");
        return false;
    }
    count = static_cast<mp_bitcnt_t>(by.asInt());
    return true;
}

bool fitsLimit(Machine& m, double bits) {
    if (bits <= static_cast<double>(m.limits().integerBits))
        return true;
    m.stop("The run was stopped: an integer of more than " +
           std::to_string(m.limits().integerBits) + " bits.");
    return false;
}

/// Counts an operation on large numbers as about the steps that run in its time; false when that
/// stopped the run.
bool spendFor(Machine& m, mpz_srcptr x, mpz_srcptr y) {
    const std::size_t limbs = mpz_size(x) + mpz_size(y);
    return limbs < 256 || m.spend(static_cast<std::int64_t>(limbs) * 4);
}

/// To the nearest double, half to even; GMP's own conversion cuts.
double nearestDouble(mpz_srcptr number) {
    const std::size_t bits = mpz_sizeinbase(number, 2);
    const mp_bitcnt_t cut = bits > 64 ? bits - 64 : 0;
    Integer top;
    mpz_tdiv_q_2exp(top, number, cut);
    // The last of the 64 bits says whether anything was cut: it lies far below what is rounded.
    const bool isCut = mpz_scan1(number, 0) < cut;
    const double rounded = static_cast<double>(mpz_get_ui(top) | (isCut ? 1U : 0U));
    return std::ldexp(mpz_sgn(number) < 0 ? -rounded : rounded, static_cast<int>(cut));
}

double toDouble(Machine& m, const Value& plain) {
    if (!plain.isObject())
        return static_cast<double>(plain.asInt());
    const double number = nearestDouble(static_cast<BigIntObject*>(plain.rawObject())->number);
    if (std::isinf(number))
        m.raise(m.types.OverflowError, "int too large to convert to float");
    return number;
}

Value integerPower(Machine& m, const Value& a, const Value& b) {
    if (compareIntegers(b, Value::integer(0)) < 0) {
        const double base = toDouble(m, a);
        const double exponent = toDouble(m, b);
        if (m.hasError())
            return {};
        return base == 0 ? zeroDivision(m, "0.0 cannot be raised to a negative power")
                         : Value::real(std::pow(base, exponent));
    }
    Integer base;
    setInteger(base, a);
    if (mpz_cmpabs_ui(base, 1) <= 0) {
        Integer exponent;
        setInteger(exponent, b);
        const bool isOdd = mpz_odd_p(static_cast<mpz_ptr>(exponent));
        mpz_pow_ui(base, base, mpz_sgn(static_cast<mpz_ptr>(exponent)) == 0 ? 0 : isOdd ? 1 : 2);
        return base.toValue(m);
    }
    // At least so many bits; the exact number is looked at when it is known.
    constexpr double kEndless = 1e300;
    const double bits = b.isObject() ? kEndless
                                     : static_cast<double>(mpz_sizeinbase(base, 2) - 1) *
                                           static_cast<double>(b.asInt());
    if (!fitsLimit(m, bits) || !m.spend(static_cast<std::int64_t>(bits / 16)))
        return {};
    mpz_pow_ui(base, base, static_cast<unsigned long>(b.asInt()));
    return base.toValue(m);
}

Value trueDivide(Machine& m, const Value& a, const Value& b) {
    if (!b.isObject() && b.asInt() == 0)
        return zeroDivision(m, "division by zero");
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (!a.isObject() && !b.isObject() && std::abs(a.asInt()) <= kExact &&
        std::abs(b.asInt()) <= kExact)
        return Value::real(static_cast<double>(a.asInt()) / static_cast<double>(b.asInt()));
    // Rounded once: a quotient of at least 66 bits with a sticky last bit, then scaled.
    Integer x;
    Integer y;
    Integer quotient;
    Integer rest;
    setInteger(x, a);
    setInteger(y, b);
    const bool isNegative =
        (mpz_sgn(static_cast<mpz_ptr>(x)) < 0) != (mpz_sgn(static_cast<mpz_ptr>(y)) < 0);
    mpz_abs(x, x);
    mpz_abs(y, y);
    const long shift =
        static_cast<long>(mpz_sizeinbase(y, 2)) - static_cast<long>(mpz_sizeinbase(x, 2)) + 66;
    if (shift > 0)
        mpz_mul_2exp(x, x, static_cast<mp_bitcnt_t>(shift));
    else
        mpz_mul_2exp(y, y, static_cast<mp_bitcnt_t>(-shift));
    mpz_tdiv_qr(quotient, rest, x, y);
    const std::size_t bits = mpz_sizeinbase(quotient, 2);
    const auto extra = static_cast<mp_bitcnt_t>(bits > 54 ? bits - 54 : 0);
    Integer low;
    mpz_tdiv_r_2exp(low, quotient, extra);
    mpz_tdiv_q_2exp(quotient, quotient, extra);
    std::uint64_t mantissa = mpz_get_ui(quotient);
    const bool isSticky =
        mpz_sgn(static_cast<mpz_ptr>(low)) != 0 || mpz_sgn(static_cast<mpz_ptr>(rest)) != 0;
    if (mantissa & 1)
        mantissa += isSticky || (mantissa & 2) ? 1 : 0;
    const double result = std::ldexp(static_cast<double>(mantissa & ~std::uint64_t{1}),
                                     static_cast<int>(static_cast<long>(extra) - shift));
    if (std::isinf(result))
        return m.raise(m.types.OverflowError, "integer division result too large for a float");
    return Value::real(isNegative ? -result : result);
}

Value bigBinary(Machine& m, BinaryKind kind, const Value& a, const Value& b) {
    Integer x;
    Integer y;
    setInteger(x, a);
    setInteger(y, b);
    if (!spendFor(m, x, y))
        return {};
    Integer r;
    mp_bitcnt_t count = 0;
    switch (kind) {
    case BinaryKind::Add:
        mpz_add(r, x, y);
        break;
    case BinaryKind::Subtract:
        mpz_sub(r, x, y);
        break;
    case BinaryKind::Multiply:
        // The product has as many bits or one less.
        if (!fitsLimit(m, static_cast<double>(mpz_sizeinbase(x, 2) + mpz_sizeinbase(y, 2)) - 1))
            return {};
        mpz_mul(r, x, y);
        break;
    case BinaryKind::And:
        mpz_and(r, x, y);
        break;
    case BinaryKind::Or:
        mpz_ior(r, x, y);
        break;
    case BinaryKind::Xor:
        mpz_xor(r, x, y);
        break;
    case BinaryKind::FloorDivide:
    case BinaryKind::Remainder:
        if (mpz_sgn(static_cast<mpz_ptr>(y)) == 0) {
            return zeroDivision(m, kind == BinaryKind::Remainder
                                       ? "integer modulo by zero"
                                       : "integer division or modulo by zero");
        }
        if (kind == BinaryKind::Remainder)
            mpz_fdiv_r(r, x, y);
        else
            mpz_fdiv_q(r, x, y);
        break;
    case BinaryKind::LeftShift:
        if (!checkShift(m, b, count) ||
            !fitsLimit(m, static_cast<double>(mpz_sizeinbase(x, 2)) + static_cast<double>(count)))
            return {};
        mpz_mul_2exp(r, x, count);
        break;
    case BinaryKind::RightShift:
        if (!checkShift(m, b, count))
            return {};
        mpz_fdiv_q_2exp(r, x, count);
        break;
    case BinaryKind::Power:
        return integerPower(m, a, b);
    case BinaryKind::TrueDivide:
        return trueDivide(m, a, b);
    case BinaryKind::MatrixMultiply:
        return Value::notImplemented();
    }
    return r.toValue(m);
}

Value floatPower(Machine& m, double a, double b) {
    if (a == 0 && b < 0)
        return zeroDivision(m, "0.0 cannot be raised to a negative power");
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
        const double size = std::pow(-a, b);
        constexpr double kPi = 3.14159265358979323846;
        const double real = size * std::cos(b * kPi);
        const double imaginary = size * std::sin(b * kPi);
        if (std::isinf(real) || std::isinf(imaginary))
            return m.raise(m.types.OverflowError, "complex exponentiation");
        return Value(make<ComplexObject>(m.types.complex, real, imaginary));
    }
    const double result = std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b))
        return m.raiseValue(call(m, Value::object(m.types.OverflowError),
                                 {Value::integer(34), m.str("Numerical result out of range")}));
    return Value::real(result);
}

double floatModulo(double a, double b) {
    double rest = std::fmod(a, b);
    if (rest != 0) {
        if ((b < 0) != (rest < 0))
            rest += b;
    } else {
        rest = std::copysign(0.0, b);
    }
    return rest;
}

double floatFloorDivide(double a, double b) {
    double rest = std::fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0))
        quotient -= 1.0;
    if (quotient == 0)
        return std::copysign(0.0, a / b);
    const double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

Value floatBinary(Machine& m, BinaryKind kind, double a, double b) {
    switch (kind) {
    case BinaryKind::Add:
        return Value::real(a + b);
    case BinaryKind::Subtract:
        return Value::real(a - b);
    case BinaryKind::Multiply:
        return Value::real(a * b);
    case BinaryKind::TrueDivide:
        return b == 0 ? zeroDivision(m, "float division by zero") : Value::real(a / b);
    case BinaryKind::Remainder:
        return b == 0 ? zeroDivision(m, "float modulo") : Value::real(floatModulo(a, b));
    case BinaryKind::FloorDivide:
        return b == 0 ? zeroDivision(m, "float floor division by zero")
                      : Value::real(floatFloorDivide(a, b));
    case BinaryKind::Power:
        return floatPower(m, a, b);
    default:
        return Value::notImplemented();
    }
}

} // namespace

Value integerBinary(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    Value a;
    Value b;
    if (!asInteger(left, a) || !asInteger(right, b))
        return Value::notImplemented();
    const bool isBitwise =
        kind == BinaryKind::And || kind == BinaryKind::Or || kind == BinaryKind::Xor;
    if (isBitwise && left.isBool() && right.isBool()) {
        const bool x = a.isTrue();
        const bool y = b.isTrue();
        return Value::boolean(kind == BinaryKind::And  ? x && y
                              : kind == BinaryKind::Or ? x || y
                                                       : x != y);
    }
    std::int64_t result = 0;
    if (!a.isObject() && !b.isObject()) {
        if (kind == BinaryKind::Add && !__builtin_add_overflow(a.asInt(), b.asInt(), &result))
            return Value::integer(result);
        if (kind == BinaryKind::Subtract && !__builtin_sub_overflow(a.asInt(), b.asInt(), &result))
            return Value::integer(result);
        if (kind == BinaryKind::Multiply && !__builtin_mul_overflow(a.asInt(), b.asInt(), &result))
            return Value::integer(result);
    }
    return bigBinary(m, kind, a, b);
}

Value realBinary(Machine& m, BinaryKind kind, const Value& left, const Value& right) {
    double numbers[2] = {0, 0};
    const Value* sides[2] = {&left, &right};
    for (int i = 0; i < 2; ++i) {
        Value plain;
        if (asFloat(*sides[i], numbers[i]))
            continue;
        if (!asInteger(*sides[i], plain))
            return Value::notImplemented();
        numbers[i] = toDouble(m, plain);
        if (m.hasError())
            return {};
    }
    return floatBinary(m, kind, numbers[0], numbers[1]);
}

int compareIntegers(const Value& a, const Value& b) {
    if (!a.isObject() && !b.isObject())
        return a.asInt() < b.asInt() ? -1 : a.asInt() > b.asInt();
    Integer x;
    Integer y;
    setInteger(x, a);
    setInteger(y, b);
    return mpz_cmp(static_cast<mpz_ptr>(x), static_cast<mpz_ptr>(y));
}

int compareFloatInteger(double a, const Value& b) {
    if (std::isnan(a))
        return 2;
    if (std::isinf(a))
        return a < 0 ? -1 : 1;
    Integer y;
    setInteger(y, b);
    return -mpz_cmp_d(static_cast<mpz_ptr>(y), a) < 0   ? -1
           : mpz_cmp_d(static_cast<mpz_ptr>(y), a) == 0 ? 0
                                                        : 1;
}

namespace {

Value half(Machine& m, const Value& plain, std::int64_t digits) {
    // Integers to a negative number of digits: to the nearest even multiple.
    Integer number;
    Integer unit(10);
    Integer rest;
    Integer twice;
    setInteger(number, plain);
    mpz_pow_ui(unit, unit, static_cast<unsigned long>(-digits));
    mpz_fdiv_r(rest, number, unit);
    mpz_sub(number, number, rest);
    mpz_mul_ui(twice, rest, 2);
    const int order = mpz_cmp(static_cast<mpz_ptr>(twice), static_cast<mpz_ptr>(unit));
    Integer quotient;
    mpz_divexact(quotient, number, unit);
    if (order > 0 || (order == 0 && mpz_odd_p(static_cast<mpz_ptr>(quotient))))
        mpz_add(number, number, unit);
    return number.toValue(m);
}

} // namespace

Value roundNumber(Machine& m, const Value& value, const Value& digits) {
    Value plain;
    double number = 0;
    std::int64_t places = 0;
    if (!digits.isNone() && !indexNumber(m, digits, places))
        return {};
    if (asInteger(value, plain)) {
        if (digits.isNone() || places >= 0)
            return plain.isBool() ? Value::integer(plain.asInt()) : plain;
        return half(m, plain, std::max<std::int64_t>(places, -10'000));
    }
    if (!asFloat(value, number))
        return m.typeError("type " + typeName(m, value) + " doesn't define __round__ method");
    if (digits.isNone()) {
        if (std::isnan(number))
            return m.valueError("cannot convert float NaN to integer");
        if (std::isinf(number))
            return m.raise(m.types.OverflowError, "cannot convert float infinity to integer");
        Integer result;
        mpz_set_d(result, std::nearbyint(number));
        return result.toValue(m);
    }
    if (!std::isfinite(number) || places > 323)
        return value;
    if (places < -308)
        return Value::real(std::copysign(0.0, number));
    if (places >= 0) {
        char text[800];
        const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed,
                                       static_cast<int>(places));
        double rounded = 0;
        std::from_chars(text, end.ptr, rounded);
        return Value::real(rounded);
    }
    const double unit = std::pow(10.0, static_cast<double>(-places));
    return Value::real(std::nearbyint(number / unit) * unit);
}

} // namespace coroscope::scenes
