// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The tokens of a broken text as CPython's tokenizer gives them, up to the first that it refuses,
// with what it knew after each: the place that CPython tells of an error depends on both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/syntaxfault.h"

namespace coroscope::scenes {

enum class FaultTokenKind : std::uint8_t {
    Name,
    Keyword, // async and await too
    Number,
    String,
    Operator,
    Newline,
    Indent,
    Dedent,
    End,
    Error,
};

/// Columns are bytes and count from 0; -1 where CPython has none.
struct FaultToken {
    FaultTokenKind kind = FaultTokenKind::End;
    std::string_view text;
    int line = 1;
    int column = -1;
    int endLine = 1;
    int endColumn = -1;
    int level = 0; ///< brackets open after it

    // --- where the tokenizer stood after it
    int lastLine = 1;
    std::size_t at = 0;
    std::size_t lineStart = 0;
    std::size_t bufferStart = 0; ///< of what it kept: from the line of the token that is read
    std::size_t bufferEnd = 0;
};

/// What ended the reading.
struct FaultEnd {
    enum class Reason : std::uint8_t { Told, EndOfText, Unindent, Continuation, Tabs, TooDeep };
    Reason reason = Reason::EndOfText;
    SyntaxFault told; ///< by the tokenizer itself
    char bracket = 0; ///< the innermost that is open, with its place
    int bracketLine = 0;
    int bracketColumn = 0;
};

struct FaultTokens {
    std::vector<FaultToken> tokens; ///< End or Error is the last
    FaultEnd end;
};

/// `text` ends with a line end unless it is an expression; it has no carriage returns. Lines count
/// from `firstLine`.
FaultTokens faultTokens(std::string_view text, int firstLine);

} // namespace coroscope::scenes
