// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Encodings between str and bytes, with their error handlers.
#include "scenes/machine/objects/argumentname.h"
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/traceback.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <map>

namespace coroscope::scenes {

namespace {

enum class Codec {
    Utf8,
    Utf8Signed,
    Ascii,
    Latin1,
    Cp1252,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be
};

const std::map<std::string_view, Codec> kCodecs = {{"utf-8", Codec::Utf8},
                                                   {"utf8", Codec::Utf8},
                                                   {"u8", Codec::Utf8},
                                                   {"utf", Codec::Utf8},
                                                   {"utf-8-sig", Codec::Utf8Signed},
                                                   {"ascii", Codec::Ascii},
                                                   {"us-ascii", Codec::Ascii},
                                                   {"646", Codec::Ascii},
                                                   {"latin-1", Codec::Latin1},
                                                   {"latin1", Codec::Latin1},
                                                   {"latin", Codec::Latin1},
                                                   {"l1", Codec::Latin1},
                                                   {"iso-8859-1", Codec::Latin1},
                                                   {"iso8859-1", Codec::Latin1},
                                                   {"8859", Codec::Latin1},
                                                   {"cp1252", Codec::Cp1252},
                                                   {"windows-1252", Codec::Cp1252},
                                                   {"1252", Codec::Cp1252},
                                                   {"utf-16", Codec::Utf16},
                                                   {"utf16", Codec::Utf16},
                                                   {"utf-16-le", Codec::Utf16Le},
                                                   {"utf-16le", Codec::Utf16Le},
                                                   {"utf-16-be", Codec::Utf16Be},
                                                   {"utf-16be", Codec::Utf16Be},
                                                   {"utf-32", Codec::Utf32},
                                                   {"utf32", Codec::Utf32},
                                                   {"utf-32-le", Codec::Utf32Le},
                                                   {"utf-32le", Codec::Utf32Le},
                                                   {"utf-32-be", Codec::Utf32Be},
                                                   {"utf-32be", Codec::Utf32Be}};

// 0x80 to 0x9f of Windows' Western encoding; 0: nothing.
constexpr std::array<char32_t, 32> kCp1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

const Codec* codecOf(Machine& m, const std::string& encoding) {
    std::string name;
    for (const char c : encoding)
        name += c == '_' || c == ' '
                    ? '-'
                    : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto found = kCodecs.find(name);
    if (found != kCodecs.end())
        return &found->second;
    m.raise(m.types.LookupError, "unknown encoding: " + encoding);
    return nullptr;
}

const char* nameOf(Codec codec) {
    switch (codec) {
    case Codec::Ascii:
        return "ascii";
    case Codec::Latin1:
        return "latin-1";
    case Codec::Cp1252:
        return "charmap";
    case Codec::Utf16:
    case Codec::Utf16Le:
        return "utf-16-le";
    case Codec::Utf16Be:
        return "utf-16-be";
    case Codec::Utf32:
    case Codec::Utf32Le:
        return "utf-32-le";
    case Codec::Utf32Be:
        return "utf-32-be";
    default:
        return "utf-8";
    }
}

bool isSurrogate(char32_t c) {
    return c >= 0xd800 && c < 0xe000;
}

std::string hexText(const char* form, unsigned number) {
    char text[16];
    std::snprintf(text, sizeof text, form, number);
    return text;
}

std::string escaped(char32_t c) {
    return hexText(c < 0x100     ? "\\x%02x"
                   : c < 0x10000 ? "\\u%04x"
                                 : "\\U%08x",
                   static_cast<unsigned>(c));
}

void appendUnit(std::string& bytes, std::uint32_t unit, int width, bool isBig) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(unit >> 8 * (isBig ? width - 1 - i : i));
}

Value unicodeError(Machine& m, Type* type, std::initializer_list<Value> args) {
    return m.raiseValue(call(m, Value::object(type), args));
}

Value unknownHandler(Machine& m, const std::string& errors) {
    return m.raise(m.types.LookupError, "unknown error handler name '" + errors + "'");
}

class Encoder {
public:
    Encoder(Machine& machine, const Value& text, Codec codec, const std::string& errors)
        : m(machine)
        , m_text(text)
        , m_codec(codec)
        , m_errors(errors) {
        for (std::size_t offset = 0; offset < asStr(text)->text.size();)
            m_all += decodeAt(asStr(text)->text, offset);
    }

