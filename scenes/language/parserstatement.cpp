// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for simple statements.
#include <algorithm>
#include <array>

#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

namespace {

struct Augmentation {
    std::string_view text;
    ast::Operator op;
};
constexpr std::array<Augmentation, 13> kAugmentations{{
    {"+=", ast::Operator::Add},
    {"-=", ast::Operator::Sub},
    {"*=", ast::Operator::Mult},
    {"/=", ast::Operator::Div},
    {"//=", ast::Operator::FloorDiv},
    {"%=", ast::Operator::Mod},
    {"@=", ast::Operator::MatMult},
    {"&=", ast::Operator::BitAnd},
    {"|=", ast::Operator::BitOr},
    {"^=", ast::Operator::BitXor},
    {"<<=", ast::Operator::LShift},
    {">>=", ast::Operator::RShift},
    {"**=", ast::Operator::Pow},
}};

} // namespace

ast::Stmt* Parser::parseSimple() {
    const Token& token = current();
    if (token.kind == TokenKind::Keyword) {
        const std::string_view word = token.text;
        const SourceSpan start = token.span;
        if (word == "pass" || word == "break" || word == "continue") {
            advance();
            if (word == "pass")
                return make<ast::Pass>(start);
            if (word == "break")
                return make<ast::Break>(start);
            return make<ast::Continue>(start);
        }
        if (word == "return")
            return parseReturn();
        if (word == "del")
            return parseDelete();
        if (word == "raise")
            return parseRaise();
        if (word == "assert")
            return parseAssert();
        if (word == "import")
            return parseImport();
        if (word == "from")
            return parseImportFrom();
        if (word == "global") {
            auto names = parseNameList();
            auto* node = make<ast::Global>(start);
            node->names = std::move(names);
            return node;
        }
        if (word == "nonlocal") {
            auto names = parseNameList();
            auto* node = make<ast::Nonlocal>(start);
            node->names = std::move(names);
            return node;
        }
    }
    return parseExpressionStatement();
}

ast::Stmt* Parser::parseExpressionStatement() {
    const Token& first = current();
    if (!startsExpression(first) && !atOperator("*") && !atKeyword("yield"))
        failHere("a statement");
    const bool isOldPrint =
        first.kind == TokenKind::Name && (first.text == "print" || first.text == "exec") &&
        startsExpression(ahead()) && !ahead().isOperator("(") && !ahead().isOperator("[") &&
        !ahead().isOperator("-") && !ahead().isOperator("+") && !ahead().isKeyword("not");
    if (isOldPrint) {
        const SourceSpan start = first.span;
        advance();
        const SourceSpan& rest =
            parseYieldOrStarExpressions()->span; // what is wrong in it goes first
        fail({start.line, start.column, rest.endLine, rest.endColumn},
             "Missing parentheses in call to '" + std::string(first.text) + "'. Did you mean " +
                 std::string(first.text) + "(...)?",
             "'('", "write print(...) with parentheses");
    }
    ast::Expr* expr = parseYieldOrStarExpressions();
    if (atOperator(":"))
        return parseAnnotated(expr, first.span);
    if (atOperator("="))
        return parseAssignment(expr, first.span);
    if (at(TokenKind::Operator))
        for (const Augmentation& augmentation : kAugmentations)
            if (current().text == augmentation.text)
                return parseAugmented(expr, augmentation.op, first.span);
    auto* node = make<ast::ExprStatement>(expr->span);
    if (expr->isParenthesized)
        node->span = since(first.span);
    node->value = expr;
    return node;
}

ast::Stmt* Parser::parseAssignment(ast::Expr* first, const SourceSpan& start) {
    ast::Exprs targets;
    ast::Expr* value = first;
    while (acceptOperator("=")) {
        requireTarget(value, TargetUse::Assign);
        setContext(value, ast::Context::Store);
        targets.push_back(value);
        value = parseYieldOrStarExpressions();
    }
    auto* node = make<ast::Assign>(start);
    node->targets = std::move(targets);
    node->value = value;
    return node;
}

ast::Stmt* Parser::parseAugmented(ast::Expr* target, ast::Operator op, const SourceSpan& start) {
    requireTarget(target, TargetUse::AugAssign);
    setContext(target, ast::Context::Store);
    advance();
    ast::Expr* value = parseYieldOrStarExpressions();
    auto* node = make<ast::AugAssign>(start);
    node->target = target;
    node->op = op;
    node->value = value;
    return node;
}

