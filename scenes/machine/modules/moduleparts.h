// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the native modules share: CPython's messages for wrong arguments, iterators made of a C++
// function, and the makers themselves.
#pragma once

#include "scenes/machine/objects/functionobject.h"
#include "scenes/machine/typebuilder.h"

namespace coroscope::scenes {

/// "heappop() argument must be list, not dict"; `argument` is "argument 1" where there are several.
inline Value badArgument(Machine& m, std::string_view function, std::string_view argument,
                         std::string_view wanted, const Value& given) {
    return m.typeError(std::string(function) + "() " + std::string(argument) + " must be " +
                       std::string(wanted) + ", not " +
                       (given.isNone() ? "None" : typeName(m, given)));
}

inline FunctionIterator& iteratorOf(const Value& value) {
    return static_cast<FunctionIterator&>(*value.rawObject());
}

} // namespace coroscope::scenes
