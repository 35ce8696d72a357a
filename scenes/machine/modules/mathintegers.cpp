// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// math: functions of whole numbers.
#include "scenes/machine/modules/mathparts.h"
#include "scenes/machine/objects/numbers.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

/// __index__ as a number of any size; false when it raised.
bool wholeNumber(Machine& m, const Value& value, mpz_ptr to) {
    Value plain;
    if (!asInteger(value, plain)) {
        const auto slot = typeOf(m, value)->slots.index;
        if (!slot) {
            m.typeError("'" + typeName(m, value) + "' object cannot be interpreted as an integer");
            return false;
        }
        const Value result = slot(m, value);
        if (!result || !asInteger(result, plain))
            return false;
    }
    setInteger(to, plain);
    return true;
}

/// Numbers with more bits than the machine holds are not computed first.
bool fitsLimits(Machine& m, double bits) {
    if (bits <= static_cast<double>(m.limits().integerBits))
        return true;
    m.stop("The run was stopped: an integer of more than " +
           std::to_string(m.limits().integerBits) + " bits.");
    return false;
}

template <void (*F)(mpz_ptr, mpz_srcptr, mpz_srcptr)>
Value folded(Machine& m, const Args& a, std::int64_t start) {
    Integer total(start);
    Integer number;
    for (const Value& each : asTuple(a[0])->items) {
        if (!wholeNumber(m, each, number))
            return {};
        F(total, total, number);
        if (!fitsLimits(m, static_cast<double>(mpz_sizeinbase(total, 2))))
            return {};
    }
    return total.toValue(m);
}

Value factorial(Machine& m, const Args& a) {
    std::int64_t n = 0;
    if (!indexNumber(m, a[0], n, true))
        return {};
    if (n < 0)
        return m.valueError("factorial() not defined for negative values");
    if (n > 1'000'000'000)
        return m.raise(m.types.OverflowError,
                       "factorial() argument should not exceed 9223372036854775807");
    constexpr std::int64_t kBitsAFactor = 8; // of the larger half of large factorials
    if (n > 1000 && !fitsLimits(m, static_cast<double>(n) * kBitsAFactor / 2))
        return {};
    if (!m.spend(n))
        return {};
    Integer result;
    mpz_fac_ui(result, static_cast<unsigned long>(n));
    return result.toValue(m);
}

/// n and k of comb and perm; false when it raised.
bool chooseFrom(Machine& m, const Value& first, const Value& second, mpz_ptr n, mpz_ptr k) {
    if (!wholeNumber(m, first, n) || !wholeNumber(m, second, k))
        return false;
    if (mpz_sgn(n) < 0) {
        m.valueError("n must be a non-negative integer");
        return false;
    }
    if (mpz_sgn(k) < 0) {
        m.valueError("k must be a non-negative integer");
        return false;
    }
    return true;
}

Value comb(Machine& m, const Args& a) {
    Integer n;
    Integer k;
    Integer rest;
    if (!chooseFrom(m, a[0], a[1], n, k))
        return {};
    mpz_sub(rest, n, k);
    if (mpz_sgn(static_cast<mpz_ptr>(rest)) < 0)
        return Value::integer(0);
    if (mpz_cmp(rest, k) < 0)
        mpz_swap(rest, k);
    const double least =
        mpz_get_d(k) * std::max(1.0, static_cast<double>(mpz_sizeinbase(n, 2)) -
                                         static_cast<double>(mpz_sizeinbase(k, 2)) - 1);
    if (!fitsLimits(m, least))
        return {};
    Integer result;
    mpz_bin_ui(result, n, mpz_get_ui(k));
    return result.toValue(m);
}

Value perm(Machine& m, const Args& a) {
    if (!a.has(1) || a[1].isNone())
        return factorial(m, a);
    Integer n;
    Integer k;
    if (!chooseFrom(m, a[0], a[1], n, k))
        return {};
    if (mpz_cmp(n, k) < 0)
        return Value::integer(0);
    Integer result(1);
    for (; mpz_sgn(static_cast<mpz_ptr>(k)) > 0; mpz_sub_ui(k, k, 1)) {
        mpz_mul(result, result, n);
        mpz_sub_ui(n, n, 1);
        if (!m.spend(1) || !fitsLimits(m, static_cast<double>(mpz_sizeinbase(result, 2))))
            return {};
    }
    return result.toValue(m);
}

Value isqrt(Machine& m, const Args& a) {
    Integer number;
    if (!wholeNumber(m, a[0], number))
        return {};
    if (mpz_sgn(static_cast<mpz_ptr>(number)) < 0)
        return m.valueError("isqrt() argument must be nonnegative");
    mpz_sqrt(number, number);
    return number.toValue(m);
}

} // namespace

void addIntegerMath(ModuleBuilder& module) {
    module.function("factorial", "n, /", factorial)
        .function("comb", "n, k, /", comb)
        .function("perm", "n, k=, /", perm)
        .function("isqrt", "n, /", isqrt)
        .function("gcd", "*integers",
                  [](Machine& m, const Args& a) { return folded<mpz_gcd>(m, a, 0); })
        .function("lcm", "*integers",
                  [](Machine& m, const Args& a) { return folded<mpz_lcm>(m, a, 1); });
}

} // namespace coroscope::scenes
