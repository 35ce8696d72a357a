// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// bisect: places in sorted sequences.
#include "scenes/machine/setup.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

namespace {

/// Where `item` belongs in a[low:high]; false when it raised. Items are asked for by a key, if any.
template <bool IsRight>
bool place(Machine& m, const Args& a, const Value& item, std::int64_t& low) {
    std::int64_t high = 0;
    low = 0;
    if (a.has(2) && !indexNumber(m, a[2], low))
        return false;
    if (low < 0) {
        m.valueError("lo must be non-negative");
        return false;
    }
    high = -1; // stands for no bound, also when it is given
    if (a.has(3) && !a[3].isNone()) {
        if (!typeOf(m, a[3])->slots.index) {
            m.typeError("argument should be integer or None, not '" + typeName(m, a[3]) + "'");
            return false;
        }
        if (!indexNumber(m, a[3], high))
            return false;
    }
    if (high == -1) {
        high = length(m, a[0]);
        if (high < 0)
            return false;
    }
    const Type* type = typeOf(m, a[0]);
    if (low < high && type->has(kMapping) && !type->has(kHeapType)) {
        m.typeError(type->shownName() + " is not a sequence");
        return false;
    }
    const bool hasKey = a.has(4) && !a[4].isNone();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        Value other = getItem(m, a[0], Value::integer(middle));
        if (other && hasKey)
            other = call(m, a[4], {other});
        const int state = !other    ? -1
                          : IsRight ? lessThan(m, item, other)
                                    : lessThan(m, other, item);
        if (state < 0 || !m.spend(1))
            return false;
        if ((state == 1) == IsRight)
            high = middle;
        else
            low = middle + 1;
    }
    return true;
}

template <bool IsRight>
Value bisect(Machine& m, const Args& a) {
    std::int64_t at = 0;
    return place<IsRight>(m, a, a[1], at) ? Value::integer(at) : Value();
}

template <bool IsRight>
Value insort(Machine& m, const Args& a) {
    std::int64_t at = 0;
    const Value key = a.has(4) && !a[4].isNone() ? call(m, a[4], {a[1]}) : a[1];
    if (!key || !place<IsRight>(m, a, key, at))
        return {};
    return callMethod(m, a[0], "insert", {Value::integer(at), a[1]}) ? Value::none() : Value();
}

} // namespace

Value bisectModule(Machine& m) {
    constexpr const char* kSignature = "a, x, lo=, hi=, *, key=";
    ModuleBuilder b(m, "bisect");
    b.function("bisect_left", kSignature, bisect<false>)
        .function("bisect_right", kSignature, bisect<true>)
        .function("insort_left", kSignature, insort<false>)
        .function("insort_right", kSignature, insort<true>);
    b.value("bisect", getAttribute(m, b.module(), "bisect_right"))
        .value("insort", getAttribute(m, b.module(), "insort_right"));
    return b.module();
}

} // namespace coroscope::scenes
