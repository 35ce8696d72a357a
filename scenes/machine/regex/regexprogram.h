// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A regular expression made ready to run: instructions of the matcher.
#pragma once

#include "scenes/machine/regex/regextree.h"

#include <bitset>

namespace coroscope::scenes::regex {

/// What counts as the same letter, or as a letter.
enum class Letters : std::uint8_t { Exact, Ascii, Unicode, Locale };

char32_t lowered(char32_t c, Letters letters);
bool isWordCharacter(char32_t c, bool isUnicode);
/// Other lower-case letters that have the same upper case; 0 where there are fewer than two.
struct OtherCases {
    char32_t first = 0, second = 0;
};
OtherCases otherCases(char32_t lower);

/// A set of characters, with the pattern's flags already applied.
class CharacterSet {
public:
    CharacterSet(const Node& node, std::uint32_t flags);
    bool has(char32_t c) const { return c < 256 ? m_low[c] : test(c); }

private:
    struct Range {
        char32_t first, last;
    };
    void addFolded(const SetItem& item, std::vector<bool>& map);
    void compress(const std::vector<bool>& map);
    bool contains(char32_t c) const;
    bool test(char32_t c) const;

    bool m_isNegated;
    bool m_isUnicode;                ///< categories
    Letters m_letters;               ///< as the pattern says
    Letters m_fold = Letters::Exact; ///< what is asked for is changed so
    std::vector<Range> m_ranges;
    std::vector<Range> m_casedRanges; ///< upper case counts too
    std::vector<Category> m_categories;
    std::bitset<256> m_low;
};

enum class Op : std::uint8_t {
    Literal,
    NotLiteral,
    Any,
    AnyAtAll,
    Set,
    At,
    Mark,
    Branch, ///< a: the next one, or 0
    Jump,
    RepeatOne, ///< the character to repeat follows; a: where the rest is
    LazyRepeatOne,
    PossessiveRepeatOne,
    Repeat,   ///< a: the Until
    MaxUntil, ///< a: its Repeat
    MinUntil,
    PossessiveRepeat, ///< a: behind its end
    Atomic,
    Assert, ///< least: how far back
    AssertNot,
    PartEnd, ///< of one of the four above
    GroupReference,
    GroupExists, ///< a: where to go when it does not
    Success
};

struct Instruction {
    Op op = Op::Success;
    Letters letters = Letters::Exact;
    Anchor anchor = Anchor::Beginning;
    std::uint32_t value = 0; ///< character, mark, group, set
    std::uint32_t a = 0;
    std::uint32_t least = 0, most = 0;
};

struct Program {
    std::vector<Instruction> instructions;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 0;
    std::uint64_t leastWidth = 0;
};

/// Throws Error.
Program makeProgram(const Tree& tree);

} // namespace coroscope::scenes::regex
