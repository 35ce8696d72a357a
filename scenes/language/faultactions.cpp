// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What alternatives of the grammar do once they were read: give a node, or refuse the program.
#include "scenes/language/faultparser.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

const char* kindName(FaultKind kind) {
    switch (kind) {
    case FaultKind::Attribute:
        return "attribute";
    case FaultKind::Subscript:
        return "subscript";
    case FaultKind::Call:
        return "function call";
    case FaultKind::List:
        return "list";
    case FaultKind::Tuple:
        return "tuple";
    case FaultKind::Starred:
        return "starred";
    case FaultKind::Compare:
        return "comparison";
    case FaultKind::Operation:
        return "expression";
    case FaultKind::Lambda:
        return "lambda";
    case FaultKind::Conditional:
        return "conditional expression";
    case FaultKind::Named:
        return "named expression";
    case FaultKind::Await:
        return "await expression";
    case FaultKind::Yield:
        return "yield expression";
    case FaultKind::Dict:
        return "dict literal";
    case FaultKind::Set:
        return "set display";
    case FaultKind::ListComp:
        return "list comprehension";
    case FaultKind::SetComp:
        return "set comprehension";
    case FaultKind::DictComp:
        return "dict comprehension";
    case FaultKind::GeneratorExp:
        return "generator expression";
    case FaultKind::FString:
        return "f-string expression";
    case FaultKind::Ellipsis:
        return "ellipsis";
    case FaultKind::Literal:
        return "literal";
    default:
        return "name";
    }
}

enum class TargetOf { Assign, For, Delete };

/// The part of a target that cannot be one.
const FaultNode* wrongTarget(const FaultNode* node, TargetOf use,
                             const std::vector<FaultToken>& tokens) {
    switch (node->kind) {
    case FaultKind::Plain: // of a display's items
    case FaultKind::List:
    case FaultKind::Tuple:
        for (const FaultNode* child : node->children) {
            const FaultNode* wrong = child->isToken ? nullptr : wrongTarget(child, use, tokens);
            if (wrong)
                return wrong;
        }
        return nullptr;
    case FaultKind::Starred:
        return use == TargetOf::Delete ? node : wrongTarget(node->children.back(), use, tokens);
    case FaultKind::Compare: {
        if (use != TargetOf::For)
            return node;
        // `a in b` of `for a in b` was read as a comparison.
        const FaultNode* left = node->children.front();
        const int word = node->children.back()->first;
        const bool isHead = tokens[static_cast<std::size_t>(word)].text == "in";
        return isHead ? wrongTarget(left, use, tokens) : nullptr;
    }
    case FaultKind::Name:
    case FaultKind::Subscript:
    case FaultKind::Attribute:
        return nullptr;
    default:
        return node;
    }
}

void collect(const FaultNode* node, std::vector<const FaultNode*>& positional, bool& unpacks) {
    if (node->isToken || node->kind == FaultKind::Keyword)
        return;
    if (node->kind == FaultKind::DoubleStarred) {
        unpacks = true;
    } else if (node->kind != FaultKind::Plain) {
        positional.push_back(node);
    } else {
        for (const FaultNode* child : node->children)
            collect(child, positional, unpacks);
    }
}

} // namespace

const FaultNode* FaultParser::act(const FaultAlternative& alternative, int start, Children children,
                                  const Labels& labels) {
    switch (alternative.action) {
    case FaultAction::Give:
        return give(alternative.kind, start, std::move(children), labels);
    case FaultAction::Here:
        raiseHere(filled(alternative.text, labels.a));
    case FaultAction::At:
        raiseAt(*labels.a, filled(alternative.text, labels.a));
    case FaultAction::Range:
        raiseRange(*labels.a, *labels.b, filled(alternative.text, labels.a));
    case FaultAction::From:
        raiseFrom(*labels.a, std::string(alternative.text));
    case FaultAction::Indent:
        raiseHere(filled(alternative.text, labels.a), Diagnostic::Kind::IndentationError);
    case FaultAction::Target:
    case FaultAction::ForTarget:
    case FaultAction::DelTarget:
        return actOnTarget(alternative, labels);
    case FaultAction::Comma: {
        const FaultToken& last = m_tokens[static_cast<std::size_t>(m_mark - 1)];
        if (isLegacyName(*labels.a) || last.level == 0)
            return nullptr;
        raiseRange(*labels.a, *labels.b, std::string(alternative.text));
    }
    case FaultAction::Legacy: {
        const std::string name(textOf(*labels.a));
        if (name != "print" && name != "exec")
            return nullptr;
        raiseRange(*labels.a, *labels.b,
                   "Missing parentheses in call to '" + name + "'. Did you mean " + name +
                       "(...)?");
    }
    case FaultAction::Generator:
    case FaultAction::Unparenthesized:
    case FaultAction::Positional:
        return actOnGenerator(alternative, labels);
    case FaultAction::Key: {
        Range range = rangeOf(*labels.a, *labels.a);
        range.column = range.endColumn - 1;
        range.endColumn = 0;
        throw Raised{placed(std::string(alternative.text), range)};
    }
    case FaultAction::Real:
        if (isImaginary(*labels.a))
            raiseAt(*labels.a, "real number required in complex literal");
        return labels.a;
    case FaultAction::Imaginary:
        if (!isImaginary(*labels.a))
            raiseAt(*labels.a, "imaginary number required in complex literal");
        return labels.a;
    case FaultAction::Strings:
        return readStrings(start);
    }
    return nullptr;
}

