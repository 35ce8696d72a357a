// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// math: sums, products and lengths; floor, ceil and trunc.
#include "scenes/machine/modules/mathparts.h"
#include "scenes/machine/objects/numbers.h"

#include <algorithm>
#include <cmath>

namespace coroscope::scenes {

namespace {

// --- fsum ----------------------------------------------------------------------------------------

/// Adds a number to partial sums that do not overlap, so that nothing is lost (Shewchuk).
void addExactly(std::vector<double>& partials, double x) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < partials.size(); ++i) {
        double y = partials[i]; // kept is at most i
        if (std::fabs(x) < std::fabs(y))
            std::swap(x, y);
        const double high = x + y;
        const double low = y - (high - x);
        if (low != 0)
            partials[kept++] = low;
        x = high;
    }
    partials.resize(kept);
    partials.push_back(x);
}

/// The partial sums rounded once.
double roundedSum(std::vector<double> partials) {
    if (partials.empty())
        return 0;
    double high = partials.back();
    partials.pop_back();
    double low = 0;
    while (!partials.empty()) {
        const double x = high;
        const double y = partials.back();
        partials.pop_back();
        high = x + y;
        low = y - (high - x);
        if (low != 0)
            break;
    }
    // Half way cases go the way the next partial sum points.
    if (!partials.empty() &&
        ((low < 0 && partials.back() < 0) || (low > 0 && partials.back() > 0))) {
        const double y = low * 2;
        const double x = high + y;
        if (y == x - high)
            high = x;
    }
    return high;
}

Value fsum(Machine& m, const Args& a) {
    std::vector<double> partials;
    double special = 0;
    double infinities = 0;
    bool isOverflow = false;
    const bool ok = forEach(m, a[0], [&](const Value& item) {
        double x = 0;
        if (!realNumber(m, item, x))
            return false;
        if (std::isfinite(x)) {
            addExactly(partials, x);
            isOverflow = !std::isfinite(partials.back());
        } else {
            special += x;
            infinities += std::isinf(x) ? x : 0;
        }
        return !isOverflow;
    });
    if (isOverflow)
        return m.raise(m.types.OverflowError, "intermediate overflow in fsum");
    if (!ok)
        return {};
    if (std::isnan(infinities))
        return m.valueError("-inf + inf in fsum");
    return Value::real(special != 0 ? special : roundedSum(std::move(partials)));
}

Value prod(Machine& m, const Args& a) {
    Value total = a.has(1) ? a[1] : Value::integer(1);
    const bool ok = forEach(m, a[0], [&](const Value& item) {
        total = binary(m, BinaryKind::Multiply, total, item);
        return !total.isNull();
    });
    return ok ? total : Value();
}

// --- lengths -------------------------------------------------------------------------------------

/// The root of the sum of squares; eleven bits more than a double has keep it from being rounded
/// twice in all but the rarest cases.
double norm(const std::vector<double>& parts) {
    double largest = 0;
    bool isNan = false;
    for (const double part : parts) {
        isNan = isNan || std::isnan(part);
        largest = std::max(largest, std::fabs(part));
    }
    if (std::isinf(largest))
        return largest;
    if (isNan)
        return std::nan("");
    if (largest == 0)
        return 0;
    int exponent = 0;
    std::frexp(largest, &exponent);
    long double sum = 0;
    long double lost = 0;
    for (const double part : parts) {
        const long double x = std::ldexp(part, -exponent);
        const long double square = x * x;
        const long double next = sum + square;
        lost += sum >= square ? (sum - next) + square : (square - next) + sum;
        sum = next;
    }
    return static_cast<double>(std::ldexp(std::sqrt(sum + lost), exponent));
}

Value hypot(Machine& m, const Args& a) {
    std::vector<double> parts;
    for (const Value& each : asTuple(a[0])->items) {
        double x = 0;
        if (!realNumber(m, each, x))
            return {};
        parts.push_back(std::fabs(x));
    }
    return Value::real(norm(parts));
}

Value dist(Machine& m, const Args& a) {
    const Value p = makeTuple(m, a[0]);
    const Value q = p ? makeTuple(m, a[1]) : Value();
    if (!q)
        return {};
    if (asTuple(p)->size() != asTuple(q)->size())
        return m.valueError("both points must have the same number of dimensions");
    std::vector<double> parts;
    for (std::size_t i = 0; i < asTuple(p)->size(); ++i) {
        double x = 0;
        double y = 0;
        if (!realNumber(m, asTuple(p)->items[i], x) || !realNumber(m, asTuple(q)->items[i], y))
            return {};
        parts.push_back(std::fabs(x - y));
    }
    return Value::real(norm(parts));
}

// --- to whole numbers ----------------------------------------------------------------------------

template <Ref<StrObject> Names::*Dunder, double (*Round)(double)>
Value rounded(Machine& m, const Args& a) {
    double x = 0;
    Value plain;
    if (asInteger(a[0], plain))
        return plain.isBool() ? Value::integer(plain.asInt()) : plain;
    if (!a[0].isFloat()) {
        const Value method = specialMethod(m, a[0], (m.names.*Dunder).get());
        if (method || m.hasError())
            return method ? call(m, method) : Value();
    }
    return realNumber(m, a[0], x) ? truncated(m, Round(x)) : Value();
}

Value trunc(Machine& m, const Args& a) {
    Value plain;
    if (asInteger(a[0], plain))
        return plain.isBool() ? Value::integer(plain.asInt()) : plain;
    if (a[0].isFloat())
        return truncated(m, a[0].asReal());
    const Value method = specialMethod(m, a[0], m.names.trunc.get());
    if (method || m.hasError())
        return method ? call(m, method) : Value();
    double x = 0;
    if (asFloat(a[0], x))
        return truncated(m, x);
    return m.typeError("type " + typeName(m, a[0]) + " doesn't define __trunc__ method");
}

} // namespace

void addSums(ModuleBuilder& module) {
    module.function("fsum", "seq, /", fsum)
        .function("prod", "iterable, /, *, start=", prod)
        .function("hypot", "*coordinates", hypot)
        .function("dist", "p, q, /", dist)
        .function("floor", "x, /", rounded<&Names::floor, std::floor>)
        .function("ceil", "x, /", rounded<&Names::ceil, std::ceil>)
        .function("trunc", "x, /", trunc);
}

} // namespace coroscope::scenes
