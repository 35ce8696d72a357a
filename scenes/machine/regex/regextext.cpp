// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Characters, escapes and names of a pattern, with Python's complaints and their places.
#include "scenes/machine/regex/regextext.h"

#include "scenes/machine/objects/strobject.h"

#include <algorithm>

namespace coroscope::scenes::regex {

std::string utf8(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text)
        appendCodePoint(result, c);
    return result;
}

bool isIdentifier(std::u32string_view text) {
    bool isFirst = true;
    for (const char32_t c : text) {
        if (c != '_' && !isAlphabetic(c) && (isFirst || !isDecimalDigit(c)))
            return false;
        isFirst = false;
    }
    return !text.empty();
}

char32_t controlCharacter(char32_t letter) {
    switch (letter) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

char32_t numberOf(std::u32string_view digits, int base) {
    std::uint64_t number = 0;
    for (const char32_t c : digits) {
        const char32_t digit = isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
        number = std::min<std::uint64_t>(number * static_cast<unsigned>(base) + digit, 0xffffffff);
    }
    return static_cast<char32_t>(number);
}

// --- Text ----------------------------------------------------------------------------------------

Text::Text(std::u32string_view text, bool isText)
    : m_text(text)
    , m_isText(isText) {
    advance();
}

void Text::advance() {
    if (m_index >= m_text.size()) {
        m_next = {};
        return;
    }
    const std::size_t size = m_text[m_index] == '\\' ? 2 : 1;
    if (m_index + size > m_text.size()) {
        throw Error{Error::Kind::Pattern, "bad escape (end of pattern)",
                    static_cast<std::int64_t>(m_text.size()) - 1};
    }
    m_next = m_text.substr(m_index, size);
    m_index += size;
}

std::u32string_view Text::take() {
    const std::u32string_view taken = m_next;
    advance();
    return taken;
}

bool Text::match(char32_t c) {
    if (!comes(c))
        return false;
    advance();
    return true;
}

std::u32string Text::takeWhile(int most, bool (*accepts)(char32_t)) {
    std::u32string result;
    while (most-- > 0 && m_next.size() == 1 && accepts(m_next[0]))
        result += take();
    return result;
}

std::u32string Text::takeUntil(char32_t end, std::string_view what) {
    std::u32string result;
    while (true) {
        const std::u32string_view taken = take();
        if (taken.empty()) {
            if (result.empty())
                fail("missing " + std::string(what));
            fail("missing " + std::string(1, static_cast<char>(end)) + ", unterminated name",
                 result.size());
        }
        if (taken.size() == 1 && taken[0] == end) {
            if (result.empty())
                fail("missing " + std::string(what), 1);
            return result;
        }
        result += taken;
    }
}

void Text::seek(std::int64_t index) {
    m_index = static_cast<std::size_t>(index);
    advance();
}

void Text::fail(std::string message, std::size_t offset) const {
    throw Error{Error::Kind::Pattern, m_isText ? std::move(message) : asciiOnly(message),
                tell() - static_cast<std::int64_t>(offset)};
}

std::string Text::shown(std::u32string_view name) const {
    return quoted(utf8(name));
}

void Text::checkGroupName(std::u32string_view name, std::size_t offset,
                          std::vector<Warning>& warnings) const {
    if (!isIdentifier(name))
        fail("bad character in group name " + shown(name), name.size() + offset);
    const bool isAscii = std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 0x80; });
    if (!m_isText && !isAscii) {
        const std::int64_t at = tell() - static_cast<std::int64_t>(name.size() + offset);
        warnings.push_back({true, "bad character in group name " + asciiOnly(shown(name)) +
                                      " at position " + std::to_string(at)});
    }
}