    Value run() {
        if (m_codec == Codec::Utf8Signed)
            m_bytes = "\xef\xbb\xbf";
        else if (m_codec == Codec::Utf16)
            appendUnit(m_bytes, 0xfeff, 2, false);
        else if (m_codec == Codec::Utf32)
            appendUnit(m_bytes, 0xfeff, 4, false);
        for (std::size_t i = 0; i < m_all.size();) {
            if (append(m_all[i])) {
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < m_all.size() && !canAppend(m_all[end]))
                ++end;
            if (!handle(i, end))
                return {};
            i = end;
        }
        return m.bytes(std::move(m_bytes));
    }

private:
    bool canAppend(char32_t c) {
        const std::size_t before = m_bytes.size();
        const bool can = append(c);
        m_bytes.resize(before);
        return can;
    }

    bool append(char32_t c) {
        switch (m_codec) {
        case Codec::Ascii:
        case Codec::Latin1:
            if (c >= (m_codec == Codec::Ascii ? 0x80u : 0x100u))
                return false;
            m_bytes += static_cast<char>(c);
            return true;
        case Codec::Cp1252:
            return appendCp1252(c);
        case Codec::Utf8:
        case Codec::Utf8Signed:
            if (isSurrogate(c))
                return false;
            appendCodePoint(m_bytes, c);
            return true;
        case Codec::Utf16:
        case Codec::Utf16Le:
        case Codec::Utf16Be:
            return appendUtf16(c, m_codec == Codec::Utf16Be);
        default:
            if (isSurrogate(c))
                return false;
            appendUnit(m_bytes, c, 4, m_codec == Codec::Utf32Be);
            return true;
        }
    }

    bool appendCp1252(char32_t c) {
        const auto found = std::find(kCp1252.begin(), kCp1252.end(), c);
        if (c < 0x80 || (c >= 0xa0 && c < 0x100))
            m_bytes += static_cast<char>(c);
        else if (found != kCp1252.end())
            m_bytes += static_cast<char>(0x80 + (found - kCp1252.begin()));
        else
            return false;
        return true;
    }

    bool appendUtf16(char32_t c, bool isBig) {
        if (isSurrogate(c))
            return false;
        if (c >= 0x10000) {
            appendUnit(m_bytes, 0xd800 + ((c - 0x10000) >> 10), 2, isBig);
            appendUnit(m_bytes, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, isBig);
        } else {
            appendUnit(m_bytes, c, 2, isBig);
        }
        return true;
    }

    bool handle(std::size_t from, std::size_t to) {
        if (m_errors == "ignore")
            return true;
        if (m_errors == "strict")
            return fail(from, to);
        for (std::size_t i = from; i < to; ++i) {
            const char32_t c = m_all[i];
            std::string shown = "?";
            if (m_errors == "backslashreplace")
                shown = escaped(c);
            else if (m_errors == "xmlcharrefreplace")
                shown = "&#" + std::to_string(static_cast<unsigned>(c)) + ";";
            else if (m_errors == "surrogateescape" && c >= 0xdc80 && c < 0xdd00)
                shown = std::string(1, static_cast<char>(c - 0xdc00));
            else if (m_errors == "surrogatepass" && isSurrogate(c))
                appendCodePoint(shown = "", c);
            else if (m_errors == "surrogateescape" || m_errors == "surrogatepass")
                return fail(from, to);
            else if (m_errors != "replace")
                return !unknownHandler(m, m_errors).isNull();
            const bool isRaw = m_errors.starts_with("surrogate");
            for (const char one : shown) {
                if (isRaw)
                    m_bytes += one;
                else
                    append(static_cast<unsigned char>(one));
            }
        }
        return true;
    }

