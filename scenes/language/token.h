// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The words of a scene's text, for the parser and for the editor's colours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/diagnostic.h"
#include "scenes/language/sourcespan.h"

namespace coroscope::scenes {

enum class TokenKind : std::uint8_t {
    Keyword,
    Name, // soft keywords (match, case, _) are names
    Number,
    String,      // whole literal with prefix and quotes
    FString,     // whole f-string; `tokenize` gives its parts instead:
    FStringText, // prefix, quotes and text of an f-string
    Operator,    // and the braces, `!`, `:`, `=` of an f-string's field
    Comment,     // only from `tokenize`
    Newline,     // ends a logical line
    Indent,
    Dedent,
    Error, // text that is no token; `message` says why
    EndOfText,
};

struct Token {
    TokenKind kind = TokenKind::EndOfText;
    Diagnostic::Kind errorKind = Diagnostic::Kind::SyntaxError;
    SourceSpan span;
    std::size_t offset = 0; // of the first byte in the text
    std::string_view text;
    std::string message; // of an error, or of a warning about a number

    bool isOperator(std::string_view spelling) const {
        return kind == TokenKind::Operator && text == spelling;
    }
    bool isKeyword(std::string_view spelling) const {
        return kind == TokenKind::Keyword && text == spelling;
    }
};

/// Every token with comments and the parts of f-strings, in the order of the text. Never fails:
/// broken text gives error tokens, and the lines after it are read as usual. Views into `source`.
std::vector<Token> tokenize(std::string_view source);

bool isKeyword(std::string_view word);

} // namespace coroscope::scenes
