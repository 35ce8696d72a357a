// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The arguments of find, count, startswith and their kin: a text, then perhaps where to begin and
// to end, refused in the words of the one parser that CPython has for all of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

template <std::size_t N>
struct MethodName {
    char text[N];
    consteval MethodName(const char (&name)[N]) { std::copy(name, name + N, text); }
};

/// A raw method that hands self and three arguments, some of them missing, to Function.
template <MethodName Name, auto Function>
Value searching(Machine& m, const Args& a) {
    const std::string name = Name.text;
    const std::size_t given = a.positionalCount() - 1;
    if (a.keywordCount() > 0) {
        const Type* owner = typeOf(m, a[0]);
        while (owner->has(kHeapType) && owner->base)
            owner = owner->base;
        return m.typeError(owner->name + "." + name + "() takes no keyword arguments");
    }
    if (given < 1 || given > 3) {
        return m.typeError(name + "() takes at " +
                           (given < 1 ? "least 1 argument (" : "most 3 arguments (") +
                           std::to_string(given) + " given)");
    }
    Value bound[4];
    std::copy(a.values, a.values + a.count, bound);
    return Function(m, Args(bound, 4));
}

/// A bound of a slice; stays as it is where the argument is missing or None. False when it raised.
inline bool readBound(Machine& m, const Args& a, std::size_t at, std::int64_t& bound) {
    if (!a.has(at) || a[at].isNone())
        return true;
    if (typeOf(m, a[at])->slots.index)
        return indexNumber(m, a[at], bound, true);
    m.typeError("slice indices must be integers or None or have an __index__ method");
    return false;
}

/// What CPython takes as a C int. False when it raised.
inline bool readInt(Machine& m, const Value& value, std::int64_t& number) {
    if (!indexNumber(m, value, number, true))
        return false;
    if (number >= INT32_MIN && number <= INT32_MAX)
        return true;
    m.raise(m.types.OverflowError, "Python int too large to convert to C int");
    return false;
}

} // namespace coroscope::scenes
