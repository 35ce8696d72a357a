// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for operators: one table of the infix ones, and what surrounds them.
#include <array>

#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

namespace {

enum Precedence { kOr = 1, kAnd, kNot, kComparison, kBitOr, kBitXor, kBitAnd, kShift, kSum, kTerm };

struct Infix {
    std::string_view text;
    int precedence;
    ast::Operator op;
};
constexpr std::array<Infix, 12> kInfixes{{
    {"|", kBitOr, ast::Operator::BitOr},
    {"^", kBitXor, ast::Operator::BitXor},
    {"&", kBitAnd, ast::Operator::BitAnd},
    {"<<", kShift, ast::Operator::LShift},
    {">>", kShift, ast::Operator::RShift},
    {"+", kSum, ast::Operator::Add},
    {"-", kSum, ast::Operator::Sub},
    {"*", kTerm, ast::Operator::Mult},
    {"/", kTerm, ast::Operator::Div},
    {"//", kTerm, ast::Operator::FloorDiv},
    {"%", kTerm, ast::Operator::Mod},
    {"@", kTerm, ast::Operator::MatMult},
}};

const Infix* findInfix(const Token& token) {
    if (token.kind == TokenKind::Operator)
        for (const Infix& infix : kInfixes)
            if (token.text == infix.text)
                return &infix;
    return nullptr;
}

struct Comparison {
    std::string_view text;
    ast::CompareOperator op;
};
constexpr std::array<Comparison, 6> kComparisons{{
    {"<", ast::CompareOperator::Lt},
    {"<=", ast::CompareOperator::LtE},
    {"==", ast::CompareOperator::Eq},
    {"!=", ast::CompareOperator::NotEq},
    {">", ast::CompareOperator::Gt},
    {">=", ast::CompareOperator::GtE},
}};

bool startsComparison(const Token& token, const Token& next) {
    if (token.isKeyword("in") || token.isKeyword("is"))
        return true;
    if (token.isKeyword("not"))
        return next.isKeyword("in");
    if (token.kind == TokenKind::Operator)
        for (const Comparison& comparison : kComparisons)
            if (token.text == comparison.text)
                return true;
    return false;
}

} // namespace

ast::Expr* Parser::parseYieldOrStarExpressions() {
    return atKeyword("yield") ? parseYield() : parseStarExpressions();
}

ast::Expr* Parser::parseStarExpressions() {
    if (atKeyword("yield"))
        failHere("an expression", "put `yield` in parentheses here");
    const SourceSpan start = current().span;
    return tupleFrom(parseStarExpression(), start, &Parser::parseStarExpression);
}

ast::Expr* Parser::tupleFrom(ast::Expr* first, const SourceSpan& start,
                             ast::Expr* (Parser::*item)()) {
    if (!atOperator(","))
        return first;
    ast::Exprs items{first};
    while (acceptOperator(",")) {
        if (!startsExpression(current()) && !atOperator("*"))
            break;
        items.push_back((this->*item)());
    }
    auto* node = make<ast::Tuple>(start);
    node->items = std::move(items);
    return node;
}

ast::Expr* Parser::parseStarExpression() {
    if (!atOperator("*"))
        return parseExpression();
    const SourceSpan start = advance().span;
    ast::Expr* value = parseOperators(kBitOr);
    auto* node = make<ast::Starred>(start);
    node->value = value;
    return node;
}

ast::Expr* Parser::parseStarNamed() {
    return atOperator("*") ? parseStarExpression() : parseNamed();
}

ast::Expr* Parser::parseNamed() {
    const SourceSpan start = current().span;
    if (!at(TokenKind::Name) || !ahead().isOperator(":=")) {
        ast::Expr* expr = parseExpression();
        if (atOperator(":="))
            fail(expr->span, "cannot use assignment expressions with " + describeExpression(expr));
        return expr;
    }
    auto* target = m_module->make<ast::Name>(start);
    target->id = std::string(advance().text);
    target->context = ast::Context::Store;
    advance();
    ast::Expr* value = parseExpression();
    auto* node = make<ast::NamedExpr>(start);
    node->target = target;
    node->value = value;
    return node;
}

ast::Expr* Parser::parseExpression() {
    const DepthGuard guard(*this);
    if (atKeyword("lambda"))
        return parseLambda();
    const SourceSpan start = current().span;
    ast::Expr* body = parseOperators(kOr);
    if (!atKeyword("if"))
        return body;
    advance();
    ast::Expr* test = parseOperators(kOr);
    if (!atKeyword("else")) {
        if (at(TokenKind::Error))
            failHere("'else'");
        fail(since(start), "expected 'else' after 'if' expression", "'else'");
    }
    advance();
    ast::Expr* orElse = parseExpression();
    auto* node = make<ast::IfExp>(start);
    node->test = test;
    node->body = body;
    node->orElse = orElse;
    return node;
}

