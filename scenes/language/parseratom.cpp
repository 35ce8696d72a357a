// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for names, literals, displays, comprehensions, calls and subscripts.
#include "scenes/language/literals.h"
#include "scenes/language/parserimpl.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

constexpr int kDisjunction = 1;
constexpr int kBitOr = 5;

} // namespace

ast::Expr* Parser::parsePrimary() {
    const SourceSpan start = current().span;
    ast::Expr* expr = parseAtom();
    for (;;) {
        if (acceptOperator(".")) {
            std::string name = expectName("the name of an attribute");
            auto* node = make<ast::Attribute>(start);
            node->value = expr;
            node->attr = std::move(name);
            expr = node;
        } else if (atOperator("(")) {
            expr = parseCall(expr);
        } else if (atOperator("[")) {
            expr = parseSubscript(expr);
        } else {
            return expr;
        }
        expr->span = since(start);
    }
}

// --- calls

ast::Expr* Parser::parseCall(ast::Expr* function) {
    const SourceSpan open = advance().span;
    auto* call = m_module->make<ast::Call>(open);
    call->function = function;
    parseArguments(*call, open);
    return call;
}

void Parser::parseArguments(ast::Call& call, const SourceSpan& open) {
    while (!atOperator(")")) {
        const std::size_t before = m_position;
        parseCallArgument(call, open);
        if (acceptOperator(","))
            continue;
        if (atOperator(")"))
            break;
        const Token& first = m_tokens[before];
        const ast::Expr* last = !call.keywords.empty() ? call.keywords.back()->value
                                : call.args.empty()    ? nullptr
                                                       : call.args.back();
        if (atOperator("=") && last)
            fail({first.span.line, first.span.column, current().span.endLine,
                  current().span.endColumn},
                 "expression cannot contain assignment, perhaps you meant \"==\"?", "'=='");
        failInBrackets(last, ")");
    }
    advance();
}

void Parser::parseCallArgument(ast::Call& call, const SourceSpan& open) {
    const Token& first = current();
    const bool hasDoubleStar =
        std::any_of(call.keywords.begin(), call.keywords.end(),
                    [](const ast::Keyword* each) { return each->name.empty(); });
    if (atOperator("**") ||
        ((at(TokenKind::Name) || at(TokenKind::Keyword)) && ahead().isOperator("="))) {
        call.keywords.push_back(parseKeyword());
        return;
    }
    if (atOperator("*")) {
        if (hasDoubleStar)
            fail(first.span, "iterable argument unpacking follows keyword argument unpacking");
        const SourceSpan start = advance().span;
        ast::Expr* value = parseExpression();
        auto* node = make<ast::Starred>(start);
        node->value = value;
        call.args.push_back(node);
        return;
    }
    ast::Expr* value = parseNamed();
    if (atComprehension()) {
        auto* generator = m_module->make<ast::GeneratorExp>(open);
        generator->item = value;
        generator->generators = parseComprehensions(value);
        const bool isAlone = call.args.empty() && call.keywords.empty() && atOperator(")");
        generator->span = {open.line, open.column, current().span.endLine,
                           current().span.endColumn};
        if (!isAlone && (atOperator(",") || atOperator(")")))
            fail(since(value->span), "Generator expression must be parenthesized");
        call.args.push_back(generator);
        return;
    }
    if (!call.keywords.empty() && !atOperator("="))
        fail(value->span, hasDoubleStar ? "positional argument follows keyword argument unpacking"
                                        : "positional argument follows keyword argument");
    call.args.push_back(value);
}

