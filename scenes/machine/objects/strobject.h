// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Strings (UTF-8 inside, counted in code points outside) and bytes.
#pragma once

#include "core/export/printable.h"
#include "scenes/machine/type.h"

#include <string>
#include <string_view>

namespace coroscope::scenes {

struct StrObject final : Object {
    std::string text;                    ///< UTF-8; a lone surrogate is held as its three bytes
    mutable std::int64_t hashValue = -1; ///< -1: not computed yet
    std::int64_t length = 0;             ///< code points
    mutable std::uint32_t known = 0;     ///< of ToldName, where it is a name
    mutable std::uint8_t quotes = 0;     ///< of repr(): which there are, once looked for

    StrObject(Type* strType, std::string content);
    ~StrObject() override;
    bool isAscii() const { return static_cast<std::size_t>(length) == text.size(); }
    std::int64_t hash() const {
        if (hashValue == -1)
            hashValue = computeHash();
        return hashValue;
    }
    /// Byte offset of a code point (0 … length).
    std::size_t offsetOf(std::int64_t index) const;
    std::string_view view() const { return text; }
    /// Only for one who holds the only reference.
    void append(const StrObject& more);

private:
    std::int64_t computeHash() const;
};

struct BytesObject final : Object {
    std::string bytes;
    BytesObject(Type* bytesType, std::string content);
    ~BytesObject() override;
};

/// UTF-8 and code points.
char32_t decodeAt(std::string_view text, std::size_t& offset);
void appendCodePoint(std::string& text, char32_t codePoint);
std::int64_t countCodePoints(std::string_view text);
/// CPython's hash of a str or bytes when PYTHONHASHSEED is 0.
std::int64_t hashBytes(std::string_view bytes);
/// repr(): quotes chosen as CPython does. Stops soon after `enough` bytes.
std::string quoted(std::string_view text, std::size_t enough = std::string_view::npos);
std::string quoted(const StrObject& text, std::size_t enough = std::string_view::npos);
std::string quotedBytes(std::string_view bytes);
std::string asciiOnly(std::string_view text);

/// Character classes.
bool isSpace(char32_t c);
bool isAlphabetic(char32_t c);
bool isDecimalDigit(char32_t c);
bool isUpperCase(char32_t c);
bool isLowerCase(char32_t c);
char32_t toUpperCase(char32_t c);
char32_t toLowerCase(char32_t c);

} // namespace coroscope::scenes
