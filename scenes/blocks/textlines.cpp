// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A table of line starts and what is asked of it.
#include "scenes/blocks/textlines.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

std::string_view indentOf(std::string_view line) {
    const std::size_t word = line.find_first_not_of(" \t\f");
    return line.substr(0, word == std::string_view::npos ? line.size() : word);
}

} // namespace

int widthOf(std::string_view indent) {
    int column = 0;
    for (const char c : indent)
        column = c == '\t' ? (column / 8 + 1) * 8 : c == '\f' ? 0 : column + 1;
    return column;
}

TextLines::TextLines(std::string_view text, const std::vector<TextRange>& strings)
    : m_text(text)
    , m_strings(strings) {
    m_starts.push_back(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!isPair && (text[i] == '\n' || text[i] == '\r'))
            m_starts.push_back(i + 1);
    }
    if (m_starts.back() < text.size())
        m_starts.push_back(text.size());
}

int TextLines::lineOf(std::size_t offset) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(0, int(after - m_starts.begin()) - 1);
}

std::string_view TextLines::line(int number) const {
    const std::size_t end = std::size_t(number) + 1 < m_starts.size()
                                ? m_starts[std::size_t(number) + 1]
                                : m_text.size();
    std::string_view whole = m_text.substr(startOf(number), end - startOf(number));
    while (!whole.empty() && (whole.back() == '\n' || whole.back() == '\r'))
        whole.remove_suffix(1);
    return whole;
}

bool TextLines::isInString(std::size_t offset) const {
    return std::any_of(m_strings.begin(), m_strings.end(), [&](const TextRange& string) {
        return offset > string.from && offset < string.to;
    });
}

bool TextLines::isBlank(int number) const {
    return indentOf(line(number)).size() == line(number).size() && !isInString(startOf(number));
}

bool TextLines::isComment(int number) const {
    const std::string_view words = line(number).substr(indentOf(line(number)).size());
    return words.starts_with('#') && !isInString(startOf(number));
}

std::size_t TextLines::lineStart(std::size_t offset) const {
    int number = lineOf(offset);
    while (number > 0 && line(number - 1).substr(indentOf(line(number - 1)).size()) == "\\")
        --number;
    return startOf(number);
}

std::size_t TextLines::nextLine(std::size_t offset) const {
    const std::size_t next = std::size_t(lineOf(offset)) + 1;
    return next < m_starts.size() ? m_starts[next] : m_text.size();
}

std::string_view TextLines::indentAt(std::size_t offset) const {
    return indentOf(line(lineOf(lineStart(offset))));
}

std::size_t TextLines::withCommentsAbove(std::size_t offset, bool isFirst) const {
    const int own = lineOf(lineStart(offset));
    const int column = widthOf(indentOf(line(own)));
    int number = own;
    while (number > 0 && isComment(number - 1) && widthOf(indentOf(line(number - 1))) == column)
        --number;
    if (isFirst && number == 0)
        number = own;
    return startOf(number);
}

std::size_t TextLines::withDeeperComments(std::size_t lineStart, std::size_t statement) const {
    const int column = widthOf(indentAt(statement));
    std::size_t end = lineStart;
    const int count = int(m_starts.size()) - 1;
    for (int number = lineOf(lineStart); number < count; ++number) {
        if (isComment(number) && widthOf(indentOf(line(number))) > column)
            end = startOf(number + 1);
        else if (!isBlank(number))
            break;
    }
    return end;
}

int TextLines::blankBefore(std::size_t lineStart) const {
    int number = lineOf(lineStart);
    int count = 0;
    while (number > 0 && isBlank(number - 1)) {
        --number;
        ++count;
    }
    return count;
}

int TextLines::blankAfter(std::size_t lineStart) const {
    const int lines = int(m_starts.size()) - 1;
    int number = lineOf(lineStart);
    int count = 0;
    while (number < lines && isBlank(number)) {
        ++number;
        ++count;
    }
    return count;
}

} // namespace coroscope::scenes
