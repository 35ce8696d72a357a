// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Sets of characters and what is the same letter. With IGNORECASE a set holds the lower case of its
// characters, and what is looked up is lowered first; as in Python only where a letter has cases.
#include "scenes/machine/objects/strobject.h"
#include "scenes/machine/regex/regexprogram.h"

#include <algorithm>
#include <array>

namespace coroscope::scenes::regex {

namespace {

constexpr char32_t kBasicEnd = 0x10000;

// Lower-case letters with one upper case in common (Unicode 14).
constexpr std::array<std::array<char32_t, 3>, 24> kSameUpperCase = {{
    {0x69, 0x131, 0},   {0x73, 0x17f, 0},    {0xb5, 0x3bc, 0},        {0x345, 0x3b9, 0x1fbe},
    {0x390, 0x1fd3, 0}, {0x3b0, 0x1fe3, 0},  {0x3b2, 0x3d0, 0},       {0x3b5, 0x3f5, 0},
    {0x3b8, 0x3d1, 0},  {0x3ba, 0x3f0, 0},   {0x3c0, 0x3d6, 0},       {0x3c1, 0x3f1, 0},
    {0x3c2, 0x3c3, 0},  {0x3c6, 0x3d5, 0},   {0x432, 0x1c80, 0},      {0x434, 0x1c81, 0},
    {0x43e, 0x1c82, 0}, {0x441, 0x1c83, 0},  {0x442, 0x1c84, 0x1c85}, {0x44a, 0x1c86, 0},
    {0x463, 0x1c87, 0}, {0x1c88, 0xa64b, 0}, {0x1e61, 0x1e9b, 0},     {0xfb05, 0xfb06, 0},
}};

char32_t asciiLower(char32_t c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
char32_t asciiUpper(char32_t c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
}

bool isInCategory(char32_t c, Category category, bool isUnicode) {
    switch (category) {
    case Category::Digit:
        return isUnicode ? isDecimalDigit(c) : c >= '0' && c <= '9';
    case Category::Space:
        return isUnicode ? isSpace(c) : c == ' ' || (c >= '\t' && c <= '\r');
    case Category::Word:
        return isWordCharacter(c, isUnicode);
    case Category::NotDigit:
        return !isInCategory(c, Category::Digit, isUnicode);
    case Category::NotSpace:
        return !isInCategory(c, Category::Space, isUnicode);
    case Category::NotWord:
        return !isInCategory(c, Category::Word, isUnicode);
    }
    return false;
}

bool isCased(char32_t c, Letters letters) {
    if (letters == Letters::Ascii)
        return asciiLower(c) != c || asciiUpper(c) != c;
    return toLowerCase(c) != c || toUpperCase(c) != c;
}

} // namespace

char32_t lowered(char32_t c, Letters letters) {
    if (letters == Letters::Exact)
        return c;
    return letters == Letters::Unicode && c >= 0x80 ? toLowerCase(c) : asciiLower(c);
}

bool isWordCharacter(char32_t c, bool isUnicode) {
    if (c < 0x80)
        return c == '_' || (c >= '0' && c <= '9') || asciiLower(c) != c || asciiUpper(c) != c;
    // Digits that are no decimals are word characters as well.
    const auto isOtherNumber = [c] {
        return c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0xbc && c <= 0xbe) || c == 0x2070 ||
               (c >= 0x2074 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089) ||
               (c >= 0x2150 && c <= 0x2189) || (c >= 0x2460 && c <= 0x249b) ||
               (c >= 0x24ea && c <= 0x24ff);
    };
    return isUnicode && (isAlphabetic(c) || isDecimalDigit(c) || isOtherNumber());
}

OtherCases otherCases(char32_t lower) {
    for (const auto& group : kSameUpperCase) {
        if (std::find(group.begin(), group.end(), lower) == group.end())
            continue;
        OtherCases others;
        for (const char32_t c : group) {
            if (c != lower && c != 0)
                (others.first ? others.second : others.first) = c;
        }
        return others;
    }
    return {};
}

CharacterSet::CharacterSet(const Node& node, std::uint32_t flags)
    : m_isNegated(node.isNegated)
    , m_isUnicode(flags & kUnicode && !(flags & kLocale))
    , m_letters(Letters::Exact) {
    if (flags & kIgnoreCase)
        m_letters = flags & kLocale    ? Letters::Locale
                    : flags & kUnicode ? Letters::Unicode
                                       : Letters::Ascii;
    const bool isFolded = m_letters == Letters::Ascii || m_letters == Letters::Unicode;
    if (m_letters == Letters::Locale)
        m_fold = Letters::Locale;
    std::vector<bool> map(isFolded ? kBasicEnd : 0);
    for (const SetItem& item : node.set) {
        if (item.kind == SetItem::Kind::Category)
            m_categories.push_back(item.category);
        else if (isFolded)
            addFolded(item, map);
        else
            m_ranges.push_back({item.first, item.last});
    }
    compress(map);
    for (char32_t c = 0; c < 256; ++c)
        m_low[c] = test(c);
}

void CharacterSet::addFolded(const SetItem& item, std::vector<bool>& map) {
    bool hasCases = false;
    for (char32_t c = item.first; c <= item.last && c < kBasicEnd; ++c) {
        const char32_t lower = lowered(c, m_letters);
        map[lower] = true;
        hasCases = hasCases || isCased(c, m_letters);
        const OtherCases others = m_letters == Letters::Unicode ? otherCases(lower) : OtherCases();
        if (others.first)
            map[others.first] = true;
        if (others.second)
            map[others.second] = true;
    }
    if (item.last >= kBasicEnd) {
        hasCases = true;
        (item.kind == SetItem::Kind::Range ? m_casedRanges : m_ranges)
            .push_back({item.first, item.last});
    }
    if (hasCases)
        m_fold = m_letters;
}

void CharacterSet::compress(const std::vector<bool>& map) {
    for (std::size_t at = 0; at < map.size(); ++at) {
        if (!map[at])
            continue;
        const std::size_t first = at;
        while (at + 1 < map.size() && map[at + 1])
            ++at;
        m_ranges.push_back({static_cast<char32_t>(first), static_cast<char32_t>(at)});
    }
}

bool CharacterSet::contains(char32_t c) const {
    const auto isIn = [](const std::vector<Range>& ranges, char32_t wanted) {
        return std::any_of(ranges.begin(), ranges.end(), [wanted](const Range& range) {
            return range.first <= wanted && wanted <= range.last;
        });
    };
    return isIn(m_ranges, c) || isIn(m_casedRanges, c) ||
           (!m_casedRanges.empty() && isIn(m_casedRanges, toUpperCase(c))) ||
           std::any_of(m_categories.begin(), m_categories.end(),
                       [&](Category category) { return isInCategory(c, category, m_isUnicode); });
}

bool CharacterSet::test(char32_t c) const {
    if (m_fold != Letters::Locale)
        return contains(lowered(c, m_fold)) != m_isNegated;
    const char32_t lower = asciiLower(c);
    const char32_t upper = asciiUpper(c);
    return contains(lower) != m_isNegated || (upper != lower && contains(upper) != m_isNegated);
}

} // namespace coroscope::scenes::regex
