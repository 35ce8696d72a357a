// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The numbers of a broken text, refused at the character at which CPython refuses them.
#include "scenes/language/faultreader.h"
#include "scenes/language/unicode.h"

#include <algorithm>
#include <cctype>

namespace coroscope::scenes {

namespace {

bool isDigitOf(int base, int c) {
    return base == 16 ? c >= 0 && std::isxdigit(c) != 0 : c >= '0' && c < '0' + base;
}

bool isMark(int c, char lower) {
    return c == lower || c == std::toupper(lower);
}

} // namespace

/// The character after a run of decimal digits, the first of which is read already.
std::optional<int> FaultReader::digits() {
    for (;;) {
        int c = next();
        while (isDigitOf(10, c))
            c = next();
        if (c != '_')
            return c;
        c = next();
        if (!isDigitOf(10, c)) {
            back(c);
            refuse("invalid decimal literal");
            return {};
        }
    }
}

bool FaultReader::readNumber(int c) {
    if (c == '0')
        return readZero();
    const std::optional<int> after = digits();
    return after && readTail(*after);
}

/// `c` is the first digit after the point.
bool FaultReader::readFraction(int c) {
    std::optional<int> after = c;
    if (isDigitOf(10, c))
        after = digits();
    if (!after)
        return false;
    if (isMark(*after, 'e'))
        return readExponent(*after);
    return isMark(*after, 'j') ? finishNumber(next(), "imaginary")
                               : finishNumber(*after, "decimal");
}

bool FaultReader::readTail(int c) {
    if (c == '.')
        return readFraction(next());
    if (isMark(c, 'e'))
        return readExponent(c);
    return isMark(c, 'j') ? finishNumber(next(), "imaginary") : finishNumber(c, "decimal");
}

bool FaultReader::readExponent(int e) {
    int c = next();
    if (c == '+' || c == '-') {
        c = next();
        if (!isDigitOf(10, c)) {
            back(c);
            return refuse("invalid decimal literal");
        }
    } else if (!isDigitOf(10, c)) {
        back(c);
        if (!endsNumber(e)) {
            back(e);
            return refuse("invalid decimal literal");
        }
        back(e);
        return add(FaultTokenKind::Number, m_at);
    }
    const std::optional<int> after = digits();
    if (!after)
        return false;
    return isMark(*after, 'j') ? finishNumber(next(), "imaginary")
                               : finishNumber(*after, "decimal");
}

bool FaultReader::readZero() {
    int c = next();
    if (isMark(c, 'x'))
        return readRadix(16, "hexadecimal");
    if (isMark(c, 'o'))
        return readRadix(8, "octal");
    if (isMark(c, 'b'))
        return readRadix(2, "binary");
    for (;;) {
        if (c == '_') {
            c = next();
            if (!isDigitOf(10, c)) {
                back(c);
                return refuse("invalid decimal literal");
            }
        }
        if (c != '0')
            break;
        c = next();
    }
    const std::size_t zerosEnd = m_at;
    const bool isOctal = isDigitOf(10, c);
    if (isOctal) {
        const std::optional<int> after = digits();
        if (!after)
            return false;
        c = *after;
    }
    if (!isOctal || c == '.' || isMark(c, 'e') || isMark(c, 'j'))
        return readTail(c);
    back(c);
    return refuse("leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                  "for octal integers",
                  static_cast<int>(*m_start + 1 - m_lineStart),
                  static_cast<int>(zerosEnd - m_lineStart));
}

bool FaultReader::readRadix(int base, const char* name) {
    int c = next();
    do {
        if (c == '_')
            c = next();
        if (!isDigitOf(base, c)) {
            if (base != 16 && isDigitOf(10, c))
                break;
            back(c);
            return refuse(std::string("invalid ") + name + " literal");
        }
        while (isDigitOf(base, c))
            c = next();
    } while (c == '_');
    if (isDigitOf(10, c)) {
        return refuse(std::string("invalid digit '") + static_cast<char>(c) + "' in " + name +
                      " literal");
    }
    return finishNumber(c, name);
}

/// May a number end before `c`? Before some keywords it may.
bool FaultReader::endsNumber(int c) const {
    if (c < 0 || c >= 0x80 || !isNamePart(static_cast<char>(c)))
        return true;
    const std::string_view rest = m_text.substr(m_at - 1);
    static constexpr std::string_view kWords[] = {"and", "else", "for", "if",
                                                  "in",  "is",   "or",  "not"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [rest](std::string_view word) { return rest.starts_with(word); });
}

bool FaultReader::finishNumber(int c, const char* name) {
    const bool isEnd = endsNumber(c);
    back(c);
    return isEnd ? add(FaultTokenKind::Number, m_at)
                 : refuse(std::string("invalid ") + name + " literal");
}

} // namespace coroscope::scenes
