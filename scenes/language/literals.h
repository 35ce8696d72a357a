// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The values of number and string literals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "scenes/language/constant.h"

namespace coroscope::scenes {

/// A literal's value, or why it has none.
struct LiteralResult {
    Constant value;
    std::string error;
};

/// `text` is a whole number token.
LiteralResult parseNumber(std::string_view text);

/// The parts of a string token: `rb'''text'''`.
struct StringParts {
    bool isRaw = false;
    bool isBytes = false;
    bool isFormatted = false;
    std::size_t bodyOffset = 0; // in the token's text
    std::string_view body;
};
StringParts splitString(std::string_view token);

struct DecodedText {
    std::string text;
    std::string error;
    bool isUnsupported = false; // right in Python, but not known here
};

/// Replaces escapes (unless raw) and makes line ends '\n'. For bytes: bytes; else UTF-8.
DecodedText decodeText(std::string_view body, bool isRaw, bool isBytes);

} // namespace coroscope::scenes