const FaultNode* FaultParser::give(FaultKind kind, int start, Children children,
                                   const Labels& labels) {
    if (kind == FaultKind::Plain && labels.a)
        return labels.a;
    if (kind == FaultKind::Plain && children.size() == 1)
        return children.front();
    const int last = std::max(lastTokenBefore(m_mark), start);
    return &m_nodes.emplace_back(FaultNode{kind, start, last, false, std::move(children)});
}

int FaultParser::lastTokenBefore(int mark) const {
    for (--mark; mark > 0; --mark) {
        const FaultTokenKind kind = m_tokens[static_cast<std::size_t>(mark)].kind;
        if (kind != FaultTokenKind::Newline && kind != FaultTokenKind::Indent &&
            kind != FaultTokenKind::Dedent && kind != FaultTokenKind::End)
            break;
    }
    return mark;
}

const FaultNode* FaultParser::actOnTarget(const FaultAlternative& alternative,
                                          const Labels& labels) {
    const TargetOf use = alternative.action == FaultAction::Target      ? TargetOf::Assign
                         : alternative.action == FaultAction::ForTarget ? TargetOf::For
                                                                        : TargetOf::Delete;
    const FaultNode* wrong = wrongTarget(labels.a, use, m_tokens);
    if (!wrong)
        return nullptr;
    raiseAt(*wrong, filled(alternative.text, wrong));
}

const FaultNode* FaultParser::actOnGenerator(const FaultAlternative& alternative,
                                             const Labels& labels) {
    std::vector<const FaultNode*> positional;
    bool unpacks = false;
    if (alternative.action != FaultAction::Generator)
        collect(labels.a, positional, unpacks);
    if (alternative.action == FaultAction::Positional) {
        raiseHere(unpacks ? "positional argument follows keyword argument unpacking"
                          : "positional argument follows keyword argument");
    }
    const bool isSingle =
        alternative.action == FaultAction::Unparenthesized && positional.size() <= 1;
    if (isSingle)
        return nullptr;
    const FaultNode* from = positional.empty() ? labels.a : positional.back();
    raiseRange(*from, *labels.b, std::string(alternative.text));
}

std::string_view FaultParser::textOf(const FaultNode& node) const {
    return m_tokens[static_cast<std::size_t>(node.first)].text;
}

bool FaultParser::isLegacyName(const FaultNode& node) const {
    return node.kind == FaultKind::Name && (textOf(node) == "print" || textOf(node) == "exec");
}

bool FaultParser::isImaginary(const FaultNode& node) const {
    return textOf(node).ends_with('j') || textOf(node).ends_with('J');
}

std::string FaultParser::nameOf(const FaultNode& node) const {
    const bool isWord = node.isToken || node.kind == FaultKind::Constant;
    return isWord ? std::string(textOf(node)) : kindName(node.kind);
}

/// %s is what `node` is, %d its line.
std::string FaultParser::filled(std::string_view text, const FaultNode* node) const {
    std::string made(text);
    const std::size_t mark = made.find('%');
    if (mark == std::string::npos || !node)
        return made;
    const int line = m_tokens[static_cast<std::size_t>(node->first)].line;
    return made.replace(mark, 2, made[mark + 1] == 's' ? nameOf(*node) : std::to_string(line));
}

} // namespace coroscope::scenes
