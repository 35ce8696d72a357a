// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What CPython says of a text that is no Python, word for word and place for place. Only asked once
// the parser has refused the text: it reads everything again by CPython's own rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scenes/language/diagnostic.h"

namespace coroscope::scenes {

/// The details of a SyntaxError: columns are characters and count from 1, or are 0 or -1 where
/// CPython has none.
struct SyntaxFault {
    Diagnostic::Kind kind = Diagnostic::Kind::SyntaxError;
    std::string message;
    int line = 1;
    int offset = 1;
    int endLine = 1;
    int endOffset = 1;
    std::string text;
    bool isInField = false; ///< of an f-string: columns count in "(expression)"
};

enum class FaultText { Statements, Expression };

/// Nothing where the grammar finds no fault, or not within a reasonable time.
std::optional<SyntaxFault> findSyntaxFault(std::string_view source, FaultText kind);

/// The same as a stretch of the text; without a line when its columns say nothing of the text.
SourceSpan spanOf(const SyntaxFault& fault, std::string_view source);

} // namespace coroscope::scenes
