// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The two readings and the matching of rules. Actions: faultactions.cpp.
#include "scenes/language/faultparser.h"

#include "scenes/language/deepstack.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

constexpr int kMaxDepth = 6000;
constexpr int kSteps = 4'000'000;

} // namespace

std::optional<SyntaxFault> findSyntaxFault(std::string_view source, FaultText kind) {
    if (source.find('\0') != std::string_view::npos)
        return {};
    std::string text;
    text.reserve(source.size() + 1);
    if (source.starts_with("\xEF\xBB\xBF"))
        source.remove_prefix(3);
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source[at] != '\r')
            text += source[at];
        else if (at + 1 == source.size() || source[at + 1] != '\n')
            text += '\n';
    }
    const bool isStatements = kind == FaultText::Statements;
    if (isStatements && !text.empty() && text.back() != '\n')
        text += '\n';
    std::optional<SyntaxFault> found;
    const bool isDone = onDeepStack([&] {
        int budget = kSteps;
        FaultParser parser(text, {}, budget);
        found = parser.run(isStatements ? "file" : "eval");
        if (parser.isGivenUp())
            found.reset();
    });
    return isDone ? found : std::nullopt;
}

FaultParser::FaultParser(std::string_view text, const FaultOrigin& origin, int& budget)
    : m_text(text)
    , m_origin(origin)
    , m_budget(budget)
    , m_grammar(FaultGrammar::python()) {
    FaultTokens read = faultTokens(text, origin.line);
    m_tokens = std::move(read.tokens);
    m_end = std::move(read.end);
    m_tokenNodes.resize(m_tokens.size());
    m_memory.resize(m_tokens.size());
}

std::optional<SyntaxFault> FaultParser::run(std::string_view rule) {
    const int number = m_grammar.numbered(rule);
    try {
        if (match(number))
            return {};
        return secondReading(number);
    } catch (Raised& raised) {
        return afterRaised(std::move(raised.fault));
    } catch (const GivenUp&) {
        m_isGivenUp = true;
        return SyntaxFault();
    }
}

SyntaxFault FaultParser::secondReading(int rule) {
    const FaultToken last = lastRead();
    m_mark = 0;
    m_depth = 0;
    for (auto& each : m_memory)
        each.clear();
    m_countsInvalid = true;
    match(rule);
    if (last.kind == FaultTokenKind::Indent || last.kind == FaultTokenKind::Dedent) {
        return placed(last.kind == FaultTokenKind::Indent ? "unexpected indent"
                                                          : "unexpected unindent",
                      hereRange(), Diagnostic::Kind::IndentationError);
    }
    raiseAt(last, "invalid syntax");
}

/// What the tokenizer refuses further on in the text is told first.
SyntaxFault FaultParser::afterRaised(SyntaxFault fault) {
    if (m_filled == static_cast<int>(m_tokens.size()))
        return fault;
    std::optional<SyntaxFault> other = faultOfTheRest();
    return other ? std::move(*other) : std::move(fault);
}

std::optional<SyntaxFault> FaultParser::faultOfTheRest() {
    if (m_tokens.back().kind != FaultTokenKind::Error)
        return {};
    if (m_end.reason == FaultEnd::Reason::Told)
        return m_end.told;
    if (m_end.bracket == 0 || lastRead().line <= m_end.bracketLine)
        return {};
    m_filled = static_cast<int>(m_tokens.size());
    return openBracket();
}

/// The token at a place, which counts as looked at from now on.
const FaultToken& FaultParser::tokenAt(int index) {
    const FaultToken& token = m_tokens[static_cast<std::size_t>(index)];
    if (index >= m_filled) {
        m_filled = index + 1;
        if (token.kind == FaultTokenKind::Error)
            raiseEnd();
    }
    return token;
}

// --- rules

const FaultNode* FaultParser::match(int number) {
    const FaultRule& rule = m_grammar.rule(number);
    if (--m_budget < 0 || m_depth > kMaxDepth)
        throw GivenUp();
    if (rule.isLeftRecursive)
        return matchLeftRecursive(number);
    const int start = m_mark;
    tokenAt(start);
    if (rule.isRemembered) {
        const auto& memory = m_memory[static_cast<std::size_t>(start)];
        if (const auto known = memory.find(number); known != memory.end()) {
            m_mark = known->second.end;
            return known->second.node;
        }
    }
    ++m_depth;
    const bool countedInvalid = m_countsInvalid;
    m_countsInvalid = countedInvalid && !rule.isWithoutInvalid;
    const FaultNode* node = matchAlternatives(rule);
    m_countsInvalid = countedInvalid;
    --m_depth;
    if (rule.isRemembered)
        m_memory[static_cast<std::size_t>(start)][number] = {node, m_mark};
    return node;
}

