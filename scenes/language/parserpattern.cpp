// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for `match`: whether it is one (the word is a name elsewhere), and patterns.
#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

ast::Stmt* Parser::tryMatch() {
    const Token& next = ahead();
    if (!startsExpression(next) && !next.isOperator("*"))
        return nullptr;
    const bool isCertain = next.kind != TokenKind::Operator && next.kind != TokenKind::Keyword;
    const std::size_t before = m_position;
    const SourceSpan start = advance().span;
    ast::Expr* subject = nullptr;
    try {
        const SourceSpan subjectStart = current().span;
        subject = tupleFrom(parseStarNamed(), subjectStart, &Parser::parseStarNamed);
        if (!atOperator(":") || ahead().kind != TokenKind::Newline) {
            if (isCertain)
                expectColon();
            m_position = before;
            return nullptr;
        }
    } catch (const ParseFailure&) {
        if (isCertain)
            throw;
        m_position = before;
        return nullptr;
    }
    advance();
    advance();
    if (!at(TokenKind::Indent))
        fail(current().span,
             "expected an indented block after 'match' statement on line " +
                 std::to_string(start.line),
             "an indented block", {}, Diagnostic::Kind::IndentationError);
    advance();
    auto* node = m_module->make<ast::Match>(start);
    node->subject = subject;
    while (!at(TokenKind::Dedent) && !at(TokenKind::EndOfText))
        node->cases.push_back(parseCase());
    if (at(TokenKind::Dedent))
        advance();
    const ast::Body& last = node->cases.back().body;
    if (!last.empty()) {
        node->span.endLine = last.back()->span.endLine;
        node->span.endColumn = last.back()->span.endColumn;
    }
    return node;
}

ast::MatchCase Parser::parseCase() {
    if (!at(TokenKind::Name) || current().text != "case")
        failHere("'case'");
    const int line = advance().span.line;
    ast::MatchCase result;
    result.pattern = parsePatterns();
    if (acceptKeyword("if"))
        result.guard = parseNamed();
    expectColon();
    result.body = parseBlock("'case' statement", line);
    return result;
}

ast::Pattern* Parser::sequenceOf(ast::Patterns patterns, const SourceSpan& start) {
    auto* node = make<ast::MatchSequence>(start);
    node->patterns = std::move(patterns);
    return node;
}

ast::Pattern* Parser::parsePatterns() {
    const SourceSpan start = current().span;
    const bool isStar = atOperator("*");
    ast::Pattern* first = parseStarPattern();
    if (!atOperator(",") && !isStar)
        return first;
    if (!atOperator(","))
        failHere("','");
    ast::Patterns patterns{first};
    while (acceptOperator(",")) {
        if (atOperator(":") || atKeyword("if"))
            break;
        patterns.push_back(parseStarPattern());
    }
    return sequenceOf(std::move(patterns), start);
}

std::string Parser::captureName() {
    std::string name = expectName("a name");
    return name == "_" ? std::string() : name;
}

ast::Pattern* Parser::parseStarPattern() {
    if (!atOperator("*"))
        return parseAsPattern();
    const SourceSpan start = advance().span;
    std::string name = captureName();
    auto* node = make<ast::MatchStar>(start);
    node->name = std::move(name);
    return node;
}

ast::Pattern* Parser::parseAsPattern() {
    const DepthGuard guard(*this);
    const SourceSpan start = current().span;
    ast::Pattern* pattern = parseOrPattern();
    if (!acceptKeyword("as"))
        return pattern;
    if (at(TokenKind::Name) && current().text == "_")
        fail(current().span, "cannot use '_' as a target");
    if (!at(TokenKind::Name))
        fail(current().span, "invalid pattern target");
    std::string name(advance().text);
    auto* node = make<ast::MatchAs>(start);
    node->pattern = pattern;
    node->name = std::move(name);
    return node;
}

ast::Pattern* Parser::parseOrPattern() {
    const SourceSpan start = current().span;
    ast::Pattern* first = parseClosedPattern();
    if (!atOperator("|"))
        return first;
    ast::Patterns patterns{first};
    while (acceptOperator("|"))
        patterns.push_back(parseClosedPattern());
    auto* node = make<ast::MatchOr>(start);
    node->patterns = std::move(patterns);
    return node;
}

ast::Pattern* Parser::parseClosedPattern() {
    const SourceSpan start = current().span;
    if (at(TokenKind::Name))
        return parseNamePattern();
    if (atKeyword("None") || atKeyword("True") || atKeyword("False")) {
        auto* node = m_module->make<ast::MatchSingleton>(start);
        node->value = atKeyword("None") ? Constant{NoneConstant{}} : Constant{atKeyword("True")};
        advance();
        return node;
    }
    if (at(TokenKind::Number) || at(TokenKind::String) || at(TokenKind::FString) || atOperator("-"))
        return parseLiteralPattern();
    if (atOperator("{"))
        return parseMappingPattern();
    if (acceptOperator("["))
        return parseSequencePattern("]");
    if (acceptOperator("("))
        return parseSequencePattern(")");
    failHere("a pattern");
}

