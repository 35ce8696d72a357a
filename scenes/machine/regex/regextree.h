// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A regular expression as it was read: a tree, before its flags decide what the characters mean.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes::regex {

/// The flags' numbers are those of Python's module re.
enum Flag : std::uint32_t {
    kTemplate = 1,
    kIgnoreCase = 2,
    kLocale = 4,
    kMultiLine = 8,
    kDotAll = 16,
    kUnicode = 32,
    kVerbose = 64,
    kDebug = 128,
    kAscii = 256,
};
inline constexpr std::uint32_t kTypeFlags = kAscii | kLocale | kUnicode;
inline constexpr std::uint32_t kNoMaximum = 0xffffffff; ///< of a repeat
inline constexpr std::uint64_t kWidest = std::uint64_t{1} << 62;
inline constexpr std::uint32_t kMaxGroups = 1073741823;

/// What is wrong with a pattern or a template. Thrown inside of this folder only.
struct Error {
    enum class Kind : std::uint8_t { Pattern, Overflow, Index, Value, Recursion };
    Kind kind = Kind::Pattern;
    std::string message;
    std::int64_t position = -1; ///< code points; -1: none
};

struct Warning {
    bool isDeprecation = false; ///< else a FutureWarning
    std::string message;
};

enum class Category : std::uint8_t { Digit, NotDigit, Space, NotSpace, Word, NotWord };

struct SetItem {
    enum class Kind : std::uint8_t { Character, Range, Category };
    Kind kind = Kind::Character;
    char32_t first = 0, last = 0;
    Category category = Category::Digit;
    bool operator==(const SetItem&) const = default;
};

enum class Anchor : std::uint8_t {
    Beginning,
    BeginningLine,
    BeginningString,
    Boundary,
    NotBoundary,
    End,
    EndLine,
    EndString
};

struct Node;
using Sequence = std::vector<Node>;

/// The least and the most characters that something can match.
struct Width {
    std::uint64_t least = 0, most = 0;
};

struct Node {
    enum class Kind : std::uint8_t {
        Literal,
        NotLiteral,
        Any,
        Set,
        At,
        Branch, ///< one of `parts`
        Group,  ///< `group` 0: does not capture
        Repeat,
        Atomic,
        Assert,
        GroupReference,
        GroupExists, ///< parts: yes and perhaps no
    };
    enum class Manner : std::uint8_t { Greedy, Lazy, Possessive };
    Kind kind;
    char32_t character = 0;
    Anchor anchor = Anchor::Beginning;
    bool isNegated = false; ///< a set, an assertion
    bool isBehind = false;  ///< an assertion
    Manner manner = Manner::Greedy;
    std::uint32_t group = 0;
    std::uint32_t addedFlags = 0, removedFlags = 0;
    std::uint32_t least = 0, most = 0;
    std::vector<SetItem> set = {};
    std::vector<Sequence> parts = {};
};

struct Tree {
    Sequence sequence;
    std::uint32_t flags = 0;
    std::uint32_t groups = 0;                   ///< without the whole match
    std::map<std::string, std::uint32_t> names; ///< of groups
    std::vector<std::string> nameOrder;         ///< as they stand in the pattern
    std::vector<Width> groupWidths;             ///< [0] is not used
    std::vector<Warning> warnings;
};

Width widthOf(const Sequence& sequence, const std::vector<Width>& groupWidths);
/// Throws Error. `tree` holds the warnings in any case.
void readPattern(std::u32string_view text, bool isText, std::uint32_t flags, Tree& tree);

/// What replaces a match: texts and groups in turn.
struct TemplatePart {
    std::u32string text;
    std::int64_t group = -1; ///< -1: the text
};
/// Throws Error.
std::vector<TemplatePart> readTemplate(std::u32string_view text, bool isText, const Tree& tree,
                                       std::vector<Warning>& warnings);

} // namespace coroscope::scenes::regex
