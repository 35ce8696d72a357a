// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines and offsets of a text, counted as the lexer counts them.
#pragma once

#include "scenes/language/sourcespan.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class SourceText {
public:
    explicit SourceText(std::string_view text);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// The byte at (line, column); the end of the text where there is no such line.
    [[nodiscard]] std::size_t offsetOf(int line, int column) const;
    [[nodiscard]] std::size_t startOf(const SourceSpan& span) const {
        return offsetOf(span.line, span.column);
    }
    [[nodiscard]] std::size_t endOf(const SourceSpan& span) const {
        return offsetOf(span.endLine, span.endColumn);
    }
    [[nodiscard]] std::string_view textOf(const SourceSpan& span) const;
    /// Without its end, and without a byte order mark.
    [[nodiscard]] std::string_view line(int number) const;
    [[nodiscard]] std::string_view lineEnd() const; // "\n", or "\r\n" where the text uses it

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

} // namespace coroscope::scenes
