// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A value of a program that was translated from Python: None, bool, int (64 bits), float, or a
// counted reference to an object. Operators mean what Python's do and raise what Python raises.
#pragma once

#include "core/program/arguments.h"
#include "core/program/valuebase.h"

#include <string>
#include <string_view>

namespace coroscope::py {

template <class... A>
Value Value::operator()(A&&... given) const {
    Arguments arguments(std::forward<A>(given)...);
    return invoke(arguments);
}

template <class... A>
Value Value::call(std::string_view method, A&&... given) const {
    Arguments arguments(std::forward<A>(given)...);
    return invokeMethod(method, arguments);
}

// --- arithmetic
[[nodiscard]] Value operator+(const Value& x, const Value& y);
[[nodiscard]] Value operator-(const Value& x, const Value& y);
[[nodiscard]] Value operator*(const Value& x, const Value& y);
[[nodiscard]] Value operator/(const Value& x, const Value& y);
[[nodiscard]] Value operator%(const Value& x, const Value& y);
[[nodiscard]] Value operator&(const Value& x, const Value& y);
[[nodiscard]] Value operator|(const Value& x, const Value& y);
[[nodiscard]] Value operator^(const Value& x, const Value& y);
[[nodiscard]] Value operator<<(const Value& x, const Value& y);
[[nodiscard]] Value operator>>(const Value& x, const Value& y);
[[nodiscard]] Value operator-(const Value& x);
[[nodiscard]] Value operator+(const Value& x);
[[nodiscard]] Value operator~(const Value& x);
[[nodiscard]] Value floorDivide(const Value& x, const Value& y);
[[nodiscard]] Value power(const Value& x, const Value& y);

// --- comparison
[[nodiscard]] bool operator==(const Value& x, const Value& y);
[[nodiscard]] bool operator<(const Value& x, const Value& y);
[[nodiscard]] bool operator>(const Value& x, const Value& y);
[[nodiscard]] bool operator<=(const Value& x, const Value& y);
[[nodiscard]] bool operator>=(const Value& x, const Value& y);
[[nodiscard]] bool is(const Value& x, const Value& y);
[[nodiscard]] bool contains(const Value& container, const Value& item); // item in container

// x and y, x or y: `y` is a function that is called where it is asked for.
template <class F>
[[nodiscard]] Value both(Value x, F y) {
    return x ? y() : x;
}
template <class F>
[[nodiscard]] Value either(Value x, F y) {
    return x ? x : y();
}
// x += y: a list grows where it is.
[[nodiscard]] Value addInPlace(const Value& x, const Value& y);

// --- texts
[[nodiscard]] std::string reprText(const Value& value);
[[nodiscard]] std::string strText(const Value& value);
[[nodiscard]] std::string formatText(const Value& value, std::string_view spec);
[[nodiscard]] std::string_view typeName(const Value& value);
// Of a str. Raises TypeError for anything else.
[[nodiscard]] const std::string& textOf(const Value& value);
[[nodiscard]] std::size_t hashOf(const Value& value);

// An f-string: its parts one after the other.
template <class... Parts>
[[nodiscard]] Value f(const Parts&... parts) {
    std::string text;
    const int inOrder[] = {0, ((text += strText(parts)), 0)...}; // a fold would nest too deep
    (void)inOrder;
    return Value(std::move(text));
}
[[nodiscard]] inline Value formatted(const Value& value, const Value& spec) {
    return Value(formatText(value, textOf(spec)));
}

// --- numbers
[[nodiscard]] double numberOf(const Value& value);        // raises TypeError
[[nodiscard]] std::int64_t integerOf(const Value& value); // raises TypeError
[[nodiscard]] bool isNumber(const Value& value);

} // namespace coroscope::py
