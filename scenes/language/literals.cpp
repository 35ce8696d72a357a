// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Numbers of any size and strings with escapes, with CPython's messages.
#include "scenes/language/literals.h"

#include <gmp.h>

#include <cctype>
#include <charconv>
#include <limits>

#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxDecimalDigits = 4300; // CPython's int_max_str_digits

double parseDouble(const std::string& text) {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        const bool isTiny = text.find("e-") != std::string::npos || text[0] == '0';
        return isTiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return value;
}

Constant integerConstant(const std::string& digits, int base) {
    std::int64_t small = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), small, base);
    if (result.ec == std::errc{})
        return {small};
    mpz_t big;
    mpz_init_set_str(big, digits.c_str(), base);
    std::string decimal(mpz_sizeinbase(big, 10) + 2, '\0');
    mpz_get_str(decimal.data(), 10, big);
    decimal.resize(decimal.find('\0'));
    mpz_clear(big);
    return {BigIntegerConstant{decimal}};
}

int octalDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '7' ? text[at] - '0' : -1;
}

class Decoder {
public:
    Decoder(std::string_view body, bool isBytes)
        : m_body(body)
        , m_isBytes(isBytes) {}

    DecodedText run(bool isRaw) {
        while (m_at < m_body.size() && m_result.error.empty()) {
            const char c = m_body[m_at];
            if (m_isBytes && static_cast<unsigned char>(c) >= 0x80) {
                m_result.error = "bytes can only contain ASCII literal characters";
            } else if (c == '\\' && !isRaw) {
                ++m_at;
                escape();
            } else if (c == '\r') {
                m_result.text += '\n';
                m_at += m_body.substr(m_at).starts_with("\r\n") ? 2 : 1;
            } else {
                m_result.text += c;
                ++m_at;
            }
        }
        return std::move(m_result);
    }

private:
    void escape() {
        if (m_at >= m_body.size()) {
            m_result.text += '\\';
            return;
        }
        const char c = m_body[m_at++];
        static constexpr std::string_view kPlain = "\\'\"abfnrtv";
        static constexpr std::string_view kMeaning = "\\'\"\a\b\f\n\r\t\v";
        const std::size_t found = kPlain.find(c);
        if (found != std::string_view::npos)
            m_result.text += kMeaning[found];
        else if (c == '\n')
            return;
        else if (c == '\r')
            m_at += m_at < m_body.size() && m_body[m_at] == '\n' ? 1 : 0;
        else if (c >= '0' && c <= '7')
            octal();
        else if (c == 'x')
            hexadecimal(2, "\\xXX");
        else if (c == 'u' && !m_isBytes)
            hexadecimal(4, "\\uXXXX");
        else if (c == 'U' && !m_isBytes)
            hexadecimal(8, "\\UXXXXXXXX");
        else if (c == 'N' && !m_isBytes)
            named();
        else
            m_result.text += {'\\', c};
    }

    void append(std::uint32_t value) {
        if (m_isBytes)
            m_result.text += static_cast<char>(value & 0xFF);
        else
            appendUtf8(m_result.text, value);
    }

    void octal() {
        --m_at;
        int value = 0;
        for (int i = 0; i < 3 && octalDigit(m_body, m_at) >= 0; ++i)
            value = value * 8 + octalDigit(m_body, m_at++);
        append(static_cast<std::uint32_t>(value));
    }

    void hexadecimal(std::size_t digits, const char* name) {
        const std::size_t start = m_at - 2;
        std::uint32_t value = 0;
        const std::string_view text = m_body.substr(m_at, digits);
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value, 16);
        const auto length = static_cast<std::size_t>(result.ptr - text.data());
        if (length != digits || text[0] == '-') {
            refuse(start, length, "truncated " + std::string(name) + " escape");
            return;
        }
        if (value > 0x10FFFF) {
            refuse(start, length, "illegal Unicode character");
            return;
        }
        m_at += digits;
        append(value);
    }

    void refuse(std::size_t start, std::size_t length, const std::string& why) {
        if (m_isBytes)
            m_result.error =
                "(value error) invalid \\x escape at position " + std::to_string(start);
        else
            m_result.error =
                "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
                std::to_string(start) + "-" + std::to_string(start + 1 + length) + ": " + why;
    }

    void named() {
        const std::size_t close = m_body.find('}', m_at);
        const bool isOpen = m_at < m_body.size() && m_body[m_at] == '{';
        const bool isOver = isOpen && close == std::string_view::npos;
        if (!isOpen || isOver || close == m_at + 1) {
            refuse(m_at - 2,
                   isOver   ? m_body.size() - m_at
                   : isOpen ? 1
                            : 0,
                   "malformed \\N character escape");
            return;
        }
        m_result.error = "\\N{...} names are not known here";
        m_result.isUnsupported = true;
    }

    std::string_view m_body;
    bool m_isBytes;
    std::size_t m_at = 0;
    DecodedText m_result;
};

} // namespace

LiteralResult parseNumber(std::string_view token) {
    std::string text;
    for (const char c : token)
        if (c != '_')
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (text.size() > 1 && text[0] == '0' && std::string_view("xob").find(text[1]) < 3) {
        const int base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
        return {integerConstant(text.substr(2), base), {}};
    }
    if (text.back() == 'j') {
        text.pop_back();
        return {{ComplexConstant{0, parseDouble(text)}}, {}};
    }
    if (text.find_first_of(".e") != std::string::npos)
        return {{parseDouble(text)}, {}};
    if (text.size() > kMaxDecimalDigits)
        return {{},
                "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                    std::to_string(text.size()) +
                    " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                    "hexadecimal for huge integer literals to avoid decimal conversion limits."};
    return {integerConstant(text, 10), {}};
}

StringParts splitString(std::string_view token) {
    StringParts parts;
    const std::size_t quoteAt = token.find_first_of("'\"");
    for (const char c : token.substr(0, quoteAt)) {
        const int lower = std::tolower(static_cast<unsigned char>(c));
        parts.isRaw |= lower == 'r';
        parts.isBytes |= lower == 'b';
        parts.isFormatted |= lower == 'f';
    }
    const std::string_view rest = token.substr(quoteAt);
    const bool isTriple = rest.size() >= 6 && rest[1] == rest[0] && rest[2] == rest[0];
    const std::size_t width = isTriple ? 3 : 1;
    parts.bodyOffset = quoteAt + width;
    parts.body = rest.substr(width, rest.size() - 2 * width);
    return parts;
}

DecodedText decodeText(std::string_view body, bool isRaw, bool isBytes) {
    return Decoder(body, isBytes).run(isRaw);
}

} // namespace coroscope::scenes
