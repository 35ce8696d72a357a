// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The lexer's part for numbers, with CPython's messages for each way to get one wrong.
#include "scenes/language/lexer.h"

#include <array>
#include <cctype>
#include <cstring>

#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

struct Radix {
    char letter;
    const char* digits;
    const char* name;
};
constexpr std::array<Radix, 3> kRadixes{{{'x', "0123456789abcdefABCDEF", "hexadecimal"},
                                         {'o', "01234567", "octal"},
                                         {'b', "01", "binary"}}};

bool isIn(char c, const char* set) {
    return c != '\0' && std::strchr(set, c) != nullptr;
}

} // namespace

void Lexer::readNumber() {
    const TextPosition start = position();
    if (readRadix(start))
        return;
    readDigits("0123456789");
    const bool isInteger = peek() != '.' && !isIn(peek(), "eEjJ");
    const std::string_view whole = m_source.substr(start.offset, m_offset - start.offset);
    readFraction();
    if (isIn(peek(), "jJ")) {
        ++m_offset;
        verifyNumberEnd(start, "imaginary");
        return;
    }
    if (isInteger && whole.size() > 1 && whole[0] == '0' &&
        whole.find_first_not_of("0_") != std::string_view::npos) {
        addError(start, "leading zeros in decimal integer literals are not permitted; use an 0o "
                        "prefix for octal integers");
        return;
    }
    verifyNumberEnd(start, "decimal");
}

void Lexer::readDigits(const char* digits) {
    while (isIn(peek(), digits) || (peek() == '_' && isIn(peek(1), digits)))
        ++m_offset;
}

bool Lexer::readRadix(TextPosition start) {
    if (peek() != '0')
        return false;
    for (const Radix& radix : kRadixes) {
        if (std::tolower(static_cast<unsigned char>(peek(1))) != radix.letter)
            continue;
        m_offset += 2;
        const std::size_t before = m_offset;
        readDigits(radix.digits);
        if (isDigit(peek())) {
            const char digit = peek();
            while (isNamePart(peek()))
                ++m_offset;
            addError(start,
                     std::string("invalid digit '") + digit + "' in " + radix.name + " literal");
        } else if (m_offset == before) {
            while (isNamePart(peek()))
                ++m_offset;
            addError(start, std::string("invalid ") + radix.name + " literal");
        } else {
            verifyNumberEnd(start, radix.name);
        }
        return true;
    }
    return false;
}

void Lexer::readFraction() {
    if (peek() == '.') {
        ++m_offset;
        if (isDigit(peek()))
            readDigits("0123456789");
    }
    if (isIn(peek(), "eE")) {
        const std::size_t sign = isIn(peek(1), "+-") ? 1 : 0;
        if (isDigit(peek(1 + sign))) {
            m_offset += 1 + sign;
            readDigits("0123456789");
        }
    }
}

void Lexer::verifyNumberEnd(TextPosition start, const char* kind) {
    const std::string_view rest = m_source.substr(m_offset, m_end - m_offset);
    for (const std::string_view word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
        if (rest.starts_with(word)) {
            add(TokenKind::Number, start);
            m_tokens.back().message = std::string("invalid ") + kind + " literal";
            return;
        }
    }
    if (!isNamePart(peek()) || static_cast<unsigned char>(peek()) >= 0x80) {
        add(TokenKind::Number, start);
        return;
    }
    while (isNamePart(peek()))
        ++m_offset;
    addError(start, std::string("invalid ") + kind + " literal");
}

} // namespace coroscope::scenes