ast::Keyword* Parser::parseKeyword() {
    const SourceSpan start = current().span;
    std::string name;
    if (!acceptOperator("**")) {
        if (at(TokenKind::Keyword)) {
            const bool isValue = atKeyword("True") || atKeyword("False") || atKeyword("None");
            if (isValue)
                fail({start.line, start.column, ahead().span.endLine, ahead().span.endColumn},
                     "cannot assign to " + std::string(current().text));
            failHere("the name of an argument");
        }
        name = std::string(advance().text);
        advance();
        if (atOperator(",") || atOperator(")"))
            failHere("an expression");
    }
    ast::Expr* value = parseExpression();
    if (atComprehension() && !name.empty())
        fail(since(start), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    auto* node = make<ast::Keyword>(start);
    node->name = std::move(name);
    node->value = value;
    return node;
}

// --- subscripts

ast::Expr* Parser::parseSubscript(ast::Expr* value) {
    advance();
    const SourceSpan start = current().span;
    ast::Expr* slice = parseSlice();
    if (atOperator(",") || ast::as<ast::Starred>(slice)) {
        ast::Exprs items{slice};
        while (acceptOperator(",") && !atOperator("]"))
            items.push_back(parseSlice());
        auto* tuple = make<ast::Tuple>(start);
        tuple->items = std::move(items);
        slice = tuple;
    }
    if (!atOperator("]"))
        failInBrackets(slice, "]");
    advance();
    auto* node = m_module->make<ast::Subscript>(start);
    node->value = value;
    node->slice = slice;
    return node;
}

ast::Expr* Parser::parseSlice() {
    const SourceSpan start = current().span;
    const auto part = [&]() -> ast::Expr* {
        const bool isEmpty = atOperator(":") || atOperator(",") || atOperator("]");
        return isEmpty ? nullptr : parseExpression();
    };
    if (!atOperator(":")) {
        ast::Expr* value = parseStarNamed();
        const bool isBound = ast::as<ast::Starred>(value) ||
                             (ast::as<ast::NamedExpr>(value) && !value->isParenthesized);
        if (!atOperator(":") || isBound)
            return value;
        advance();
        ast::Expr* upper = part();
        ast::Expr* step = acceptOperator(":") ? part() : nullptr;
        auto* node = make<ast::Slice>(start);
        node->lower = value;
        node->upper = upper;
        node->step = step;
        return node;
    }
    advance();
    ast::Expr* upper = part();
    ast::Expr* step = acceptOperator(":") ? part() : nullptr;
    auto* node = make<ast::Slice>(start);
    node->upper = upper;
    node->step = step;
    return node;
}

// --- atoms

ast::Expr* Parser::constant(const Token& token, Constant value) {
    auto* node = m_module->make<ast::Literal>(token.span);
    node->value = std::move(value);
    return node;
}

ast::Expr* Parser::parseAtom() {
    const Token& token = current();
    if (token.kind == TokenKind::Name) {
        auto* name = m_module->make<ast::Name>(token.span);
        name->id = std::string(advance().text);
        return name;
    }
    if (token.kind == TokenKind::Number)
        return parseNumberAtom();
    if (token.kind == TokenKind::String || token.kind == TokenKind::FString)
        return parseStrings();
    if (token.isOperator("("))
        return parseGroup();
    if (token.isOperator("["))
        return parseList();
    if (token.isOperator("{"))
        return parseBraces();
    if (token.isOperator("..."))
        return constant(advance(), {EllipsisConstant{}});
    if (token.isKeyword("None"))
        return constant(advance(), {NoneConstant{}});
    if (token.isKeyword("True") || token.isKeyword("False"))
        return constant(advance(), {token.text == "True"});
    failHere("an expression");
}

ast::Expr* Parser::parseNumberAtom() {
    const Token& token = advance();
    LiteralResult number = parseNumber(token.text);
    if (!number.error.empty())
        fail(token.span, std::move(number.error));
    return constant(token, std::move(number.value));
}

ast::Expr* Parser::parseGroup() {
    const SourceSpan start = advance().span;
    if (acceptOperator(")"))
        return make<ast::Tuple>(start);
    if (atKeyword("yield")) {
        ast::Expr* value = parseYield();
        if (!acceptOperator(")"))
            failInBrackets(value, ")");
        value->isParenthesized = true;
        return value;
    }
    ast::Expr* first = parseStarNamed();
    if (atComprehension()) {
        auto generators = parseComprehensions(first);
        expectOperator(")");
        auto* node = make<ast::GeneratorExp>(start);
        node->item = first;
        node->generators = std::move(generators);
        return node;
    }
    const bool isTuple = atOperator(",");
    ast::Expr* value = tupleFrom(first, start, &Parser::parseStarNamed);
    if (isTuple && atComprehension())
        fail(first->span, "did you forget parentheses around the comprehension target?");
    if (!atOperator(")")) {
        const auto* tuple = isTuple ? ast::as<ast::Tuple>(value) : nullptr;
        failInBrackets(tuple ? tuple->items.back() : first, ")");
    }
    advance();
    if (ast::as<ast::Starred>(value))
        fail(value->span, "cannot use starred expression here");
    if (isTuple)
        value->span = since(start);
    value->isParenthesized = !isTuple;
    return value;
}

ast::Expr* Parser::parseList() {
    const SourceSpan start = advance().span;
    if (acceptOperator("]"))
        return make<ast::List>(start);
    ast::Exprs items;
    do {
        if (atOperator("]"))
            break;
        items.push_back(parseStarNamed());
        if (atComprehension()) {
            if (items.size() > 1)
                fail(items.front()->span,
                     "did you forget parentheses around the comprehension target?");
            auto generators = parseComprehensions(items.front());
            expectOperator("]");
            auto* node = make<ast::ListComp>(start);
            node->item = items.front();
            node->generators = std::move(generators);
            return node;
        }
    } while (acceptOperator(","));
    if (!atOperator("]"))
        failInBrackets(items.back(), "]");
    advance();
    auto* node = make<ast::List>(start);
    node->items = std::move(items);
    return node;
}

ast::Expr* Parser::parseBraces() {
    const SourceSpan start = advance().span;
    if (acceptOperator("}"))
        return make<ast::Dict>(start);
    if (atOperator("**"))
        return parseDict(start);
    const std::size_t before = m_position;
    ast::Expr* first = parseStarNamed();
    if (!atOperator(":"))
        return parseSet(first, start);
    m_position = before;
    return parseDict(start);
}

ast::Expr* Parser::parseSet(ast::Expr* first, const SourceSpan& start) {
    if (atComprehension()) {
        auto generators = parseComprehensions(first);
        expectOperator("}");
        auto* node = make<ast::SetComp>(start);
        node->item = first;
        node->generators = std::move(generators);
        return node;
    }
    ast::Exprs items{first};
    while (acceptOperator(",") && !atOperator("}"))
        items.push_back(parseStarNamed());
    if (!atOperator("}"))
        failInBrackets(items.back(), "}");
    advance();
    auto* node = make<ast::Set>(start);
    node->items = std::move(items);
    return node;
}

void Parser::parseDictItem(ast::Dict& dict) {
    if (acceptOperator("**")) {
        dict.keys.push_back(nullptr);
        dict.values.push_back(parseOperators(kBitOr));
        return;
    }
    ast::Expr* key = parseExpression();
    if (!acceptOperator(":")) {
        if (atOperator(",") || atOperator("}"))
            fail(since(key->span), "':' expected after dictionary key", "':'");
        failHere("':'");
    }
    if (atOperator(",") || atOperator("}"))
        fail(previous().span, "expression expected after dictionary key and ':'", "an expression");
    dict.keys.push_back(key);
    dict.values.push_back(parseExpression());
}

ast::Expr* Parser::parseDict(const SourceSpan& start) {
    auto* dict = m_module->make<ast::Dict>(start);
    do {
        if (atOperator("}"))
            break;
        parseDictItem(*dict);
        if (!atComprehension())
            continue;
        if (dict->keys.size() > 1 || !dict->keys.front())
            fail(start, "dict unpacking cannot be used in dict comprehension");
        auto generators = parseComprehensions(dict->values.front());
        expectOperator("}");
        auto* node = make<ast::DictComp>(start);
        node->key = dict->keys.front();
        node->value = dict->values.front();
        node->generators = std::move(generators);
        return node;
    } while (acceptOperator(","));
    if (!atOperator("}"))
        failInBrackets(dict->values.back(), "}");
    advance();
    dict->span = since(start);
    return dict;
}

// --- comprehensions

bool Parser::atComprehension() const {
    return atKeyword("for") || (atKeyword("async") && ahead().isKeyword("for"));
}

std::vector<ast::Comprehension> Parser::parseComprehensions(const ast::Expr* item) {
    if (ast::as<ast::Starred>(item))
        fail(item->span, "iterable unpacking cannot be used in comprehension");
    std::vector<ast::Comprehension> generators;
    while (atComprehension())
        generators.push_back(parseComprehension());
    return generators;
}

ast::Comprehension Parser::parseComprehension() {
    ast::Comprehension result;
    result.isAsync = acceptKeyword("async");
    advance();
    result.target = parseTargetList();
    expectKeyword("in");
    result.iter = parseOperators(kDisjunction);
    while (acceptKeyword("if"))
        result.ifs.push_back(parseOperators(kDisjunction));
    return result;
}

ast::Expr* Parser::parseTargetList() {
    const SourceSpan start = current().span;
    const auto item = [&]() -> ast::Expr* {
        return atOperator("*") ? parseStarExpression() : parseOperators(kBitOr);
    };
    ast::Expr* target = item();
    if (atOperator(",")) {
        ast::Exprs items{target};
        while (acceptOperator(",") && !atKeyword("in"))
            items.push_back(item());
        auto* tuple = make<ast::Tuple>(start);
        tuple->items = std::move(items);
        target = tuple;
    }
    requireTarget(target, TargetUse::For);
    setContext(target, ast::Context::Store);
    return target;
}

} // namespace coroscope::scenes
