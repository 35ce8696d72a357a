// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// _struct: the bits of real numbers (IEEE 754), for the module struct, which is written in Python.
#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

#include <bit>
#include <cmath>
#include <limits>

namespace coroscope::scenes {

namespace {

constexpr double kHalfStep = 0x1p-24; // between the smallest half-precision numbers
constexpr int kHalfBias = 15;
constexpr int kHalfFraction = 10;

/// The 16 bits of a half-precision number, rounded to even; -1 when it is too large.
std::int64_t halfBits(double x) {
    const std::int64_t sign = std::signbit(x) ? 0x8000 : 0;
    if (std::isnan(x))
        return sign | 0x7e00;
    if (std::isinf(x))
        return sign | 0x7c00;
    const double size = std::fabs(x);
    int exponent = 0;
    std::frexp(size, &exponent);
    if (size < 0x1p-14)
        return sign | static_cast<std::int64_t>(std::nearbyint(size / kHalfStep));
    // A fraction that is rounded up to the next power carries into the exponent by itself.
    const double fraction = std::ldexp(size, kHalfFraction + 1 - exponent);
    const std::int64_t bits = (std::int64_t{exponent - 2 + kHalfBias} << kHalfFraction) +
                              static_cast<std::int64_t>(std::nearbyint(fraction));
    return bits >= 0x7c00 ? -1 : sign | bits;
}

double halfNumber(std::int64_t bits) {
    const int exponent = static_cast<int>(bits >> kHalfFraction & 0x1f);
    const auto fraction = static_cast<double>(bits & 0x3ff);
    double size = 0;
    if (exponent == 0x1f) {
        size = fraction == 0 ? std::numeric_limits<double>::infinity()
                             : std::numeric_limits<double>::quiet_NaN();
    } else if (exponent == 0) {
        size = fraction * kHalfStep;
    } else {
        size = std::ldexp(1024 + fraction, exponent - kHalfBias - kHalfFraction);
    }
    return bits & 0x8000 ? -size : size;
}

/// float_bits(number, size) as an int.
Value floatBits(Machine& m, const Args& a) {
    double x = 0;
    if (!realNumber(m, a[0], x))
        return {};
    if (a[1].asInt() == 2) {
        const std::int64_t bits = halfBits(x);
        return bits < 0 ? m.raise(m.types.OverflowError, "float too large to pack with e format")
                        : Value::integer(bits);
    }
    if (a[1].asInt() == 4) {
        if (std::isfinite(x) && std::fabs(x) >= 0x1.ffffffp+127)
            return m.raise(m.types.OverflowError, "float too large to pack with f format");
        return Value::integer(std::bit_cast<std::uint32_t>(static_cast<float>(x)));
    }
    Integer bits;
    mpz_set_ui(bits, std::bit_cast<std::uint64_t>(x));
    return bits.toValue(m);
}

Value bitsFloat(Machine& m, const Args& a) {
    Integer number;
    Value plain;
    if (!asInteger(a[0], plain))
        return m.typeError("an integer is required");
    setInteger(number, plain);
    const std::uint64_t bits = mpz_get_ui(number);
    switch (a[1].asInt()) {
    case 2:
        return Value::real(halfNumber(static_cast<std::int64_t>(bits)));
    case 4:
        return Value::real(
            static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits))));
    default:
        return Value::real(std::bit_cast<double>(bits));
    }
}

} // namespace

Value structModule(Machine& m) {
    ModuleBuilder b(m, "_struct");
    b.function("float_bits", "number, size, /", floatBits)
        .function("bits_float", "bits, size, /", bitsFloat);
    return b.module();
}

} // namespace coroscope::scenes