std::uint32_t Text::groupNumber(std::u32string_view name, std::vector<Warning>& warnings) const {
    std::u32string_view digits = name;
    while (!digits.empty() && isSpace(digits.front()))
        digits.remove_prefix(1);
    while (!digits.empty() && isSpace(digits.back()))
        digits.remove_suffix(1);
    if (!digits.empty() && digits.front() == '+')
        digits.remove_prefix(1);
    std::uint64_t number = 0;
    bool mayDivide = false; // an underscore stands between two digits
    bool isNumber = !digits.empty();
    for (const char32_t c : digits) {
        isNumber = isNumber && (isDigit(c) || (c == '_' && mayDivide));
        mayDivide = isDigit(c);
        if (isDigit(c))
            number = std::min<std::uint64_t>(number * 10 + (c - '0'), kMaxGroups);
    }
    if (!isNumber || !mayDivide)
        fail("bad character in group name " + shown(name), name.size() + 1);
    if (number >= kMaxGroups)
        fail("invalid group reference " + utf8(digits), name.size() + 1);
    if (!std::all_of(name.begin(), name.end(), isDigit)) {
        const std::int64_t at = tell() - static_cast<std::int64_t>(name.size()) - 1;
        warnings.push_back({true, "bad character in group name " + shown(name) + " at position " +
                                      std::to_string(at)});
    }
    return static_cast<std::uint32_t>(number);
}

// --- escapes -------------------------------------------------------------------------------------

void failEscape(const Text& text, std::u32string_view escape) {
    text.fail("bad escape " + utf8(escape), escape.size());
}

void failOctal(const Text& text, std::u32string_view escape) {
    text.fail("octal escape value " + utf8(escape) + " outside of range 0-0o377", escape.size());
}

namespace {

bool isHexadecimal(char32_t c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

char32_t readHexadecimal(Text& text, std::u32string& escape, int digits) {
    escape += text.takeWhile(digits, isHexadecimal);
    if (escape.size() != static_cast<std::size_t>(digits) + 2)
        text.fail("incomplete escape " + utf8(escape), escape.size());
    return numberOf(std::u32string_view(escape).substr(2), 16);
}

bool categoryOf(char32_t letter, Category& category) {
    switch (letter) {
    case 'd':
        category = Category::Digit;
        return true;
    case 'D':
        category = Category::NotDigit;
        return true;
    case 's':
        category = Category::Space;
        return true;
    case 'S':
        category = Category::NotSpace;
        return true;
    case 'w':
        category = Category::Word;
        return true;
    case 'W':
        category = Category::NotWord;
        return true;
    default:
        return false;
    }
}

} // namespace

bool readCommonEscape(Text& text, std::u32string& escape, Escape& result) {
    const char32_t c = escape[1];
    if (categoryOf(c, result.category)) {
        result.kind = Escape::Kind::Category;
    } else if (controlCharacter(c)) {
        result.character = controlCharacter(c);
    } else if (c == 'x') {
        result.character = readHexadecimal(text, escape, 2);
    } else if (c == 'u' && text.isText()) {
        result.character = readHexadecimal(text, escape, 4);
    } else if (c == 'U' && text.isText()) {
        result.character = readHexadecimal(text, escape, 8);
        if (result.character > 0x10ffff)
            failEscape(text, escape);
    } else if (c == 'N' && text.isText()) {
        if (!text.match('{'))
            text.fail("missing {");
        const std::u32string name = text.takeUntil('}', "character name");
        text.fail("undefined character name " + text.shown(name), name.size() + 4);
    } else {
        return false;
    }
    return true;
}

Escape readSetEscape(Text& text, std::u32string_view taken) {
    std::u32string escape(taken);
    Escape result;
    const char32_t c = escape[1];
    if (readCommonEscape(text, escape, result))
        return result;
    if (isOctal(c)) {
        escape += text.takeWhile(2, isOctal);
        result.character = numberOf(std::u32string_view(escape).substr(1), 8);
        if (result.character > 0377)
            failOctal(text, escape);
        return result;
    }
    if (isDigit(c) || isLetter(c))
        failEscape(text, escape);
    result.character = c;
    return result;
}

} // namespace coroscope::scenes::regex
