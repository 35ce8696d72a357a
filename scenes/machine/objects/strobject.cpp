// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// UTF-8, hashing and quoting of strings and bytes.
#include "scenes/machine/objects/strobject.h"

#include "scenes/machine/machine.h"

#include <algorithm>
#include <clocale>
#include <cstring>
#include <cwctype>

namespace coroscope::scenes {

char32_t decodeAt(std::string_view text, std::size_t& offset) {
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size()
                   ? static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]))
                   : 0x80;
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        ++offset;
        return lead;
    }
    if (lead < 0xe0) {
        const char32_t c = (lead & 0x1f) << 6 | (byte(1) & 0x3f);
        offset += 2;
        return c;
    }
    if (lead < 0xf0) {
        const char32_t c = (lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
        offset += 3;
        return c;
    }
    const char32_t c =
        (lead & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
    offset += 4;
    return c;
}

void appendCodePoint(std::string& text, char32_t c) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xc0 | c >> 6);
        add(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        add(0xe0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3f));
        add(0x80 | (c & 0x3f));
    } else {
        add(0xf0 | c >> 18);
        add(0x80 | (c >> 12 & 0x3f));
        add(0x80 | (c >> 6 & 0x3f));
        add(0x80 | (c & 0x3f));
    }
}

std::int64_t countCodePoints(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

namespace {

enum : std::uint8_t { kLookedFor = 1, kSingle = 2, kDouble = 4 };

std::uint8_t quotesIn(std::string_view text) {
    return static_cast<std::uint8_t>(kLookedFor |
                                     (text.find('\'') != std::string_view::npos ? kSingle : 0) |
                                     (text.find('"') != std::string_view::npos ? kDouble : 0));
}

char quoteOf(std::uint8_t quotes) {
    return (quotes & kSingle) && !(quotes & kDouble) ? '"' : '\'';
}

// Of a text outside of its object, with the room that it has for more.
std::int64_t bytesBeside(const std::string& text) {
    return text.capacity() > 15 ? static_cast<std::int64_t>(text.capacity()) : 0;
}

} // namespace

StrObject::StrObject(Type* strType, std::string content)
    : Object(strType)
    , text(std::move(content))
    , length(countCodePoints(text)) {
    if (text.capacity() > 2 * text.size() + 64)
        text.shrink_to_fit();
    currentHeap->charge(bytesBeside(text));
}

void StrObject::append(const StrObject& more) {
    const std::int64_t before = bytesBeside(text);
    text += more.text;
    length += more.length;
    hashValue = -1;
    if (quotes)
        quotes |= quotesIn(more.text);
    currentHeap->charge(bytesBeside(text) - before);
}

StrObject::~StrObject() {
    currentHeap->charge(-bytesBeside(text));
}

BytesObject::BytesObject(Type* bytesType, std::string content)
    : Object(bytesType)
    , bytes(std::move(content)) {
    currentHeap->charge(static_cast<std::int64_t>(bytes.size()));
}

BytesObject::~BytesObject() {
    currentHeap->charge(-static_cast<std::int64_t>(bytes.size()));
}

std::size_t StrObject::offsetOf(std::int64_t index) const {
    if (isAscii())
        return static_cast<std::size_t>(index);
    std::size_t offset = 0;
    while (index-- > 0 && offset < text.size())
        decodeAt(text, offset);
    return std::min(offset, text.size());
}

// --- hashing: SipHash-1-3 with a zero key, as CPython with PYTHONHASHSEED=0
// ------------------------

namespace {

std::uint64_t rotated(std::uint64_t x, int by) {
    return x << by | x >> (64 - by);
}

void sipRound(std::uint64_t (&v)[4]) {
    v[0] += v[1];
    v[1] = rotated(v[1], 13) ^ v[0];
    v[0] = rotated(v[0], 32);
    v[2] += v[3];
    v[3] = rotated(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotated(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotated(v[1], 17) ^ v[2];
    v[2] = rotated(v[2], 32);
}

} // namespace

std::int64_t hashBytes(std::string_view bytes) {
    if (bytes.empty())
        return 0;
    std::uint64_t v[4] = {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261,
                          0x7465646279746573};
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        v[3] ^= word;
        sipRound(v);
        v[0] ^= word;
    }
    std::uint64_t last = static_cast<std::uint64_t>(bytes.size()) << 56;
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    last |= rest;
    v[3] ^= last;
    sipRound(v);
    v[0] ^= last;
    v[2] ^= 0xff;
    sipRound(v);
    sipRound(v);
    sipRound(v);
    const auto result = static_cast<std::int64_t>((v[0] ^ v[1]) ^ (v[2] ^ v[3]));
    return result == -1 ? -2 : result;
}

std::int64_t StrObject::computeHash() const {
    if (isAscii())
        return hashBytes(text);
    // CPython hashes its own representation: one, two or four bytes a code point.
    char32_t largest = 0;
    for (std::size_t offset = 0; offset < text.size();)
        largest = std::max(largest, decodeAt(text, offset));
    const std::size_t width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
    std::string raw;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = decodeAt(text, offset);
        for (std::size_t i = 0; i < width; ++i)
            raw += static_cast<char>(c >> (8 * i));
    }
    return hashBytes(raw);
}

// --- quoting -------------------------------------------------------------------------------------

namespace {

void appendHex(std::string& text, const char* mark, char32_t c, int digits) {
    text += mark;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[c >> shift & 15];
}

void appendEscaped(std::string& text, char32_t c) {
    if (c < 0x100)
        appendHex(text, "\\x", c, 2);
    else if (c < 0x10000)
        appendHex(text, "\\u", c, 4);
    else
        appendHex(text, "\\U", c, 8);
}

bool appendCommonEscape(std::string& text, char32_t c, char quote) {
    switch (c) {
    case '\n':
        text += "\\n";
        return true;
    case '\r':
        text += "\\r";
        return true;
    case '\t':
        text += "\\t";
        return true;
    case '\\':
        text += "\\\\";
        return true;
    default:
        break;
    }
    if (c != static_cast<char32_t>(quote))
        return false;
    text += '\\';
    text += quote;
    return true;
}

char quoteFor(std::string_view text) {
    return quoteOf(quotesIn(text));
}

} // namespace

namespace {
bool isPlainInRepr(char c, char quote) {
    return c >= ' ' && c < 0x7f && c != quote && c != '\\';
}
} // namespace

namespace {

std::string quotedBy(char quote, std::string_view text, std::size_t enough) {
    std::string result(1, quote);
    for (std::size_t offset = 0; offset < text.size() && result.size() < enough;) {
        const std::size_t start = offset;
        const std::size_t end = std::min(
            text.size(), enough < text.size() ? offset + enough - result.size() : text.size());
        while (offset < end && isPlainInRepr(text[offset], quote))
            ++offset;
        result += text.substr(start, offset - start);
        if (offset > start)
            continue;
        const char32_t c = decodeAt(text, offset);
        if (appendCommonEscape(result, c, quote))
            continue;
        if (isPrintable(c))
            result += text.substr(start, offset - start);
        else
            appendEscaped(result, c);
    }
    return result + quote;
}

} // namespace

std::string quoted(std::string_view text, std::size_t enough) {
    return quotedBy(quoteFor(text), text, enough);
}

std::string quoted(const StrObject& text, std::size_t enough) {
    if (!text.quotes)
        text.quotes = quotesIn(text.text);
    return quotedBy(quoteOf(text.quotes), text.text, enough);
}

std::string quotedBytes(std::string_view bytes) {
    const char quote = quoteFor(bytes);
    std::string result = "b";
    result += quote;
    for (const char byte : bytes) {
        const auto c = static_cast<char32_t>(static_cast<unsigned char>(byte));
        if (appendCommonEscape(result, c, quote))
            continue;
        if (c >= 0x20 && c < 0x7f)
            result += byte;
        else
            appendHex(result, "\\x", c, 2);
    }
    return result + quote;
}

std::string asciiOnly(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = decodeAt(text, offset);
        if (c < 0x80)
            result += static_cast<char>(c);
        else
            appendEscaped(result, c);
    }
    return result;
}

