// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 decoding that refuses overlong forms, and character classes by ranges.
#include "scenes/language/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "scenes/language/sourcespan.h"
#include "scenes/language/token.h"

namespace coroscope::scenes {

namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

// Blocks of punctuation, symbols, spaces and private characters; letters in them are so rare in
// programs that they are left out.
constexpr std::array<Range, 22> kNotInNames{
    {{0x80, 0xA9},       {0xAB, 0xB4},       {0xB6, 0xB6},     {0xB8, 0xB9},     {0xBB, 0xBF},
     {0xD7, 0xD7},       {0xF7, 0xF7},       {0x2000, 0x203E}, {0x2041, 0x2053}, {0x2055, 0x2070},
     {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020},
     {0xE000, 0xF8FF},   {0xFE50, 0xFE6F},   {0xFEFF, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFFE0, 0xFFFF},
     {0x1F000, 0x1FAFF}, {0xF0000, 0x10FFFF}}};

// The digits of other scripts stand in tens; these are their zeros.
constexpr std::array<std::uint32_t, 65> kZeros{
    0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,   0xC66,
    0xCE6,   0xD66,   0xDE6,   0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,  0x1810,
    0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,
    0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0,
    0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
    0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC,
    0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0};

constexpr std::array<std::string_view, 35> kKeywords{
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

int sequenceLength(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

} // namespace

bool isKeyword(std::string_view word) {
    for (const std::string_view keyword : kKeywords)
        if (word == keyword)
            return true;
    return false;
}

CodePoint decodeUtf8(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const int length = sequenceLength(lead);
    const CodePoint invalid{lead, 1, false};
    if (length == 1)
        return {lead, 1, true};
    if (length == 0 || text.size() < static_cast<std::size_t>(length))
        return invalid;
    std::uint32_t value = lead & (0xFFu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xC0) != 0x80)
            return invalid;
        value = (value << 6) | (next & 0x3Fu);
    }
    const bool isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (isOverlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return invalid;
    return {value, static_cast<std::size_t>(length), true};
}

void appendUtf8(std::string& out, std::uint32_t codePoint) {
    const auto tail = [&](int shift) {
        out += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F));
    };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0 | (codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0 | (codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string hexText(std::uint32_t value, int width, std::string_view prefix) {
    const char* digits = prefix.empty() ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string text;
    for (; value != 0 || static_cast<int>(text.size()) < width; value >>= 4)
        text.insert(text.begin(), digits[value & 0xF]);
    return std::string(prefix) + text;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isNameStart(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
}

bool isIdentifierCodePoint(std::uint32_t codePoint) {
    for (const Range& range : kNotInNames)
        if (codePoint >= range.first && codePoint <= range.last)
            return false;
    return true;
}

bool isNameStartCodePoint(std::uint32_t codePoint) {
    const bool isDigit =
        codePoint < 0x80
            ? codePoint >= '0' && codePoint <= '9'
            : std::any_of(kZeros.begin(), kZeros.end(),
                          [codePoint](std::uint32_t zero) { return codePoint - zero < 10; });
    const bool isMark = codePoint >= 0x300 && codePoint < 0x370;
    return !isDigit && !isMark && isIdentifierCodePoint(codePoint);
}

bool isStringPrefix(std::string_view word) {
    std::string lower;
    for (const char c : word)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view prefix : {"r", "b", "u", "f", "rb", "br", "fr", "rf"})
        if (lower == prefix)
            return true;
    return false;
}

int characterColumn(std::string_view lineText, int byteColumn) {
    int column = 0;
    for (int i = 0; i < byteColumn && static_cast<std::size_t>(i) < lineText.size(); ++i)
        column +=
            (static_cast<unsigned char>(lineText[static_cast<std::size_t>(i)]) & 0xC0) != 0x80;
    return column;
}

} // namespace coroscope::scenes
