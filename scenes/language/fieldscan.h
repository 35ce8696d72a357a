// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Finds the parts of an f-string's replacement field, `{expression = !r :spec}`, by CPython 3.11's
// rules: the expression ends at the first '!', ':', '=' or '}' that is outside brackets and quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "scenes/language/lexer.h"

namespace coroscope::scenes {

/// Offsets count from the start of the source. With an `error` the rest means nothing.
struct FieldScan {
    std::string error;
    std::size_t expressionEnd = 0;
    std::size_t textEnd = 0; // of what `=` shows: past the '=' and the spaces after it
    std::size_t specStart = 0;
    std::size_t specEnd = 0;
    std::size_t end = 0; // past the '}'
    char conversion = 0;
    bool isSelfDocumenting = false;
    bool hasSpec = false;
};

/// `open` is the offset of the '{'; the string's text ends at `limit`.
FieldScan scanField(std::string_view source, std::size_t open, std::size_t limit);

/// The position at `offset`, which is not before `from`.
TextPosition moveTo(std::string_view source, TextPosition from, std::size_t offset);

} // namespace coroscope::scenes