// --- classes of characters: those of the C library's Unicode locale ------------------------------

namespace {
locale_t unicodeLocale() {
    static const locale_t kLocale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return kLocale;
}
} // namespace

bool isSpace(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0xa0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000;
}

bool isAlphabetic(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return iswalpha_l(static_cast<wint_t>(c), unicodeLocale()) != 0 && !isDecimalDigit(c);
}

bool isDecimalDigit(char32_t c) {
    if (c < 0x80)
        return c >= '0' && c <= '9';
    for (const char32_t zero : {0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6,
                                0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0xff10}) {
        if (c >= zero && c < zero + 10)
            return true;
    }
    return false;
}

bool isUpperCase(char32_t c) {
    return iswupper_l(static_cast<wint_t>(c), unicodeLocale()) != 0;
}
bool isLowerCase(char32_t c) {
    return c == 0xaa || c == 0xba || iswlower_l(static_cast<wint_t>(c), unicodeLocale()) != 0;
}
char32_t toUpperCase(char32_t c) {
    return static_cast<char32_t>(towupper_l(static_cast<wint_t>(c), unicodeLocale()));
}
char32_t toLowerCase(char32_t c) {
    return static_cast<char32_t>(towlower_l(static_cast<wint_t>(c), unicodeLocale()));
}

} // namespace coroscope::scenes