    bool fail(std::size_t from, std::size_t to) {
        const char* reason = m_codec == Codec::Ascii    ? "ordinal not in range(128)"
                             : m_codec == Codec::Latin1 ? "ordinal not in range(256)"
                             : m_codec == Codec::Cp1252 ? "character maps to <undefined>"
                                                        : "surrogates not allowed";
        unicodeError(m, m.types.UnicodeEncodeError,
                     {m.str(nameOf(m_codec)), m_text,
                      Value::integer(static_cast<std::int64_t>(from)),
                      Value::integer(static_cast<std::int64_t>(to)), m.str(reason)});
        return false;
    }

    Machine& m;
    Value m_text;
    Codec m_codec;
    const std::string& m_errors;
    std::u32string m_all;
    std::string m_bytes;
};

class Decoder {
public:
    Decoder(Machine& machine, const std::string& bytes, Codec codec, const std::string& errors)
        : m(machine)
        , m_bytes(bytes)
        , m_codec(codec)
        , m_errors(errors) {}

    Value run() {
        skipMark();
        while (m_at < m_bytes.size()) {
            const char* reason = nullptr;
            std::size_t size = 1; // of what was read or is wrong
            char32_t c = 0;
            if (readOne(c, size, reason)) {
                appendCodePoint(m_text, c);
            } else if (!handle(m_at, size, reason)) {
                return {};
            }
            m_at += size;
        }
        return m.str(std::move(m_text));
    }

private:
    void skipMark() {
        const std::string_view all = m_bytes;
        if (m_codec == Codec::Utf8Signed && all.starts_with("\xef\xbb\xbf")) {
            m_at = 3;
        } else if (m_codec == Codec::Utf16 || m_codec == Codec::Utf32) {
            const bool isWide = m_codec == Codec::Utf32;
            const std::string_view little =
                isWide ? std::string_view("\xff\xfe\0\0", 4) : "\xff\xfe";
            const std::string_view big = isWide ? std::string_view("\0\0\xfe\xff", 4) : "\xfe\xff";
            if (all.starts_with(big))
                m_codec = isWide ? Codec::Utf32Be : Codec::Utf16Be;
            if (all.starts_with(little) || all.starts_with(big))
                m_at = little.size();
        }
    }

    unsigned byte(std::size_t offset) const {
        return static_cast<unsigned char>(m_bytes[m_at + offset]);
    }
    std::size_t left() const { return m_bytes.size() - m_at; }

    bool readOne(char32_t& c, std::size_t& size, const char*& reason) {
        c = byte(0);
        switch (m_codec) {
        case Codec::Latin1:
            return true;
        case Codec::Ascii:
            reason = "ordinal not in range(128)";
            return c < 0x80;
        case Codec::Cp1252:
            reason = "character maps to <undefined>";
            if (c >= 0x80 && c < 0xa0)
                c = kCp1252[c - 0x80];
            return c != 0 || byte(0) == 0;
        case Codec::Utf8:
        case Codec::Utf8Signed:
            return readUtf8(c, size, reason);
        case Codec::Utf16:
        case Codec::Utf16Le:
        case Codec::Utf16Be:
            return readUtf16(c, size, reason);
        default:
            return readUtf32(c, size, reason);
        }
    }

    bool readUtf8(char32_t& c, std::size_t& size, const char*& reason) {
        const unsigned lead = byte(0);
        if (lead < 0x80)
            return true;
        reason = "invalid start byte";
        if (lead < 0xc2 || lead > 0xf4)
            return false;
        const std::size_t whole = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        const unsigned least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const unsigned most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        for (size = 1; size < whole; ++size) {
            if (size >= left()) {
                reason = "unexpected end of data";
                return false;
            }
            const unsigned next = byte(size);
            if (next < (size == 1 ? least : 0x80) || next > (size == 1 ? most : 0xbf)) {
                reason = "invalid continuation byte";
                return false;
            }
        }
        std::size_t offset = m_at;
        c = decodeAt(m_bytes, offset);
        return true;
    }

