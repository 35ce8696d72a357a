// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The scene's text as coloured words by line: one reading serves the colours and the notes that
// look for the lines where a variable is named.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace coroscope::gui {

struct SourceWord {
    enum class Kind : std::uint8_t { Name, Keyword, String, Number, Function, Comment, Operator };
    Kind kind;
    int begin; // in QString units within its line
    int length;
    bool isCutAtEnd = false; // goes on in the next line (a long string)
    bool isInString = false; // stands in a field of an f-string
    bool operator==(const SourceWord&) const = default;
};

class SourceWords {
public:
    SourceWords() = default;
    explicit SourceWords(const QString& text);

    // Lines count from 1; an empty list for a line that is not there.
    [[nodiscard]] const std::vector<SourceWord>& line(int number) const;
    [[nodiscard]] bool names(int line, const QString& name) const;
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] const QString& textOf(int line) const;

private:
    void add(SourceWord word, int line, int endLine, int endColumn);

    std::vector<QString> m_texts;
    std::vector<std::vector<SourceWord>> m_lines;
};

} // namespace coroscope::gui
