// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Matches tokens with the grammar as CPython's parser does, twice: once as it stands, then with the
// rules for wrong programs. What is remembered and what is not is CPython's choice too, because the
// second reading overlooks what the memory already answers.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "scenes/language/faultgrammar.h"
#include "scenes/language/faulttokens.h"
#include "scenes/language/syntaxfault.h"

namespace coroscope::scenes {

/// What a rule has read: the tokens from `first` to `last`.
struct FaultNode {
    FaultKind kind = FaultKind::Plain;
    int first = 0;
    int last = 0;
    bool isToken = false;
    std::vector<const FaultNode*> children;
};

/// Where in the text of a scene the text of a field of an f-string stands.
struct FaultOrigin {
    bool isField = false;
    int line = 1;
    int column = 0;
};

class FaultParser {
public:
    FaultParser(std::string_view text, const FaultOrigin& origin, int& budget);
    /// What is wrong, if `rule` does not match.
    std::optional<SyntaxFault> run(std::string_view rule);
    bool isGivenUp() const { return m_isGivenUp; }

private:
    struct Raised {
        SyntaxFault fault;
    };
    struct GivenUp {};
    struct Remembered {
        const FaultNode* node = nullptr;
        int end = 0;
    };
    struct Range {
        int line;
        int column;
        int endLine;
        int endColumn;
    };
    using Children = std::vector<const FaultNode*>;
    /// The nodes that an alternative's action speaks of.
    struct Labels {
        const FaultNode* a = nullptr;
        const FaultNode* b = nullptr;
    };

    // --- readings (faultparser.cpp)
    SyntaxFault secondReading(int rule);
    SyntaxFault afterRaised(SyntaxFault fault);
    std::optional<SyntaxFault> faultOfTheRest();
    const FaultToken& tokenAt(int index);
    const FaultToken& lastRead() const { return m_tokens[static_cast<std::size_t>(m_filled - 1)]; }

    const FaultNode* match(int number);
    const FaultNode* matchLeftRecursive(int number);
    const FaultNode* matchAlternatives(const FaultRule& rule);
    bool matchItems(const FaultAlternative& alternative, Children& children, Labels& labels,
                    bool& isCut);
    /// False: no match. A node only for what was read.
    bool matchItem(const FaultItem& item, const FaultNode*& node);
    bool matchToken(const FaultItem& item, const FaultNode*& node);
    bool matchRepeated(const FaultItem& item, const FaultNode*& node);
    bool looksAhead(const FaultItem& item);
    void force(const FaultItem& item);
    bool isAt(const FaultItem& item);

    // --- actions (faultactions.cpp)
    const FaultNode* act(const FaultAlternative& alternative, int start, Children children,
                         const Labels& labels);
    const FaultNode* give(FaultKind kind, int start, Children children, const Labels& labels);
    const FaultNode* actOnTarget(const FaultAlternative& alternative, const Labels& labels);
    const FaultNode* actOnGenerator(const FaultAlternative& alternative, const Labels& labels);
    bool isLegacyName(const FaultNode& node) const;
    bool isImaginary(const FaultNode& node) const;
    std::string nameOf(const FaultNode& node) const;
    std::string filled(std::string_view text, const FaultNode* node) const;
    std::string_view textOf(const FaultNode& node) const;
    int lastTokenBefore(int mark) const;

    // --- strings (faultstrings.cpp)
    const FaultNode* readStrings(int start);

    // --- places (faultplaces.cpp)
    friend class FaultFields;
    [[noreturn]] void raiseHere(std::string message,
                                Diagnostic::Kind kind = Diagnostic::Kind::SyntaxError);
    [[noreturn]] void raiseAt(const FaultNode& node, std::string message);
    [[noreturn]] void raiseAt(const FaultToken& token, std::string message);
    [[noreturn]] void raiseRange(const FaultNode& from, const FaultNode& to, std::string message);
    [[noreturn]] void raiseFrom(const FaultNode& from, std::string message);
    [[noreturn]] void raiseEnd();
    SyntaxFault openBracket() const;
    Range rangeOf(const FaultNode& from, const FaultNode& to) const;
    static Range rangeOf(const FaultToken& token);
    Range hereRange() const;
    /// Columns count from 1; 0 and -1 mean none.
    SyntaxFault placed(std::string message, const Range& range,
                       Diagnostic::Kind kind = Diagnostic::Kind::SyntaxError) const;
    std::string lineText(int line) const;

    std::string_view m_text;
    FaultOrigin m_origin;
    FaultEnd m_end;
    std::vector<FaultToken> m_tokens;
    std::deque<FaultNode> m_nodes;
    std::vector<const FaultNode*> m_tokenNodes;
    std::vector<std::unordered_map<int, Remembered>> m_memory; ///< a token: rule to what it gave
    int m_mark = 0;
    int m_filled = 0; ///< tokens that were looked at
    int m_depth = 0;
    int& m_budget;
    bool m_countsInvalid = false;
    bool m_isGivenUp = false;
    const FaultGrammar& m_grammar;
};

} // namespace coroscope::scenes
