// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Fields of a parsed JSON object, checked: a wrong one is a Malformed that says which.
#pragma once

#include "core/trace/jsonnames.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

namespace coroscope {

using Json = nlohmann::json;

struct Malformed {
    std::string why;
};

inline const Json& fieldOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end())
        throw Malformed{std::string("\"") + key + "\" is missing"};
    return *found;
}

inline const std::string& textOf(const Json& object, const char* key) {
    const Json& value = fieldOf(object, key);
    if (!value.is_string())
        throw Malformed{std::string("\"") + key + "\" is not a string"};
    return value.get_ref<const std::string&>();
}

inline std::string optionalText(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

inline double secondsOf(const Json& object, const char* key) {
    const Json& value = fieldOf(object, key);
    if (value.is_null())
        return std::numeric_limits<double>::infinity();
    if (!value.is_number())
        throw Malformed{std::string("\"") + key + "\" is not a number"};
    return value.get<double>();
}

inline std::uint32_t countOf(const Json& object, const char* key) {
    const Json& value = fieldOf(object, key);
    if (!value.is_number_integer() || value.get<double>() < 0 ||
        value.get<double>() > std::numeric_limits<std::uint32_t>::max())
        throw Malformed{std::string("\"") + key + "\" is not a count"};
    return value.get<std::uint32_t>();
}

template <std::size_t N>
std::uint8_t wordIn(const std::array<names::Word, N>& table, const Json& object, const char* key) {
    const std::string& word = textOf(object, key);
    const auto value = names::valueOf(table, word);
    if (!value)
        throw Malformed{"\"" + word + "\" is no " + key};
    return *value;
}

// Python writes an endless sleep's deadline as Infinity, which is not JSON.
inline std::string withoutInfinity(std::string line) {
    constexpr std::string_view kInfinity = ": Infinity";
    for (auto at = line.find(kInfinity); at != std::string::npos; at = line.find(kInfinity, at))
        line.replace(at, kInfinity.size(), ": null");
    return line;
}

// Brackets within brackets, outside of texts.
inline bool isNestedDeeper(const std::string& line, int most) {
    int depth = 0;
    bool isInText = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (isInText && line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            isInText = !isInText;
        else if (!isInText && (line[i] == '[' || line[i] == '{') && ++depth > most)
            return true;
        else if (!isInText && (line[i] == ']' || line[i] == '}'))
            --depth;
    }
    return false;
}

inline Json parseLine(const std::string& line) {
    constexpr int kMostDepth = 128;
    if (line.size() > 2 * kMostDepth && isNestedDeeper(line, kMostDepth))
        throw Malformed{"nested more than " + std::to_string(kMostDepth) + " deep"};
    Json object = Json::parse(line, nullptr, false);
    if (object.is_discarded())
        object = Json::parse(withoutInfinity(line), nullptr, false);
    if (object.is_discarded())
        throw Malformed{"not JSON"};
    if (!object.is_object())
        throw Malformed{"not a JSON object"};
    return object;
}

} // namespace coroscope
