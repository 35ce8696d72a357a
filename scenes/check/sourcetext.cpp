// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A table of where lines begin.
#include "scenes/check/sourcetext.h"

#include <algorithm>

namespace coroscope::scenes {

SourceText::SourceText(std::string_view text)
    : m_text(text) {
    m_starts.push_back(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (text[i] == '\n' || text[i] == '\r')
            m_starts.push_back(i + 1);
    }
}

std::size_t SourceText::offsetOf(int line, int column) const {
    if (line < 1 || static_cast<std::size_t>(line) > m_starts.size())
        return m_text.size();
    const std::size_t start = m_starts[static_cast<std::size_t>(line - 1)];
    return std::min(m_text.size(), start + static_cast<std::size_t>(std::max(0, column)));
}

std::string_view SourceText::textOf(const SourceSpan& span) const {
    const std::size_t start = startOf(span);
    const std::size_t end = endOf(span);
    return end > start ? m_text.substr(start, end - start) : std::string_view();
}

std::string_view SourceText::line(int number) const {
    const std::size_t start = offsetOf(number, 0);
    const std::size_t end = m_text.find_first_of("\r\n", start);
    return m_text.substr(start, end == std::string_view::npos ? end : end - start);
}

std::string_view SourceText::lineEnd() const {
    return m_text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

} // namespace coroscope::scenes
