// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// math: functions of real numbers, with CPython's rule for what is an error.
#include "scenes/machine/modules/mathparts.h"
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace coroscope::scenes {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Value domainError(Machine& m) {
    return m.valueError("math domain error");
}
Value rangeError(Machine& m) {
    return m.raise(m.types.OverflowError, "math range error");
}

using Real = double (*)(double);

/// A result that is no number comes of an argument outside of the domain; an infinite one of a
/// pole or, where the function can grow that far, of an overflow.
template <Real F, bool CanOverflow>
Value function(Machine& m, const Args& a) {
    double x = 0;
    if (!realNumber(m, a[0], x))
        return {};
    const double result = F(x);
    if (std::isnan(result) && !std::isnan(x))
        return domainError(m);
    if (std::isinf(result) && std::isfinite(x))
        return CanOverflow ? rangeError(m) : domainError(m);
    return Value::real(result);
}

template <bool (*F)(double)>
Value question(Machine& m, const Args& a) {
    double x = 0;
    return realNumber(m, a[0], x) ? Value::boolean(F(x)) : Value();
}

bool twoNumbers(Machine& m, const Args& a, double& x, double& y) {
    return realNumber(m, a[0], x) && realNumber(m, a[1], y);
}

template <double (*F)(double, double)>
Value simplePair(Machine& m, const Args& a) {
    double x = 0;
    double y = 0;
    return twoNumbers(m, a, x, y) ? Value::real(F(x, y)) : Value();
}

// --- powers and logarithms -----------------------------------------------------------------------

Value power(Machine& m, const Args& a) {
    double x = 0;
    double y = 0;
    if (!twoNumbers(m, a, x, y))
        return {};
    const double result = std::pow(x, y);
    if (!std::isfinite(x) || !std::isfinite(y))
        return Value::real(result);
    if (std::isnan(result))
        return domainError(m);
    if (std::isinf(result))
        return x == 0 ? domainError(m) : rangeError(m);
    return Value::real(result);
}

/// A positive integer as fraction * 2 ** exponent, the fraction rounded to the nearest.
double splitInteger(Machine& m, Integer& number, long& exponent) {
    const std::size_t bits = mpz_sizeinbase(number, 2);
    const mp_bitcnt_t cut = bits > 128 ? bits - 128 : 0;
    const bool isCut = mpz_scan1(number, 0) < cut;
    mpz_tdiv_q_2exp(number, number, cut);
    if (isCut)
        mpz_setbit(number, 0);
    double leading = 0;
    realNumber(m, number.toValue(m), leading);
    int power = 0;
    const double fraction = std::frexp(leading, &power);
    exponent = power + static_cast<long>(cut);
    return fraction;
}

/// A logarithm of the base that F has. Integers that are no float are split.
template <Real F>
bool logarithm(Machine& m, const Value& value, double& result) {
    Value plain;
    if (asInteger(value, plain) && plain.isObject()) {
        Integer number;
        setInteger(number, plain);
        if (mpz_sgn(static_cast<mpz_ptr>(number)) > 0) {
            double whole = 0;
            if (realNumber(m, plain, whole)) {
                result = F(whole);
                return true;
            }
            m.clearError();
            long exponent = 0;
            const double fraction = splitInteger(m, number, exponent);
            result = F(fraction) + F(2.0) * static_cast<double>(exponent);
            return true;
        }
        domainError(m);
        return false;
    }
    double x = 0;
    if (!realNumber(m, value, x))
        return false;
    if (std::isnan(x) || x == kInfinity) {
        result = x;
        return true;
    }
    if (x <= 0) {
        domainError(m);
        return false;
    }
    result = F(x);
    return true;
}

template <Real F>
Value logarithmOf(Machine& m, const Args& a) {
    double result = 0;
    return logarithm<F>(m, a[0], result) ? Value::real(result) : Value();
}

/// Gets the call as it was made: CPython counts its arguments in words of its own.
Value naturalLogarithm(Machine& m, const Args& a) {
    if (a.keywordCount() > 0)
        return m.typeError("math.log() takes no keyword arguments");
    if (a.count < 1 || a.count > 2)
        return m.typeError("math.log requires 1 to 2 arguments");
    double result = 0;
    double base = 0;
    if (!logarithm<std::log>(m, a[0], result))
        return {};
    if (!a.has(1))
        return Value::real(result);
    if (!logarithm<std::log>(m, a[1], base))
        return {};
    if (base == 0)
        return m.raise(m.types.ZeroDivisionError, "float division by zero");
    return Value::real(result / base);
}

// --- remainders and parts ------------------------------------------------------------------------

Value fmodOf(Machine& m, const Args& a) {
    double x = 0;
    double y = 0;
    if (!twoNumbers(m, a, x, y))
        return {};
    const double result = std::fmod(x, y);
    return std::isnan(result) && !std::isnan(x) && !std::isnan(y) ? domainError(m)
                                                                  : Value::real(result);
}

Value remainderOf(Machine& m, const Args& a) {
    double x = 0;
    double y = 0;
    if (!twoNumbers(m, a, x, y))
        return {};
    const double result = std::remainder(x, y);
    return std::isnan(result) && !std::isnan(x) && !std::isnan(y) ? domainError(m)
                                                                  : Value::real(result);
}

Value frexpOf(Machine& m, const Args& a) {
    double x = 0;
    int exponent = 0;
    if (!realNumber(m, a[0], x))
        return {};
    const double fraction = std::frexp(x, &exponent);
    return m.tuple({Value::real(fraction), Value::integer(std::isfinite(x) ? exponent : 0)});
}

Value ldexpOf(Machine& m, const Args& a) {
    double x = 0;
    std::int64_t exponent = 0;
    Value plain;
    if (!realNumber(m, a[0], x))
        return {};
    if (!asInteger(a[1], plain))
        return m.typeError("Expected an int as second argument to ldexp.");
    if (!indexNumber(m, plain, exponent, true))
        return {};
    const double result =
        std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
    return std::isinf(result) && std::isfinite(x) ? rangeError(m) : Value::real(result);
}

Value modfOf(Machine& m, const Args& a) {
    double x = 0;
    double whole = 0;
    if (!realNumber(m, a[0], x))
        return {};
    const double fraction = std::modf(x, &whole);
    return m.tuple({Value::real(fraction), Value::real(whole)});
}

double ulpOf(double x) {
    x = std::abs(x);
    if (!std::isfinite(x))
        return x;
    const double above = std::nextafter(x, kInfinity);
    return std::isinf(above) ? x - std::nextafter(x, -kInfinity) : above - x;
}

Value isClose(Machine& m, const Args& a) {
    double x = 0;
    double y = 0;
    double relative = 1e-9;
    double absolute = 0;
    if (!twoNumbers(m, a, x, y) || (a.has(2) && !realNumber(m, a[2], relative)) ||
        (a.has(3) && !realNumber(m, a[3], absolute)))
        return {};
    if (relative < 0 || absolute < 0)
        return m.valueError("tolerances must be non-negative");
    if (x == y)
        return Value::boolean(true);
    if (std::isinf(x) || std::isinf(y))
        return Value::boolean(false);
    const double difference = std::abs(y - x);
    return Value::boolean(difference <= std::abs(relative * y) ||
                          difference <= std::abs(relative * x) || difference <= absolute);
}

double degreesOf(double x) {
    return x * (180.0 / kPi);
}
double radiansOf(double x) {
    return x * (kPi / 180.0);
}

/// Poles of gamma lie at the whole numbers below 1.
Value gammaFunction(Machine& m, const Args& a) {
    double x = 0;
    if (!realNumber(m, a[0], x))
        return {};
    if (x == -kInfinity || (std::isfinite(x) && x <= 0 && x == std::floor(x)))
        return domainError(m);
    const double result = gammaOf(x);
    return std::isinf(result) && std::isfinite(x) ? rangeError(m) : Value::real(result);
}

Value logGammaFunction(Machine& m, const Args& a) {
    double x = 0;
    if (!realNumber(m, a[0], x))
        return {};
    if (std::isfinite(x) && x <= 0 && x == std::floor(x))
        return domainError(m);
    const double result = logGammaOf(x);
    return std::isinf(result) && std::isfinite(x) ? rangeError(m) : Value::real(result);
}

// The C library's functions are overloaded: here each is the one of doubles.
template <bool CanOverflow, Real F>
void add(ModuleBuilder& b, const char* name) {
    b.function(name, "x, /", function<F, CanOverflow>);
}

void addFunctions(ModuleBuilder& b) {
    add<false, std::sqrt>(b, "sqrt");
    add<true, std::cbrt>(b, "cbrt");
    add<true, std::exp>(b, "exp");
    add<true, std::exp2>(b, "exp2");
    add<true, std::expm1>(b, "expm1");
    add<false, std::log1p>(b, "log1p");
    add<false, std::sin>(b, "sin");
    add<false, std::cos>(b, "cos");
    add<false, std::tan>(b, "tan");
    add<false, std::asin>(b, "asin");
    add<false, std::acos>(b, "acos");
    add<false, std::atan>(b, "atan");
    add<true, std::sinh>(b, "sinh");
    add<true, std::cosh>(b, "cosh");
    add<false, std::tanh>(b, "tanh");
    add<false, std::asinh>(b, "asinh");
    add<false, std::acosh>(b, "acosh");
    add<false, std::atanh>(b, "atanh");
    add<false, std::fabs>(b, "fabs");
    add<false, std::erf>(b, "erf");
    add<false, std::erfc>(b, "erfc");
    b.function("degrees", "x, /",
               [](Machine& m, const Args& a) {
                   double x = 0;
                   return realNumber(m, a[0], x) ? Value::real(degreesOf(x)) : Value();
               })
        .function("radians", "x, /",
                  [](Machine& m, const Args& a) {
                      double x = 0;
                      return realNumber(m, a[0], x) ? Value::real(radiansOf(x)) : Value();
                  })
        .function("ulp", "x, /", [](Machine& m, const Args& a) {
            double x = 0;
            return realNumber(m, a[0], x) ? Value::real(ulpOf(x)) : Value();
        });
}

} // namespace

