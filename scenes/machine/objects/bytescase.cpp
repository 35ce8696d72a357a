// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of bytes and bytearray that look at letters (ASCII only) or fill up to a width.
#include "scenes/machine/objects/bytesobject.h"
#include "scenes/machine/objects/searcharguments.h"
#include "scenes/machine/typebuilder.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isLetter(char c) {
    return isUpper(c) || isLower(c);
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
}
bool isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
char upper(char c) {
    return isLower(c) ? static_cast<char>(c - 32) : c;
}
char lower(char c) {
    return isUpper(c) ? static_cast<char>(c + 32) : c;
}
char swapped(char c) {
    return isUpper(c) ? lower(c) : upper(c);
}

template <char (*Change)(char)>
Value mapped(Machine& m, const Args& a) {
    std::string text = bytesOf(a[0]);
    std::transform(text.begin(), text.end(), text.begin(), Change);
    return likeSelf(m, a[0], std::move(text));
}

template <bool IsEveryWord>
Value titled(Machine& m, const Args& a) {
    std::string text = bytesOf(a[0]);
    bool isStart = true;
    for (char& c : text) {
        c = isStart ? upper(c) : lower(c);
        isStart = IsEveryWord && !isLetter(c);
    }
    return likeSelf(m, a[0], std::move(text));
}

template <bool (*Test)(char)>
Value all(Machine&, const Args& a) {
    const std::string& text = bytesOf(a[0]);
    return Value::boolean(!text.empty() && std::all_of(text.begin(), text.end(), Test));
}

template <bool (*Wanted)(char), bool (*Other)(char)>
Value isCased(Machine&, const Args& a) {
    const std::string& text = bytesOf(a[0]);
    return Value::boolean(std::any_of(text.begin(), text.end(), Wanted) &&
                          std::none_of(text.begin(), text.end(), Other));
}

Value isTitle(Machine&, const Args& a) {
    bool isStart = true;
    bool isAny = false;
    for (const char c : bytesOf(a[0])) {
        if ((isUpper(c) && !isStart) || (isLower(c) && isStart))
            return Value::boolean(false);
        isAny = isAny || isLetter(c);
        isStart = !isLetter(c);
    }
    return Value::boolean(isAny);
}

Value isAscii(Machine&, const Args& a) {
    const std::string& text = bytesOf(a[0]);
    return Value::boolean(std::all_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 128; }));
}

bool fillByte(Machine& m, const char* function, const Args& a, char& fill) {
    if (!a.has(2))
        return true;
    const auto given = bytesLike(m, a[2]);
    if (!given || given->size() != 1) {
        m.typeError(std::string(function) +
                    "() argument 2 must be a byte string of length 1, not " + typeName(m, a[2]));
        return false;
    }
    fill = given->front();
    return true;
}

template <char Side>
Value justify(Machine& m, const Args& a) {
    const char* function = Side == '^' ? "center" : Side == '<' ? "ljust" : "rjust";
    std::int64_t width = 0;
    char fill = ' ';
    if (!indexNumber(m, a[1], width) || !fillByte(m, function, a, fill))
        return {};
    const std::string& text = bytesOf(a[0]);
    const std::int64_t missing = width - static_cast<std::int64_t>(text.size());
    if (missing <= 0)
        return likeSelf(m, a[0], text);
    if (!m.reserve(width))
        return {};
    const std::int64_t before = Side == '^'   ? missing / 2 + (missing & width & 1)
                                : Side == '<' ? 0
                                              : missing;
    return likeSelf(m, a[0],
                    std::string(static_cast<std::size_t>(before), fill) + text +
                        std::string(static_cast<std::size_t>(missing - before), fill));
}

Value zeroFill(Machine& m, const Args& a) {
    std::int64_t width = 0;
    if (!indexNumber(m, a[1], width))
        return {};
    std::string text = bytesOf(a[0]);
    const std::int64_t missing = width - static_cast<std::int64_t>(text.size());
    if (missing > 0) {
        if (!m.reserve(width))
            return {};
        const std::size_t sign = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
        text.insert(sign, static_cast<std::size_t>(missing), '0');
    }
    return likeSelf(m, a[0], std::move(text));
}

Value expandTabs(Machine& m, const Args& a) {
    std::int64_t size = 8;
    if (a.has(1) && !readInt(m, a[1], size))
        return {};
    std::string result;
    std::int64_t column = 0;
    for (const char c : bytesOf(a[0])) {
        if (c == '\t') {
            const std::int64_t count = size > 0 ? size - column % size : 0;
            if (!m.reserve(count + static_cast<std::int64_t>(result.size())))
                return {};
            result.append(static_cast<std::size_t>(count), ' ');
            column += count;
        } else {
            result += c;
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return likeSelf(m, a[0], std::move(result));
}

} // namespace

void addBytesCase(TypeBuilder& type) {
    type.method("upper", "self", mapped<upper>)
        .method("lower", "self", mapped<lower>)
        .method("swapcase", "self", mapped<swapped>)
        .method("title", "self", titled<true>)
        .method("capitalize", "self", titled<false>)
        .method("isalpha", "self", all<isLetter>)
        .method("isalnum", "self", all<isLetterOrDigit>)
        .method("isdigit", "self", all<isDigit>)
        .method("isspace", "self", all<isBlank>)
        .method("isupper", "self", isCased<isUpper, isLower>)
        .method("islower", "self", isCased<isLower, isUpper>)
        .method("istitle", "self", isTitle)
        .method("isascii", "self", isAscii)
        .method("center", "self, width, fillchar=, /", justify<'^'>)
        .method("ljust", "self, width, fillchar=, /", justify<'<'>)
        .method("rjust", "self, width, fillchar=, /", justify<'>'>)
        .method("zfill", "self, width, /", zeroFill)
        .method("expandtabs", "self, tabsize=", expandTabs);
}

} // namespace coroscope::scenes
