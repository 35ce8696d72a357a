// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Values of C++ programs in the words of Python's repr, so that their traces read like a scene's.
#pragma once

#include "core/task/error.h"

#include <concepts>
#include <string>
#include <tuple>
#include <vector>

namespace coroscope {

[[nodiscard]] std::string reprNumber(double value);

inline std::string repr(const std::string& text) {
    return quoted(text);
}
inline std::string repr(bool value) {
    return value ? "True" : "False";
}
inline std::string repr(double value) {
    return reprNumber(value);
}
inline std::string repr(std::integral auto value) {
    return std::to_string(value);
}

template <class T>
std::string repr(const std::vector<T>& items);
template <class... T>
std::string repr(const std::tuple<T...>& items);

template <class T>
std::string repr(const std::vector<T>& items) {
    std::string out = "[";
    for (const T& item : items)
        out += (out.size() > 1 ? ", " : "") + repr(item);
    return out + "]";
}

template <class... T>
std::string repr(const std::tuple<T...>& items) {
    std::string out = "(";
    const auto add = [&out](const auto& item) { out += (out.size() > 1 ? ", " : "") + repr(item); };
    std::apply([&](const auto&... item) { (add(item), ...); }, items);
    return out + (sizeof...(T) == 1 ? ",)" : ")");
}

} // namespace coroscope
