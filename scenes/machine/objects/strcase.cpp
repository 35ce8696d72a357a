// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Methods of str that change or ask for the case and the kind of characters.
#include "scenes/machine/objects/strmethods.h"

#include "scenes/machine/objects/numbers.h"
#include "scenes/machine/objects/unicodetables.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace coroscope::scenes {

namespace {

enum class Case { Upper, Lower, Title, Folded };

std::u32string_view specialCase(char32_t c, Case wanted) {
    if (c < 0x80 || wanted == Case::Lower)
        return c == 0x130 ? U"i\u0307" : std::u32string_view();
    if (wanted == Case::Upper)
        return specialUpper(c);
    return wanted == Case::Title ? specialTitle(c) : specialFold(c);
}

void appendInCase(std::string& text, char32_t c, Case wanted) {
    const std::u32string_view special = specialCase(c, wanted);
    for (const char32_t part : special)
        appendCodePoint(text, part);
    if (special.empty()) {
        const bool isHigh = wanted == Case::Upper || wanted == Case::Title;
        appendCodePoint(text, isHigh ? toUpperCase(c) : toLowerCase(c));
    }
}

template <typename CaseOf>
Value mapped(Machine& m, const StrObject& string, CaseOf caseOf) {
    std::string result;
    for (std::size_t offset = 0; offset < string.text.size();) {
        const char32_t c = decodeAt(string.text, offset);
        appendInCase(result, c, caseOf(c));
    }
    return m.str(std::move(result));
}

Value strUpper(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t) { return Case::Upper; });
}
Value strLower(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t) { return Case::Lower; });
}
Value strCaseFold(Machine& m, const Args& a) {
    return mapped(m, selfText(a), [](char32_t) { return Case::Folded; });
}
Value strSwapCase(Machine& m, const Args& a) {
    return mapped(m, selfText(a),
                  [](char32_t c) { return isUpperCase(c) ? Case::Lower : Case::Upper; });
}
Value strCapitalize(Machine& m, const Args& a) {
    bool isFirst = true;
    return mapped(m, selfText(a), [&](char32_t) {
        return std::exchange(isFirst, false) ? Case::Title : Case::Lower;
    });
}
Value strTitle(Machine& m, const Args& a) {
    bool isInWord = false;
    return mapped(m, selfText(a), [&](char32_t c) {
        const Case wanted = isInWord ? Case::Lower : Case::Title;
        isInWord = isAlphabetic(c);
        return wanted;
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

bool isDigit(char32_t c) {
    return isDecimalDigit(c) || isOtherDigit(c);
}
bool isNumeric(char32_t c) {
    return isDecimalDigit(c) || isOtherNumber(c);
}

template <bool (*Test)(char32_t)>
Value strIs(Machine&, const Args& a) {
    return all(selfText(a), false, Test);
}

} // namespace

void addCaseMethods(TypeBuilder& type) {
    type.method("upper", "self", strUpper)
        .method("lower", "self", strLower)
        .method("casefold", "self", strCaseFold)
        .method("swapcase", "self", strSwapCase)
        .method("capitalize", "self", strCapitalize)
        .method("title", "self", strTitle);
    type.method("isalpha", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isAlphabetic); })
        .method("isdigit", "self", strIs<isDigit>)
        .method("isdecimal", "self",
                [](Machine&, const Args& a) { return all(selfText(a), false, isDecimalDigit); })
        .method("isnumeric", "self", strIs<isNumeric>)
        .method("isalnum", "self",
                [](Machine&, const Args& a) {
                    return all(selfText(a), false,
                               [](char32_t c) { return isAlphabetic(c) || isNumeric(c); });
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