ast::Expr* Parser::parseLambda() {
    const SourceSpan start = advance().span;
    ast::Arguments args = parseParameters(true);
    expectColon();
    ast::Expr* body = parseExpression();
    auto* node = make<ast::Lambda>(start);
    node->args = std::move(args);
    node->body = body;
    return node;
}

ast::Expr* Parser::parseOperators(int minPrecedence) {
    const SourceSpan start = current().span;
    ast::Expr* left = parsePrefix(minPrecedence);
    for (;;) {
        if (minPrecedence <= kOr && atKeyword("or")) {
            left = parseBoolOp(left, ast::BoolOperator::Or, kOr);
        } else if (minPrecedence <= kAnd && atKeyword("and")) {
            left = parseBoolOp(left, ast::BoolOperator::And, kAnd);
        } else if (minPrecedence <= kComparison && startsComparison(current(), ahead())) {
            left = parseComparison(left);
        } else {
            const Infix* infix = findInfix(current());
            if (!infix || infix->precedence < minPrecedence)
                return left;
            advance();
            ast::Expr* right = parseOperators(infix->precedence + 1);
            auto* node = make<ast::BinOp>(start);
            node->left = left;
            node->op = infix->op;
            node->right = right;
            left = node;
            continue;
        }
        left->span = since(start);
    }
}

ast::Expr* Parser::parsePrefix(int minPrecedence) {
    if (minPrecedence > kNot || !atKeyword("not"))
        return parseUnary();
    const DepthGuard guard(*this);
    const SourceSpan start = advance().span;
    ast::Expr* operand = parseOperators(kNot);
    auto* node = make<ast::UnaryOp>(start);
    node->op = ast::UnaryOperator::Not;
    node->operand = operand;
    return node;
}

ast::Expr* Parser::parseBoolOp(ast::Expr* left, ast::BoolOperator op, int precedence) {
    const std::string_view word = op == ast::BoolOperator::Or ? "or" : "and";
    ast::Exprs values{left};
    while (acceptKeyword(word))
        values.push_back(parseOperators(precedence + 1));
    auto* node = make<ast::BoolOp>(left->span);
    node->op = op;
    node->values = std::move(values);
    return node;
}

ast::Expr* Parser::parseComparison(ast::Expr* left) {
    auto* node = m_module->make<ast::Compare>(left->span);
    node->left = left;
    while (const auto op = acceptComparison()) {
        node->ops.push_back(*op);
        node->comparators.push_back(parseOperators(kBitOr));
    }
    return node;
}

std::optional<ast::CompareOperator> Parser::acceptComparison() {
    if (!startsComparison(current(), ahead()))
        return std::nullopt;
    const Token& token = advance();
    if (token.isKeyword("in"))
        return ast::CompareOperator::In;
    if (token.isKeyword("not")) {
        advance();
        return ast::CompareOperator::NotIn;
    }
    if (token.isKeyword("is"))
        return acceptKeyword("not") ? ast::CompareOperator::IsNot : ast::CompareOperator::Is;
    for (const Comparison& comparison : kComparisons)
        if (token.text == comparison.text)
            return comparison.op;
    return std::nullopt;
}

ast::Expr* Parser::parseUnary() {
    const bool isSign = atOperator("-") || atOperator("+") || atOperator("~");
    if (!isSign)
        return parsePower();
    const DepthGuard guard(*this);
    const Token& sign = advance();
    ast::Expr* operand = parseUnary();
    auto* node = make<ast::UnaryOp>(sign.span);
    node->op = sign.text == "-"   ? ast::UnaryOperator::USub
               : sign.text == "+" ? ast::UnaryOperator::UAdd
                                  : ast::UnaryOperator::Invert;
    node->operand = operand;
    return node;
}

ast::Expr* Parser::parsePower() {
    const SourceSpan start = current().span;
    ast::Expr* base = atKeyword("await") ? parseAwait() : parsePrimary();
    if (!acceptOperator("**"))
        return base;
    const DepthGuard guard(*this);
    ast::Expr* exponent = parseUnary();
    auto* node = make<ast::BinOp>(start);
    node->left = base;
    node->op = ast::Operator::Pow;
    node->right = exponent;
    return node;
}

ast::Expr* Parser::parseAwait() {
    const SourceSpan start = advance().span;
    ast::Expr* value = parsePrimary();
    auto* node = make<ast::Await>(start);
    node->value = value;
    return node;
}

ast::Expr* Parser::parseYield() {
    const SourceSpan start = advance().span;
    if (acceptKeyword("from")) {
        ast::Expr* value = parseExpression();
        auto* node = make<ast::YieldFrom>(start);
        node->value = value;
        return node;
    }
    const bool hasValue = startsExpression(current()) || atOperator("*");
    ast::Expr* value = hasValue ? parseStarExpressions() : nullptr;
    auto* node = make<ast::Yield>(start);
    node->value = value;
    return node;
}

} // namespace coroscope::scenes