/// Reads a longer match as long as there is one, with the last one as what the rule gives at its
/// own start.
const FaultNode* FaultParser::matchLeftRecursive(int number) {
    const int start = m_mark;
    tokenAt(start);
    auto& memory = m_memory[static_cast<std::size_t>(start)];
    if (const auto known = memory.find(number); known != memory.end()) {
        m_mark = known->second.end;
        return known->second.node;
    }
    Remembered best{nullptr, start};
    ++m_depth;
    for (;;) {
        memory[number] = best;
        m_mark = start;
        const FaultNode* node = matchAlternatives(m_grammar.rule(number));
        if (!node || m_mark <= best.end)
            break;
        best = {node, m_mark};
    }
    --m_depth;
    m_mark = best.end;
    return best.node;
}

const FaultNode* FaultParser::matchAlternatives(const FaultRule& rule) {
    const int start = m_mark;
    for (const FaultAlternative& alternative : rule.alternatives) {
        if (alternative.isInvalid && !m_countsInvalid)
            continue;
        Children children;
        Labels labels;
        bool isCut = false;
        if (matchItems(alternative, children, labels, isCut))
            return act(alternative, start, std::move(children), labels);
        m_mark = start;
        if (isCut)
            return nullptr;
    }
    return nullptr;
}

bool FaultParser::matchItems(const FaultAlternative& alternative, Children& children,
                             Labels& labels, bool& isCut) {
    for (const FaultItem& item : alternative.items) {
        const FaultNode* node = nullptr;
        if (item.type == FaultItem::Type::Cut)
            isCut = true;
        else if (!matchItem(item, node))
            return false;
        if (node)
            children.push_back(node);
        if (item.label == 'a')
            labels.a = node;
        else if (item.label == 'b')
            labels.b = node;
    }
    return true;
}

bool FaultParser::matchItem(const FaultItem& item, const FaultNode*& node) {
    switch (item.type) {
    case FaultItem::Type::Word:
    case FaultItem::Type::Soft:
    case FaultItem::Type::SoftAny:
    case FaultItem::Type::Token:
        return matchToken(item, node);
    case FaultItem::Type::Rule:
        node = match(item.value);
        return node != nullptr;
    case FaultItem::Type::Optional:
        matchItem(item.of.front(), node);
        return true;
    case FaultItem::Type::Any:
    case FaultItem::Type::Many:
    case FaultItem::Type::List:
        return matchRepeated(item, node);
    case FaultItem::Type::And:
        return looksAhead(item.of.front());
    case FaultItem::Type::Not:
        return !looksAhead(item.of.front());
    case FaultItem::Type::Forced:
        force(item.of.front());
        return matchToken(item.of.front(), node);
    case FaultItem::Type::Cut:
        break;
    }
    return true;
}

bool FaultParser::isAt(const FaultItem& item) {
    const FaultToken& token = tokenAt(m_mark);
    const bool isName = token.kind == FaultTokenKind::Name;
    switch (item.type) {
    case FaultItem::Type::Word:
        return (token.kind == FaultTokenKind::Keyword || token.kind == FaultTokenKind::Operator) &&
               token.text == item.word;
    case FaultItem::Type::Soft:
        return isName && token.text == item.word;
    case FaultItem::Type::SoftAny:
        // CPython takes the start of one for one.
        return isName && (token.text == "_" || std::string_view("case").starts_with(token.text) ||
                          std::string_view("match").starts_with(token.text));
    default:
        return token.kind == static_cast<FaultTokenKind>(item.value);
    }
}

bool FaultParser::matchToken(const FaultItem& item, const FaultNode*& node) {
    if (!isAt(item))
        return false;
    const FaultNode*& made = m_tokenNodes[static_cast<std::size_t>(m_mark)];
    if (!made)
        made = &m_nodes.emplace_back(FaultNode{FaultKind::Plain, m_mark, m_mark, true, {}});
    node = made;
    ++m_mark;
    return true;
}

bool FaultParser::matchRepeated(const FaultItem& item, const FaultNode*& node) {
    const bool isList = item.type == FaultItem::Type::List;
    const int start = m_mark;
    int end = start;
    Children children;
    for (;;) {
        const FaultNode* each = nullptr;
        if (isList && !children.empty() && !matchItem(item.of.back(), each))
            break;
        if (!matchItem(item.of.front(), each))
            break;
        end = m_mark;
        children.push_back(each);
        if (--m_budget < 0)
            throw GivenUp();
    }
    m_mark = end;
    const bool isThere = !children.empty() || item.type == FaultItem::Type::Any;
    if (!children.empty())
        node = give(FaultKind::Plain, start, std::move(children), {});
    return isThere;
}

bool FaultParser::looksAhead(const FaultItem& item) {
    const int start = m_mark;
    const FaultNode* node = nullptr;
    const bool isThere = matchItem(item, node);
    m_mark = start;
    return isThere;
}

void FaultParser::force(const FaultItem& item) {
    if (!isAt(item))
        raiseAt(tokenAt(m_mark), "expected '" + std::string(item.word) + "'");
}

} // namespace coroscope::scenes