ast::Pattern* Parser::parseNamePattern() {
    const SourceSpan start = current().span;
    if (!ahead().isOperator(".") && !ahead().isOperator("(")) {
        std::string name = captureName();
        auto* node = make<ast::MatchAs>(start);
        node->name = std::move(name);
        return node;
    }
    auto* base = m_module->make<ast::Name>(start);
    base->id = std::string(advance().text);
    ast::Expr* value = base;
    while (acceptOperator(".")) {
        std::string attr = expectName("the name of an attribute");
        auto* node = make<ast::Attribute>(start);
        node->value = value;
        node->attr = std::move(attr);
        value = node;
    }
    if (atOperator("("))
        return parseClassPattern(value, start);
    auto* node = make<ast::MatchValue>(start);
    node->value = value;
    return node;
}

ast::Pattern* Parser::parseClassPattern(ast::Expr* cls, const SourceSpan& start) {
    advance();
    auto* node = m_module->make<ast::MatchClass>(start);
    node->cls = cls;
    while (!atOperator(")")) {
        if (at(TokenKind::Name) && ahead().isOperator("=")) {
            node->kwNames.emplace_back(advance().text);
            advance();
            node->kwPatterns.push_back(parseAsPattern());
        } else {
            const SourceSpan at = current().span;
            node->patterns.push_back(parseAsPattern());
            if (!node->kwNames.empty())
                fail(at, "positional patterns follow keyword patterns");
        }
        if (!acceptOperator(","))
            break;
    }
    expectOperator(")");
    node->span = since(start);
    return node;
}

ast::Pattern* Parser::parseMappingPattern() {
    const SourceSpan start = advance().span;
    auto* node = m_module->make<ast::MatchMapping>(start);
    while (!atOperator("}")) {
        if (acceptOperator("**")) {
            if (current().text == "_")
                failHere("a name", "`**_` is not needed: keys that are not named do not count");
            node->rest = expectName("a name");
        } else {
            node->keys.push_back(parseMappingKey(start));
            expectOperator(":");
            node->patterns.push_back(parseAsPattern());
        }
        if (!acceptOperator(",") || (!node->rest.empty() && !atOperator("}")))
            break;
    }
    expectOperator("}");
    node->span = since(start);
    return node;
}

ast::Pattern* Parser::parseSequencePattern(std::string_view closer) {
    const SourceSpan start = previous().span;
    ast::Patterns patterns;
    bool hasComma = false;
    while (!atOperator(closer)) {
        patterns.push_back(parseStarPattern());
        if (!acceptOperator(","))
            break;
        hasComma = true;
    }
    expectOperator(closer);
    const bool isGroup = closer == ")" && patterns.size() == 1 && !hasComma &&
                         patterns.front()->kind != ast::PatternKind::MatchStar;
    return isGroup ? patterns.front() : sequenceOf(std::move(patterns), start);
}

ast::Pattern* Parser::parseLiteralPattern() {
    const SourceSpan start = current().span;
    ast::Expr* value = parsePatternKey();
    auto* node = make<ast::MatchValue>(start);
    node->value = value;
    return node;
}

ast::Expr* Parser::parseMappingKey(const SourceSpan& mapping) {
    const bool isText = at(TokenKind::String) || at(TokenKind::FString);
    ast::Expr* text = isText ? parseStrings() : nullptr;
    if (text && ast::as<ast::JoinedStr>(text)) {
        while (!at(TokenKind::Newline) && !at(TokenKind::EndOfText) && !acceptOperator("}"))
            advance();
        fail(since(mapping), "mapping pattern keys may only match literals and attribute lookups");
    }
    return text ? text : parsePatternKey();
}

ast::Expr* Parser::parsePatternKey() {
    if (at(TokenKind::String) || at(TokenKind::FString)) {
        ast::Expr* text = parseStrings();
        if (ast::as<ast::JoinedStr>(text))
            fail(text->span, "patterns may only match literals and attribute lookups");
        return text;
    }
    if (at(TokenKind::Number) || atOperator("-")) {
        const SourceSpan start = current().span;
        ast::Expr* left = parseSignedNumber();
        if (!atOperator("+") && !atOperator("-"))
            return left;
        const auto isImaginary = [](const Token& token) {
            return token.text.ends_with('j') || token.text.ends_with('J');
        };
        if (isImaginary(previous()))
            fail(previous().span, "real number required in complex literal");
        if (ahead().kind == TokenKind::Number && !isImaginary(ahead()))
            fail(ahead().span, "imaginary number required in complex literal");
        const ast::Operator op = atOperator("+") ? ast::Operator::Add : ast::Operator::Sub;
        advance();
        ast::Expr* right = parseNumberAtom();
        auto* node = make<ast::BinOp>(start);
        node->left = left;
        node->op = op;
        node->right = right;
        return node;
    }
    if (at(TokenKind::Name) && !ahead().isOperator("."))
        failHere("a literal or a dotted name");
    return parsePrimary();
}

ast::Expr* Parser::parseSignedNumber() {
    const SourceSpan start = current().span;
    const bool isNegative = acceptOperator("-");
    if (!at(TokenKind::Number))
        failHere("a number");
    ast::Expr* number = parseNumberAtom();
    if (!isNegative)
        return number;
    auto* node = make<ast::UnaryOp>(start);
    node->op = ast::UnaryOperator::USub;
    node->operand = number;
    return node;
}

} // namespace coroscope::scenes
