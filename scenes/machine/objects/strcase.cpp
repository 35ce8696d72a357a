// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of str that change or ask for the case and the kind of characters.
#include "scenes/machine/objects/strmethods.h"

#include "scenes/machine/objects/numbers.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

template <typename Change>
Value mapped(Machine& m, const StrObject& string, Change change) {
    std::string result;
    bool isFirst = true;
    for (std::size_t offset = 0; offset < string.text.size();) {
        const char32_t c = decodeAt(string.text, offset);
        if (c == 0xdf && change(U'a', true) == U'A')
            result += isFirst ? "Ss" : "SS";
        else
            appendCodePoint(result, change(c, isFirst));
        isFirst = false;
    }
    return m.str(std::move(result));
}

Value strUpper(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t c, bool) { return toUpperCase(c); });
}
Value strLower(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t c, bool) { return toLowerCase(c); });
}
Value strSwapCase(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t c, bool) {
        return isUpperCase(c) ? toLowerCase(c) : toUpperCase(c);
    });
}
Value strCapitalize(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t c, bool isFirst) {
        return isFirst ? toUpperCase(c) : toLowerCase(c);
    });
}
Value strTitle(Machine& m, const Args& a) {
    bool isInWord = false;
    return mapped(m, selfText(a), [&](char32_t c, bool) {
        const char32_t result = isInWord ? toLowerCase(c) : toUpperCase(c);
        isInWord = isAlphabetic(c);
        return result;
    });
}

template <typename Test>
Value all(const StrObject& string, bool ofEmpty, Test test) {
    for (std::size_t offset = 0; offset < string.text.size();) {
        if (!test(decodeAt(string.text, offset)))
            return Value::boolean(false);
    }
    return Value::boolean(ofEmpty || string.length > 0);
}

Value strIsIdentifier(Machine&, const Args& a) {
    bool isFirst = true;
    return all(selfText(a), false, [&](char32_t c) {
        const bool ok = c == '_' || isAlphabetic(c) || (!isFirst && isDecimalDigit(c));
        isFirst = false;
        return ok;
    });
}

template <bool IsUpper>
Value strIsCase(Machine&, const Args& a) {
    bool hasCased = false;
    const Value result = all(selfText(a), false, [&](char32_t c) {
        const bool wrong = IsUpper ? isLowerCase(c) : isUpperCase(c);
        hasCased = hasCased || (IsUpper ? isUpperCase(c) : isLowerCase(c));
        return !wrong;
    });
    return Value::boolean(result.isTrue() && hasCased);
}

Value strIsTitle(Machine&, const Args& a) {
    bool isInWord = false;
    bool hasCased = false;
    const Value result = all(selfText(a), false, [&](char32_t c) {
        const bool wrong = isInWord ? isUpperCase(c) : isLowerCase(c);
        isInWord = isUpperCase(c) || isLowerCase(c);
        hasCased = hasCased || isInWord;
        return !wrong;
    });
    return Value::boolean(result.isTrue() && hasCased);
}

} // namespace

void addCaseMethods(TypeBuilder& type) {
    type.method("upper", "self", strUpper)
        .method("lower", "self", strLower)
        .method("casefold", "self", strLower)
        .method("swapcase", "self", strSwapCase)
        .method("capitalize", "self", strCapitalize)
        .method("title", "self", strTitle);
    type.method("isalpha", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isAlphabetic); })
        .method("isdigit", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isDecimalDigit); })
        .method("isdecimal", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isDecimalDigit); })
        .method("isnumeric", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isDecimalDigit); })
        .method("isalnum", "self",
                [](Machine&, const Args& a) {
                    return all(selfText(a), false,
                               [](char32_t c) { return isAlphabetic(c) || isDecimalDigit(c); });
                })
        .method("isspace", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isSpace); })
        .method("isprintable", "self",
                [](Machine&, const Args& a) { return all(selfText(a), true, isPrintable); })
        .method("isascii", "self",
                [](Machine&, const Args& a) { return Value::boolean(selfText(a).isAscii()); })
        .method("isidentifier", "self", strIsIdentifier)
        .method("isupper", "self", strIsCase<true>)
        .method("islower", "self", strIsCase<false>)
        .method("istitle", "self", strIsTitle);
}

} // namespace coroscope::scenes
