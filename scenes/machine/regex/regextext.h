// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The text of a pattern or of a template, read a character or an escape at a time.
#pragma once

#include "scenes/machine/regex/regextree.h"

namespace coroscope::scenes::regex {

std::string utf8(std::u32string_view text);
bool isIdentifier(std::u32string_view text);
inline bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}
inline bool isOctal(char32_t c) {
    return c >= '0' && c <= '7';
}
inline bool isLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// \a, \n and their like as the character, 0 for any other.
char32_t controlCharacter(char32_t letter);

class Text {
public:
    Text(std::u32string_view text, bool isText);

    bool isText() const { return m_isText; }
    bool atEnd() const { return m_next.empty(); }
    /// One character, or a backslash and one; empty at the end.
    std::u32string_view next() const { return m_next; }
    /// The character that comes, 0 at the end or before an escape.
    char32_t peek() const { return m_next.size() == 1 ? m_next[0] : 0; }
    bool comes(char32_t c) const { return m_next.size() == 1 && m_next[0] == c; }
    std::u32string_view take();
    bool match(char32_t c);
    /// Up to `most` characters that the test accepts.
    std::u32string takeWhile(int most, bool (*accepts)(char32_t));
    /// Up to the character, which is taken too.
    std::u32string takeUntil(char32_t end, std::string_view what);
    std::int64_t tell() const {
        return static_cast<std::int64_t>(m_index) - static_cast<std::int64_t>(m_next.size());
    }
    void seek(std::int64_t index);
    /// `offset` characters before the place.
    [[noreturn]] void fail(std::string message, std::size_t offset = 0) const;
    /// Fails when it is none.
    void checkGroupName(std::u32string_view name, std::size_t offset,
                        std::vector<Warning>& warnings) const;
    /// A group's number, given as a name. Fails when it is none.
    std::uint32_t groupNumber(std::u32string_view name, std::vector<Warning>& warnings) const;
    /// repr of a name.
    std::string shown(std::u32string_view name) const;

private:
    void advance();

    std::u32string_view m_text;
    bool m_isText;
    std::size_t m_index = 0;
    std::u32string_view m_next;
};

/// `what` and, where it is a set, its items.
struct Escape {
    enum class Kind : std::uint8_t { Character, Category, Anchor, GroupReference };
    Kind kind = Kind::Character;
    char32_t character = 0;
    Category category = Category::Digit;
    Anchor anchor = Anchor::Beginning;
    std::uint32_t group = 0;
};
/// Escapes that are the same inside of a set and outside; `escape` is a backslash and a character
/// and grows with what belongs to it. False when it is none of them.
bool readCommonEscape(Text& text, std::u32string& escape, Escape& result);
Escape readSetEscape(Text& text, std::u32string_view taken);
[[noreturn]] void failEscape(const Text& text, std::u32string_view escape);
[[noreturn]] void failOctal(const Text& text, std::u32string_view escape);
char32_t numberOf(std::u32string_view digits, int base);

} // namespace coroscope::scenes::regex
