// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Finds the pattern of a message; the patterns are in messagerows.cpp.
#include "scenes/check/messages.h"

#include <optional>

namespace coroscope::scenes {

namespace {

bool isPlace(std::string_view pattern, std::size_t at) {
    return pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' &&
           pattern[at + 1] <= '9';
}

// The text before the next place, and what of the pattern comes after that place.
struct Stretch {
    std::string_view literal;
    std::optional<std::string_view> rest; // none: the pattern ends here
};

Stretch nextStretch(std::string_view pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (isPlace(pattern, i))
            return {pattern.substr(0, i), pattern.substr(i + 2)};
    return {pattern, std::nullopt};
}

std::size_t ownTextOf(std::string_view pattern) {
    std::size_t size = 0;
    for (std::optional<std::string_view> left = pattern; left;) {
        const Stretch stretch = nextStretch(*left);
        size += stretch.literal.size();
        left = stretch.rest;
    }
    return size;
}

// Places are in their order and each takes as little as it can, the last one all that is left.
std::optional<std::vector<std::string>> argumentsOf(std::string_view pattern,
                                                    std::string_view text) {
    Stretch stretch = nextStretch(pattern);
    if (!text.starts_with(stretch.literal))
        return std::nullopt;
    text.remove_prefix(stretch.literal.size());
    std::vector<std::string> arguments;
    while (stretch.rest) {
        stretch = nextStretch(*stretch.rest);
        const bool isLast = !stretch.rest;
        const std::size_t end =
            isLast ? (text.ends_with(stretch.literal) ? text.size() - stretch.literal.size()
                                                      : std::string_view::npos)
                   : text.find(stretch.literal, 1);
        if (end == std::string_view::npos || end == 0)
            return std::nullopt;
        arguments.emplace_back(text.substr(0, end));
        text.remove_prefix(end + stretch.literal.size());
    }
    return text.empty() ? std::optional(std::move(arguments)) : std::nullopt;
}

MessageMatch matchIn(std::span<const MessagePattern> patterns, std::string_view text) {
    MessageMatch best;
    std::size_t most = 0;
    for (const MessagePattern& each : patterns) {
        const std::size_t own = ownTextOf(each.text);
        if (best.pattern && own <= most)
            continue;
        auto arguments = argumentsOf(each.text, text);
        if (!arguments)
            continue;
        best = {&each, std::move(*arguments)};
        most = own;
    }
    return best;
}

} // namespace

MessageMatch matchMessage(std::string_view text) {
    return matchIn(messagePatterns(), text);
}

MessageMatch matchPart(std::string_view text) {
    return matchIn(partPatterns(), text);
}

// A comma or an `or` inside of quotes is what is expected and parts nothing.
std::vector<std::string> alternativesOf(std::string_view expected) {
    std::vector<std::string> parts(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string_view rest = expected.substr(i);
        const std::size_t gap = isQuoted                   ? 0
                                : rest.starts_with(" or ") ? 4
                                : rest.starts_with(", ")   ? 2
                                                           : 0;
        if (gap) {
            parts.emplace_back();
            i += gap - 1;
            continue;
        }
        isQuoted = isQuoted != (expected[i] == '\'');
        parts.back() += expected[i];
    }
    return parts;
}

} // namespace coroscope::scenes