ast::Stmt* Parser::parseAnnotated(ast::Expr* target, const SourceSpan& start) {
    if (ast::as<ast::Tuple>(target) || ast::as<ast::List>(target))
        fail(target->span, std::string("only single target (not ") +
                               (ast::as<ast::Tuple>(target) ? "tuple" : "list") +
                               ") can be annotated");
    const bool isTarget = ast::as<ast::Name>(target) || ast::as<ast::Attribute>(target) ||
                          ast::as<ast::Subscript>(target);
    // Without anything after it, the ':' itself is what is wrong.
    if (!isTarget || !startsExpression(ahead())) {
        if (isTarget || !startsExpression(ahead()))
            failHere("the end of the line");
        fail(target->span, "illegal target for annotation");
    }
    setContext(target, ast::Context::Store);
    advance();
    ast::Expr* annotation = parseExpression();
    ast::Expr* value = acceptOperator("=") ? parseYieldOrStarExpressions() : nullptr;
    auto* node = make<ast::AnnAssign>(start);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->isSimple = ast::as<ast::Name>(target) && !target->isParenthesized;
    return node;
}

ast::Stmt* Parser::parseReturn() {
    const SourceSpan start = advance().span;
    const bool hasValue = startsExpression(current()) || atOperator("*") || atKeyword("yield");
    ast::Expr* value = hasValue ? parseStarExpressions() : nullptr;
    auto* node = make<ast::Return>(start);
    node->value = value;
    return node;
}

ast::Stmt* Parser::parseDelete() {
    const SourceSpan start = advance().span;
    ast::Exprs targets;
    do {
        if (!startsExpression(current()) && !targets.empty())
            break;
        ast::Expr* target = parseStarExpression();
        requireTarget(target, TargetUse::Delete);
        setContext(target, ast::Context::Del);
        targets.push_back(target);
    } while (acceptOperator(","));
    auto* node = make<ast::Delete>(start);
    node->targets = std::move(targets);
    return node;
}

ast::Stmt* Parser::parseRaise() {
    const SourceSpan start = advance().span;
    ast::Expr* exception = nullptr;
    ast::Expr* cause = nullptr;
    if (startsExpression(current())) {
        exception = parseExpression();
        if (acceptKeyword("from"))
            cause = parseExpression();
    }
    auto* node = make<ast::Raise>(start);
    node->exception = exception;
    node->cause = cause;
    return node;
}

ast::Stmt* Parser::parseAssert() {
    const SourceSpan start = advance().span;
    ast::Expr* test = parseExpression();
    ast::Expr* message = acceptOperator(",") ? parseExpression() : nullptr;
    auto* node = make<ast::Assert>(start);
    node->test = test;
    node->message = message;
    return node;
}

std::string Parser::parseDottedName() {
    std::string name = expectName("the name of a module");
    while (acceptOperator("."))
        name += "." + expectName("a name");
    return name;
}

ast::Stmt* Parser::parseImport() {
    const SourceSpan start = advance().span;
    std::vector<ast::Alias*> names;
    do {
        const SourceSpan nameStart = current().span;
        std::string name = parseDottedName();
        std::string asName = acceptKeyword("as") ? expectName("a name") : std::string();
        auto* alias = make<ast::Alias>(nameStart);
        alias->name = std::move(name);
        alias->asName = std::move(asName);
        names.push_back(alias);
    } while (acceptOperator(","));
    auto* node = make<ast::Import>(start);
    node->names = std::move(names);
    return node;
}

ast::Alias* Parser::parseFromAlias() {
    const SourceSpan start = current().span;
    std::string name = expectName("a name to import");
    std::string asName = acceptKeyword("as") ? expectName("a name") : std::string();
    auto* alias = make<ast::Alias>(start);
    alias->name = std::move(name);
    alias->asName = std::move(asName);
    return alias;
}

ast::Stmt* Parser::parseImportFrom() {
    const SourceSpan start = advance().span;
    int level = 0;
    while (atOperator(".") || atOperator("..."))
        level += static_cast<int>(advance().text.size());
    std::string module;
    if (level == 0 || !atKeyword("import"))
        module = parseDottedName();
    expectKeyword("import");
    std::vector<ast::Alias*> names;
    if (atOperator("*")) {
        const SourceSpan star = advance().span;
        names.push_back(make<ast::Alias>(star));
        names.back()->name = "*";
    } else {
        const bool isGroup = acceptOperator("(");
        names.push_back(parseFromAlias());
        while (acceptOperator(",")) {
            if (isGroup && atOperator(")"))
                break;
            if (!isGroup && at(TokenKind::Newline))
                fail(previous().span, "trailing comma not allowed without surrounding parentheses");
            names.push_back(parseFromAlias());
        }
        if (isGroup)
            expectOperator(")");
    }
    auto* node = make<ast::ImportFrom>(start);
    node->module = std::move(module);
    node->names = std::move(names);
    node->level = level;
    return node;
}

std::vector<std::string> Parser::parseNameList() {
    advance();
    std::vector<std::string> names;
    do
        names.push_back(expectName("a name"));
    while (acceptOperator(","));
    return names;
}

} // namespace coroscope::scenes