Value mathModule(Machine& m) {
    ModuleBuilder b(m, "math");
    addFunctions(b);
    addIntegerMath(b);
    addSums(b);
    b.value("pi", Value::real(kPi))
        .value("tau", Value::real(2 * kPi))
        .value("e", Value::real(2.7182818284590452354))
        .value("inf", Value::real(kInfinity))
        .value("nan", Value::real(std::numeric_limits<double>::quiet_NaN()))
        .function("isnan", "x, /", question<std::isnan>)
        .function("isinf", "x, /", question<std::isinf>)
        .function("isfinite", "x, /", question<std::isfinite>)
        .function("atan2", "y, x, /", simplePair<std::atan2>)
        .function("copysign", "x, y, /", simplePair<std::copysign>)
        .function("nextafter", "x, y, /", simplePair<std::nextafter>)
        .function("pow", "x, y, /", power)
        .rawFunction("log", naturalLogarithm)
        .function("log2", "x, /", logarithmOf<std::log2>)
        .function("log10", "x, /", logarithmOf<std::log10>)
        .function("fmod", "x, y, /", fmodOf)
        .function("remainder", "x, y, /", remainderOf)
        .function("frexp", "x, /", frexpOf)
        .function("ldexp", "x, i, /", ldexpOf)
        .function("modf", "x, /", modfOf)
        .function("isclose", "a, b, *, rel_tol=, abs_tol=", isClose)
        .function("gamma", "x, /", gammaFunction)
        .function("lgamma", "x, /", logGammaFunction);
    return b.module();
}

} // namespace coroscope::scenes
