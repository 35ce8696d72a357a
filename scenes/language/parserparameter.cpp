// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for the parameters of functions and lambdas.
#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

ast::Argument* Parser::parseParameter(bool isLambda, bool isStarred) {
    const SourceSpan start = current().span;
    if (atOperator("("))
        fail(start, isLambda ? "Lambda expression parameters cannot be parenthesized"
                             : "Function parameters cannot be parenthesized");
    std::string name = expectName("a parameter");
    ast::Expr* annotation = nullptr;
    if (!isLambda && acceptOperator(":"))
        annotation = isStarred ? parseStarNamed() : parseExpression();
    auto* node = make<ast::Argument>(start);
    node->name = std::move(name);
    node->annotation = annotation;
    return node;
}

void Parser::parseStarParameter(ast::Arguments& args, bool isLambda) {
    const SourceSpan star = advance().span;
    const bool isBare = atOperator(",");
    if (!isBare && at(TokenKind::Name)) {
        args.varArg = parseParameter(isLambda, true);
        if (atOperator("="))
            fail(current().span, "var-positional argument cannot have default value");
        return;
    }
    const bool namesFollow = isBare && ahead().kind == TokenKind::Name;
    if (!namesFollow)
        fail(star, "named arguments must follow bare *", "a parameter after ','");
}

ast::Arguments Parser::parseParameters(bool isLambda) {
    ast::Arguments args;
    const char* closer = isLambda ? ":" : ")";
    bool isKeywordOnly = false;
    bool hasSlash = false;
    while (!atOperator(closer)) {
        if (args.kwArg)
            fail(current().span, "arguments cannot follow var-keyword argument");
        if (atOperator("*")) {
            if (isKeywordOnly)
                fail(current().span, "* argument may appear only once");
            parseStarParameter(args, isLambda);
            isKeywordOnly = true;
        } else if (acceptOperator("**")) {
            args.kwArg = parseParameter(isLambda, false);
            if (atOperator("="))
                fail(current().span, "var-keyword argument cannot have default value");
        } else if (atOperator("/")) {
            if (args.args.empty() && !hasSlash)
                fail(current().span, "at least one argument must precede /");
            if (hasSlash || isKeywordOnly)
                fail(current().span, hasSlash ? "/ may appear only once" : "/ must be ahead of *");
            advance();
            hasSlash = true;
            args.posOnly = std::move(args.args);
            args.args.clear();
        } else {
            ast::Argument* argument = parseParameter(isLambda, false);
            ast::Expr* value = nullptr;
            if (acceptOperator("=")) {
                if (atOperator(",") || atOperator(closer))
                    fail(previous().span, "expected default value expression", "an expression");
                value = parseExpression();
            }
            if (isKeywordOnly) {
                args.kwOnly.push_back(argument);
                args.kwDefaults.push_back(value);
            } else {
                if (!value && !args.defaults.empty())
                    fail(argument->span, "non-default argument follows default argument");
                args.args.push_back(argument);
                if (value)
                    args.defaults.push_back(value);
            }
        }
        if (!acceptOperator(","))
            break;
    }
    return args;
}

} // namespace coroscope::scenes
