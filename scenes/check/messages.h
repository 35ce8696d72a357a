// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the scene language says that is not of a finding's own words (words.h), as patterns with
// places %1, %2 …: a window recognizes a message by its pattern and says it in another language,
// also that of a run that was recorded elsewhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

enum class MessageArguments : std::uint8_t {
    Verbatim, // names and numbers
    Told,     // perhaps parts that have a pattern themselves
    List,     // parts, with "; " between them
};

struct MessagePattern {
    const char* text;
    MessageArguments arguments = MessageArguments::Verbatim;
};

struct MessageMatch {
    const MessagePattern* pattern = nullptr; // null: none fits
    std::vector<std::string> arguments;
};

/// Messages, hints and the sentences of a stop; of several patterns that fit the one with the most
/// text of its own.
[[nodiscard]] MessageMatch matchMessage(std::string_view text);
/// What stands in a place of a message, or is expected: "function call", "an expression".
[[nodiscard]] MessageMatch matchPart(std::string_view text);
/// "',' or ')'" and "'def', 'for' or 'with'" as their parts.
[[nodiscard]] std::vector<std::string> alternativesOf(std::string_view expected);

[[nodiscard]] std::span<const MessagePattern> messagePatterns();
[[nodiscard]] std::span<const MessagePattern> partPatterns();

} // namespace coroscope::scenes