    bool readUtf16(char32_t& c, std::size_t& size, const char*& reason) {
        const bool isBig = m_codec == Codec::Utf16Be;
        const auto unit = [&](std::size_t at) {
            return static_cast<char32_t>(byte(at + (isBig ? 0 : 1)) << 8 |
                                         byte(at + (isBig ? 1 : 0)));
        };
        reason = "truncated data";
        if (left() < 2)
            return false;
        size = 2;
        c = unit(0);
        if (!isSurrogate(c))
            return true;
        reason = "illegal encoding";
        if (c >= 0xdc00)
            return false;
        reason = "unexpected end of data";
        if (left() < 4) {
            size = left();
            return false;
        }
        reason = "illegal UTF-16 surrogate";
        const char32_t low = unit(2);
        if (low < 0xdc00 || low > 0xdfff)
            return false;
        size = 4;
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        return true;
    }

    bool readUtf32(char32_t& c, std::size_t& size, const char*& reason) {
        reason = "truncated data";
        size = std::min<std::size_t>(left(), 4);
        if (size < 4)
            return false;
        const bool isBig = m_codec == Codec::Utf32Be;
        c = 0;
        for (std::size_t i = 0; i < 4; ++i)
            c |= static_cast<char32_t>(byte(i)) << 8 * (isBig ? 3 - i : i);
        reason = isSurrogate(c) ? "code point in surrogate code point range(0xd800, 0xe000)"
                                : "code point not in range(0x110000)";
        return !isSurrogate(c) && c < 0x110000;
    }

    bool handle(std::size_t at, std::size_t size, const char* reason) {
        if (m_errors == "ignore")
            return true;
        if (m_errors == "replace") {
            appendCodePoint(m_text, 0xfffd);
            return true;
        }
        if (m_errors == "backslashreplace" || m_errors == "surrogateescape") {
            for (std::size_t i = 0; i < size; ++i) {
                if (m_errors == "surrogateescape")
                    appendCodePoint(m_text, 0xdc00 + byte(i));
                else
                    m_text += hexText("\\x%02x", byte(i));
            }
            return true;
        }
        if (m_errors == "xmlcharrefreplace" || m_errors == "namereplace") {
            m.typeError("don't know how to handle UnicodeDecodeError in error callback");
            return false;
        }
        if (m_errors != "strict" && m_errors != "surrogatepass")
            return !unknownHandler(m, m_errors).isNull();
        unicodeError(m, m.types.UnicodeDecodeError,
                     {m.str(nameOf(m_codec)), m.bytes(m_bytes),
                      Value::integer(static_cast<std::int64_t>(at)),
                      Value::integer(static_cast<std::int64_t>(at + size)), m.str(reason)});
        return false;
    }

    Machine& m;
    const std::string& m_bytes;
    Codec m_codec;
    const std::string& m_errors;
    std::size_t m_at = 0;
    std::string m_text;
};

} // namespace

Value encodeText(Machine& m, const Value& text, const std::string& encoding,
                 const std::string& errors) {
    const Codec* codec = codecOf(m, encoding);
    return codec ? Encoder(m, text, *codec, errors).run() : Value();
}

Value decodeBytes(Machine& m, const std::string& bytes, const std::string& encoding,
                  const std::string& errors) {
    if (bytes.empty()) // nobody asks which codec it would have been
        return m.str("");
    const Codec* codec = codecOf(m, encoding);
    return codec ? Decoder(m, bytes, *codec, errors).run() : Value();
}

bool codecArguments(Machine& m, const char* function, const Args& a, std::size_t first,
                    std::string& encoding, std::string& errors) {
    encoding = "utf-8";
    errors = "strict";
    const auto read = [&](std::size_t at, const char* name, std::string& to) {
        if (!a.has(at))
            return true;
        if (!asStr(a[at])) {
            m.typeError(std::string(function) + "() argument '" + name + "' must be str, not " +
                        argumentTypeName(m, a[at]));
            return false;
        }
        to = asStr(a[at])->text;
        return true;
    };
    return read(first, "encoding", encoding) && read(first + 1, "errors", errors);
}

} // namespace coroscope::scenes
