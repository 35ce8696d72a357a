// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where statements and their parts begin and end in the text, told by its tokens: parentheses,
// semicolons, decorators and the headers of bodies are in no node's span.
#pragma once

#include "scenes/blocks/replacement.h"
#include "scenes/check/sourcetext.h"
#include "scenes/language/token.h"

#include <string_view>
#include <vector>

namespace coroscope::scenes {

class StatementTokens {
public:
    explicit StatementTokens(std::string_view text);

    [[nodiscard]] const SourceText& source() const { return m_source; }
    /// Strings of more than one line.
    [[nodiscard]] const std::vector<TextRange>& longStrings() const { return m_longStrings; }
    /// A simple statement, without a semicolon.
    [[nodiscard]] TextRange simpleStatement(const SourceSpan& span) const;
    /// The `@` before a decorator's expression.
    [[nodiscard]] std::size_t startOfDecorator(const SourceSpan& expression) const;
    /// The header whose body's first statement starts at `body`: from its first word to its colon.
    [[nodiscard]] TextRange headerBefore(std::size_t body) const;
    [[nodiscard]] bool startsLine(std::size_t statement) const;
    [[nodiscard]] bool endsLine(std::size_t endOfStatement) const;
    /// From the first to the last token within a stretch.
    [[nodiscard]] TextRange trimmed(TextRange range) const;
    /// The first token of that text in a stretch that stands in no brackets opened there; the
    /// stretch's end where there is none.
    [[nodiscard]] std::size_t find(std::string_view word, TextRange range) const;
    [[nodiscard]] TextRange tokenAt(std::size_t offset) const; // the first from there
    /// What stands between the commas of a stretch; a comma after the last parts nothing.
    [[nodiscard]] std::vector<TextRange> parts(TextRange range) const;

private:
    [[nodiscard]] std::size_t indexFrom(std::size_t offset) const;
    [[nodiscard]] std::size_t endOf(std::size_t index) const;

    SourceText m_source;
    std::vector<Token> m_tokens; // without comments and marks of indentation
    std::vector<TextRange> m_longStrings;
};

} // namespace coroscope::scenes
