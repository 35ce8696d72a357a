// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 and the classes of characters that the lexer asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::scenes {

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 1; // bytes; 1 when invalid
    bool isValid = true;
};

/// The first code point of a text that is not empty.
CodePoint decodeUtf8(std::string_view text);
/// Also of lone surrogates, in their three-byte form.
void appendUtf8(std::string& out, std::uint32_t codePoint);

/// "U+0041"-like: at least `width` upper-case (after "0x": lower-case) hexadecimal digits.
std::string hexText(std::uint32_t value, int width, std::string_view prefix);

bool isDigit(char c);
/// A letter, '_' or a byte of a character beyond ASCII.
bool isNameStart(char c);
bool isNamePart(char c);
/// May a character beyond ASCII stand in a name? (punctuation, symbols and spaces may not)
bool isIdentifierCodePoint(std::uint32_t codePoint);
/// May it stand at a name's start?
bool isNameStartCodePoint(std::uint32_t codePoint);
/// r, b, u, f and their combinations, in any case.
bool isStringPrefix(std::string_view word);

} // namespace coroscope::scenes
