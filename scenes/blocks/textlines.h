// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whole lines around a place of a text: their starts and ends, indentation, comments and blank
// lines. Lines are counted from 0 here.
#pragma once

#include "scenes/blocks/replacement.h"

#include <string_view>
#include <vector>

namespace coroscope::scenes {

class TextLines {
public:
    /// Both must outlive this. `strings`: those of more than one line.
    TextLines(std::string_view text, const std::vector<TextRange>& strings);

    [[nodiscard]] int lineOf(std::size_t offset) const;
    /// Of the line that a statement on `offset` begins on, a backslash before it counted in.
    [[nodiscard]] std::size_t lineStart(std::size_t offset) const;
    [[nodiscard]] std::size_t nextLine(std::size_t offset) const;
    [[nodiscard]] std::string_view indentAt(std::size_t offset) const;
    /// The line's start, or that of the comments right above it with the same indentation. Comments
    /// that begin the text belong to it as a whole, not to its first statement (`isFirst`).
    [[nodiscard]] std::size_t withCommentsAbove(std::size_t offset, bool isFirst) const;
    /// Where a body's last comments end, that are indented more than the statement.
    [[nodiscard]] std::size_t withDeeperComments(std::size_t lineStart,
                                                 std::size_t statement) const;
    /// Whether the offset stands within a string of several lines.
    [[nodiscard]] bool isInString(std::size_t offset) const;
    /// How many blank lines end, or begin, at a line's start.
    [[nodiscard]] int blankBefore(std::size_t lineStart) const;
    [[nodiscard]] int blankAfter(std::size_t lineStart) const;

private:
    [[nodiscard]] std::string_view line(int number) const; // without its end
    [[nodiscard]] std::size_t startOf(int number) const { return m_starts[std::size_t(number)]; }
    [[nodiscard]] bool isBlank(int number) const;
    [[nodiscard]] bool isComment(int number) const;

    std::string_view m_text;
    const std::vector<TextRange>& m_strings;
    std::vector<std::size_t> m_starts; // one more than there are lines, where the text ends
};

/// Columns up to the first word, tabs to multiples of eight as Python counts them.
[[nodiscard]] int widthOf(std::string_view indent);

} // namespace coroscope::scenes
