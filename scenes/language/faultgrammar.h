// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Python 3.11's grammar with the rules that know wrong programs, as tables made from a text:
//
//   name: alternative | alternative        rules stand on lines that are not indented
//   name!: …                               what it gave at a token is remembered
//   name<: …                               calls itself first, through another rule
//   'word' "word" NAME (x | y) [x] x* x+   as in the language reference; "word" is a soft keyword
//   ','.x+  &x  !x  &&'x'  ~               lists, looks ahead, must follow, no way back
//   a=x b=x                                what the action speaks of
//   … => Kind          what was read, to be named in a message: "cannot assign to literal"
//   … => @place text   the program is wrong here: see FaultAction
//
// Alternatives that are just `invalid_…` count only in the second reading, as in CPython.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

enum class FaultKind : std::uint8_t {
    Plain, // a token or a group of what was read
    Name,
    Literal,
    Constant, // None, True, False, with its own name
    Ellipsis,
    FString,
    Attribute,
    Subscript,
    Call,
    List,
    Tuple,
    Starred,
    Compare,
    Operation,
    Lambda,
    Conditional,
    Named,
    Await,
    Yield,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Keyword,
    DoubleStarred,
};

/// What an alternative does once it was read.
enum class FaultAction : std::uint8_t {
    Give,            // a node
    Here,            // @here: at the last token that was looked at
    At,              // @at: at `a`
    Range,           // @range: from `a` to the end of `b`
    From,            // @from: from `a` to where the tokenizer stands
    Indent,          // @indent: an IndentationError at the last token; %d is the line of `a`
    Target,          // @target: `a` holds something that cannot be assigned to
    ForTarget,       // @for-target
    DelTarget,       // @del-target
    Comma,           // @comma: between `a` and `b`, unless print is meant or no bracket is open
    Legacy,          // @legacy: print and exec without parentheses
    Generator,       // @generator: from `a` to the last part of the comprehension `b`
    Unparenthesized, // @unparenthesized: `b` after the arguments `a`
    Positional,      // @positional: after keywords
    Key,             // @key: a dictionary's key `a` without a value
    Real,            // @real: `a` must be no imaginary number
    Imaginary,       // @imaginary: `a` must be one
    Strings,         // @strings: literals side by side
};

struct FaultItem {
    enum class Type : std::uint8_t {
        Word,    // a keyword or operator
        Soft,    // a soft keyword
        Token,   // of a kind: value is a FaultTokenKind
        SoftAny, // any soft keyword
        Rule,
        Optional,
        Any,  // *
        Many, // +
        List, // separated by `separator`
        And,
        Not,
        Forced,
        Cut,
    };
    Type type = Type::Word;
    char label = 0;
    int value = 0;             ///< of a rule or kind
    std::string_view word;     // of the grammar's text
    std::vector<FaultItem> of; ///< what is repeated, optional, looked for; then the separator
};

struct FaultAlternative {
    std::vector<FaultItem> items;
    FaultAction action = FaultAction::Give;
    FaultKind kind = FaultKind::Plain;
    std::string_view text;
    bool isInvalid = false; ///< just `invalid_…`
};

struct FaultRule {
    std::string_view name;
    std::vector<FaultAlternative> alternatives;
    bool isRemembered = false;
    bool isLeftRecursive = false;
    bool isWithoutInvalid = false;
};

class FaultGrammar {
public:
    static const FaultGrammar& python();

    explicit FaultGrammar(const std::vector<std::string_view>& texts);
    const FaultRule& rule(int number) const { return m_rules[static_cast<std::size_t>(number)]; }
    int numbered(std::string_view name) const;

private:
    friend class FaultGrammarReader;
    std::vector<FaultRule> m_rules;
};

// The parts of the grammar (faultgrammarstatements.cpp and so on).
extern const std::string_view kFaultStatements;
extern const std::string_view kFaultPatterns;
extern const std::string_view kFaultExpressions;
extern const std::string_view kFaultTargets;
extern const std::string_view kFaultParameters;
extern const std::string_view kFaultInvalid;
extern const std::string_view kFaultInvalidBlocks;

} // namespace coroscope::scenes
