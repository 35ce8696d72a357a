// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for compound statements (`match` has a file of its own).
#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxElifs = 1000; // each is a level of the tree

} // namespace

ast::Stmt* Parser::parseCompound() {
    const Token& token = current();
    if (token.isOperator("@"))
        return parseDecorated();
    if (token.kind == TokenKind::Name)
        return token.text == "match" ? tryMatch() : nullptr;
    if (token.kind != TokenKind::Keyword)
        return nullptr;
    const std::string_view word = token.text;
    if (word == "if")
        return parseIf();
    if (word == "while")
        return parseWhile();
    if (word == "for")
        return parseFor(token.span, false);
    if (word == "try")
        return parseTry();
    if (word == "with")
        return parseWith(token.span, false);
    if (word == "def")
        return parseFunction(token.span, false, {});
    if (word == "class")
        return parseClass({});
    if (word == "async")
        return parseAsync();
    if (word == "elif" || word == "else" || word == "except" || word == "finally")
        fail(token.span, "invalid syntax", "a statement",
             "'" + std::string(word) + "' has no statement above it that it could belong to");
    return nullptr;
}

ast::Expr* Parser::parseConditionHeader() {
    ast::Expr* test = parseNamed();
    if (atOperator("=") && !at(TokenKind::Error)) {
        if (ast::as<ast::Name>(test))
            fail(since(test->span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                 "'=='");
        fail(test->span,
             "cannot assign to " + describeExpression(test) +
                 " here. Maybe you meant '==' instead of '='?",
             "'=='");
    }
    expectColon();
    return test;
}

ast::Stmt* Parser::parseIf() {
    ast::If* first = nullptr;
    ast::If* last = nullptr;
    // A chain of `elif` nests to the right; it is read in a loop, however long.
    std::vector<ast::If*> chain;
    do {
        const std::string owner = last ? "'elif' statement" : "'if' statement";
        const SourceSpan start = advance().span;
        if (chain.size() >= kMaxElifs)
            fail(start, "too many 'elif' clauses");
        auto* node = m_module->make<ast::If>(start);
        node->test = parseConditionHeader();
        node->body = parseBlock(owner, start.line);
        if (last)
            last->orElse.push_back(node);
        else
            first = node;
        chain.push_back(node);
        last = node;
    } while (atKeyword("elif"));
    last->orElse = parseElse("'else' statement");
    for (ast::If* node : chain) {
        const ast::Body& tail = last->orElse.empty() ? last->body : last->orElse;
        if (!tail.empty()) {
            node->span.endLine = tail.back()->span.endLine;
            node->span.endColumn = tail.back()->span.endColumn;
        }
    }
    return first;
}

ast::Body Parser::parseElse(const char* owner) {
    if (!atKeyword("else"))
        return {};
    const int line = advance().span.line;
    expectColon();
    return parseBlock(owner, line);
}

namespace {

// A statement ends where its last statement does, not at the line end after it.
void endWith(ast::Stmt* node, const ast::Body& body) {
    if (body.empty())
        return;
    node->span.endLine = body.back()->span.endLine;
    node->span.endColumn = body.back()->span.endColumn;
}

} // namespace

ast::Stmt* Parser::parseWhile() {
    const SourceSpan start = advance().span;
    auto* node = m_module->make<ast::While>(start);
    node->test = parseConditionHeader();
    node->body = parseBlock("'while' statement", start.line);
    node->orElse = parseElse("'else' statement");
    endWith(node, node->orElse.empty() ? node->body : node->orElse);
    return node;
}

ast::Stmt* Parser::parseFor(const SourceSpan& start, bool isAsync) {
    const int line = advance().span.line;
    auto* node = m_module->make<ast::For>(start);
    node->isAsync = isAsync;
    node->target = parseTargetList();
    expectKeyword("in");
    node->iter = parseStarExpressions();
    expectColon();
    node->body = parseBlock("'for' statement", line);
    node->orElse = parseElse("'else' statement");
    endWith(node, node->orElse.empty() ? node->body : node->orElse);
    return node;
}

ast::Stmt* Parser::parseTry() {
    const SourceSpan start = advance().span;
    auto* node = m_module->make<ast::Try>(start);
    expectColon();
    node->body = parseBlock("'try' statement", start.line);
    if (!atKeyword("except") && !atKeyword("finally"))
        fail(current().span, "expected 'except' or 'finally' block", "'except' or 'finally'");
    parseHandlers(*node);
    if (!node->handlers.empty())
        node->orElse = parseElse("'else' statement");
    if (atKeyword("finally")) {
        const int line = advance().span.line;
        expectColon();
        node->finalBody = parseBlock("'finally' statement", line);
    }
    endWith(node, node->body);
    if (!node->handlers.empty())
        endWith(node, node->handlers.back()->body);
    endWith(node, node->orElse);
    endWith(node, node->finalBody);
    return node;
}

void Parser::parseHandlers(ast::Try& node) {
    while (atKeyword("except")) {
        if (!node.handlers.empty() && !node.handlers.back()->type)
            fail(node.handlers.back()->span, "default 'except:' must be last");
        const bool isStar = ahead().isOperator("*");
        if (!node.handlers.empty() && isStar != node.isStar)
            fail(current().span, "cannot have both 'except' and 'except*' on the same 'try'");
        node.isStar = isStar;
        node.handlers.push_back(parseHandler(node));
    }
}

ast::ExceptHandler* Parser::parseHandler(ast::Try& node) {
    const SourceSpan start = advance().span;
    auto* handler = m_module->make<ast::ExceptHandler>(start);
    if (node.isStar)
        advance();
    if (node.isStar && atOperator(":"))
        fail(current().span, "expected one or more exception types", "an exception type");
    const char* owner = node.isStar ? "'except*' statement" : "'except' statement";
    if (!atOperator(":") && !at(TokenKind::Newline)) {
        handler->type = parseExpression();
        if (atOperator(","))
            fail({handler->type->span.line, handler->type->span.column, current().span.endLine,
                  current().span.endColumn},
                 "multiple exception types must be parenthesized", "':'", "write except (A, B):");
        if (acceptKeyword("as"))
            handler->name = expectName("a name");
    }
    expectColon();
    handler->body = parseBlock(owner, start.line);
    if (!handler->body.empty()) {
        handler->span.endLine = handler->body.back()->span.endLine;
        handler->span.endColumn = handler->body.back()->span.endColumn;
    }
    return handler;
}

ast::Stmt* Parser::parseWith(const SourceSpan& start, bool isAsync) {
    const int line = advance().span.line;
    auto* node = m_module->make<ast::With>(start);
    node->isAsync = isAsync;
    if (!tryParenthesizedItems(*node)) {
        node->items.clear();
        do
            node->items.push_back(parseWithItem());
        while (acceptOperator(","));
    }
    expectColon();
    node->body = parseBlock("'with' statement", line);
    endWith(node, node->body);
    return node;
}

bool Parser::tryParenthesizedItems(ast::With& node) {
    if (!atOperator("("))
        return false;
    const std::size_t start = m_position;
    try {
        advance();
        do {
            if (atOperator(")"))
                break;
            node.items.push_back(parseWithItem());
        } while (acceptOperator(","));
        if (acceptOperator(")") && atOperator(":") && !node.items.empty())
            return true;
    } catch (const ParseFailure&) {
        // The other reading, an expression in parentheses, says what is wrong.
    }
    m_position = start;
    return false;
}

ast::WithItem Parser::parseWithItem() {
    ast::WithItem item;
    item.context = parseExpression();
    if (!acceptKeyword("as"))
        return item;
    ast::Expr* target = parseStarExpression();
    requireTarget(target, TargetUse::For);
    setContext(target, ast::Context::Store);
    item.target = target;
    return item;
}

ast::Stmt* Parser::parseAsync() {
    const SourceSpan start = current().span;
    advance();
    if (atKeyword("def"))
        return parseFunction(start, true, {});
    if (atKeyword("for"))
        return parseFor(start, true);
    if (atKeyword("with"))
        return parseWith(start, true);
    failHere("'def', 'for' or 'with'");
}

ast::Stmt* Parser::parseDecorated() {
    ast::Exprs decorators;
    while (acceptOperator("@")) {
        decorators.push_back(parseNamed());
        if (!at(TokenKind::Newline))
            failHere("the end of the line");
        advance();
    }
    if (atKeyword("class"))
        return parseClass(std::move(decorators));
    const SourceSpan start = current().span;
    const bool isAsync = acceptKeyword("async");
    if (!atKeyword("def"))
        failHere(isAsync ? "'def'" : "'def', 'async def' or 'class'");
    return parseFunction(start, isAsync, std::move(decorators));
}

ast::Stmt* Parser::parseFunction(const SourceSpan& start, bool isAsync, ast::Exprs decorators) {
    const int line = advance().span.line;
    auto* node = m_module->make<ast::FunctionDef>(start);
    node->isAsync = isAsync;
    node->decorators = std::move(decorators);
    node->name = expectName("the function's name");
    if (!acceptOperator("("))
        fail(current().span, "expected '('", "'('");
    node->args = parseParameters(false);
    if (!acceptOperator(")"))
        failHere("')'");
    if (acceptOperator("->"))
        node->returns = parseExpression();
    expectColon();
    node->body = parseBlock("function definition", line);
    endWith(node, node->body);
    return node;
}

ast::Stmt* Parser::parseClass(ast::Exprs decorators) {
    const SourceSpan start = advance().span;
    auto* node = m_module->make<ast::ClassDef>(start);
    node->decorators = std::move(decorators);
    node->name = expectName("the class's name");
    if (atOperator("(")) {
        const SourceSpan open = advance().span;
        ast::Call* arguments = m_module->make<ast::Call>(open);
        parseArguments(*arguments, open);
        const auto* only = arguments->args.size() == 1
                               ? ast::as<ast::GeneratorExp>(arguments->args.front())
                               : nullptr;
        const bool isBare =
            only && only->span.column == open.column && only->span.line == open.line;
        if (isBare)
            fail(only->generators.front().target->span, "invalid syntax", "')'");
        node->bases = std::move(arguments->args);
        node->keywords = std::move(arguments->keywords);
    }
    expectColon();
    node->body = parseBlock("class definition", start.line);
    endWith(node, node->body);
    return node;
}

} // namespace coroscope::scenes
