// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One case a kind of node.
#include "scenes/check/treewalk.h"

namespace coroscope::scenes {

namespace {

void one(const ast::Expr* expression, const OnExpr& on) {
    if (expression)
        on(*expression);
}

void all(const ast::Exprs& expressions, const OnExpr& on) {
    for (const ast::Expr* expression : expressions)
        one(expression, on);
}

void generators(const std::vector<ast::Comprehension>& parts, const OnExpr& on) {
    for (const ast::Comprehension& part : parts) {
        one(part.target, on);
        one(part.iter, on);
        all(part.ifs, on);
    }
}

void keywords(const std::vector<ast::Keyword*>& parts, const OnExpr& on) {
    for (const ast::Keyword* part : parts)
        one(part->value, on);
}

void patternParts(const ast::Pattern* pattern, const OnExpr& on) {
    if (const auto* value = ast::as<ast::MatchValue>(pattern))
        one(value->value, on);
    else if (const auto* sequence = ast::as<ast::MatchSequence>(pattern))
        for (const ast::Pattern* part : sequence->patterns)
            patternParts(part, on);
    else if (const auto* mapping = ast::as<ast::MatchMapping>(pattern)) {
        all(mapping->keys, on);
        for (const ast::Pattern* part : mapping->patterns)
            patternParts(part, on);
    } else if (const auto* cls = ast::as<ast::MatchClass>(pattern)) {
        one(cls->cls, on);
        for (const ast::Pattern* part : cls->patterns)
            patternParts(part, on);
        for (const ast::Pattern* part : cls->kwPatterns)
            patternParts(part, on);
    } else if (const auto* named = ast::as<ast::MatchAs>(pattern))
        patternParts(named->pattern, on);
    else if (const auto* either = ast::as<ast::MatchOr>(pattern))
        for (const ast::Pattern* part : either->patterns)
            patternParts(part, on);
}

template <typename T>
const T& to(const ast::Node& node) {
    return static_cast<const T&>(node);
}

} // namespace

void eachDefault(const ast::Arguments& arguments, const OnExpr& on) {
    all(arguments.defaults, on);
    all(arguments.kwDefaults, on);
}

void eachArgument(const ast::Arguments& arguments,
                  const std::function<void(const ast::Argument&)>& on) {
    for (const auto* list : {&arguments.posOnly, &arguments.args, &arguments.kwOnly})
        for (const ast::Argument* argument : *list)
            on(*argument);
    for (const ast::Argument* argument : {arguments.varArg, arguments.kwArg})
        if (argument)
            on(*argument);
}

void eachPart(const ast::Expr& expression, const OnExpr& on) {
    switch (expression.kind) {
    case ast::ExprKind::BoolOp:
        return all(to<ast::BoolOp>(expression).values, on);
    case ast::ExprKind::NamedExpr:
        one(to<ast::NamedExpr>(expression).target, on);
        return one(to<ast::NamedExpr>(expression).value, on);
    case ast::ExprKind::BinOp:
        one(to<ast::BinOp>(expression).left, on);
        return one(to<ast::BinOp>(expression).right, on);
    case ast::ExprKind::UnaryOp:
        return one(to<ast::UnaryOp>(expression).operand, on);
    case ast::ExprKind::Lambda:
        eachDefault(to<ast::Lambda>(expression).args, on);
        return one(to<ast::Lambda>(expression).body, on);
    case ast::ExprKind::IfExp:
        one(to<ast::IfExp>(expression).body, on);
        one(to<ast::IfExp>(expression).test, on);
        return one(to<ast::IfExp>(expression).orElse, on);
    case ast::ExprKind::Dict:
        all(to<ast::Dict>(expression).keys, on);
        return all(to<ast::Dict>(expression).values, on);
    case ast::ExprKind::Set:
        return all(to<ast::Set>(expression).items, on);
    case ast::ExprKind::ListComp:
        one(to<ast::ListComp>(expression).item, on);
        return generators(to<ast::ListComp>(expression).generators, on);
    case ast::ExprKind::SetComp:
        one(to<ast::SetComp>(expression).item, on);
        return generators(to<ast::SetComp>(expression).generators, on);
    case ast::ExprKind::DictComp:
        one(to<ast::DictComp>(expression).key, on);
        one(to<ast::DictComp>(expression).value, on);
        return generators(to<ast::DictComp>(expression).generators, on);
    case ast::ExprKind::GeneratorExp:
        one(to<ast::GeneratorExp>(expression).item, on);
        return generators(to<ast::GeneratorExp>(expression).generators, on);
    case ast::ExprKind::Await:
        return one(to<ast::Await>(expression).value, on);
    case ast::ExprKind::Yield:
        return one(to<ast::Yield>(expression).value, on);
    case ast::ExprKind::YieldFrom:
        return one(to<ast::YieldFrom>(expression).value, on);
    case ast::ExprKind::Compare:
        one(to<ast::Compare>(expression).left, on);
        return all(to<ast::Compare>(expression).comparators, on);
    case ast::ExprKind::Call:
        one(to<ast::Call>(expression).function, on);
        all(to<ast::Call>(expression).args, on);
        return keywords(to<ast::Call>(expression).keywords, on);
    case ast::ExprKind::FormattedValue:
        one(to<ast::FormattedValue>(expression).value, on);
        return one(to<ast::FormattedValue>(expression).formatSpec, on);
    case ast::ExprKind::JoinedStr:
        return all(to<ast::JoinedStr>(expression).values, on);
    case ast::ExprKind::Attribute:
        return one(to<ast::Attribute>(expression).value, on);
    case ast::ExprKind::Subscript:
        one(to<ast::Subscript>(expression).value, on);
        return one(to<ast::Subscript>(expression).slice, on);
    case ast::ExprKind::Starred:
        return one(to<ast::Starred>(expression).value, on);
    case ast::ExprKind::List:
        return all(to<ast::List>(expression).items, on);
    case ast::ExprKind::Tuple:
        return all(to<ast::Tuple>(expression).items, on);
    case ast::ExprKind::Slice:
        one(to<ast::Slice>(expression).lower, on);
        one(to<ast::Slice>(expression).upper, on);
        return one(to<ast::Slice>(expression).step, on);
    case ast::ExprKind::Literal:
    case ast::ExprKind::Name:
        return;
    }
}

void eachPart(const ast::Stmt& statement, const OnExpr& on) {
    switch (statement.kind) {
    case ast::StmtKind::FunctionDef:
        all(to<ast::FunctionDef>(statement).decorators, on);
        return eachDefault(to<ast::FunctionDef>(statement).args, on);
    case ast::StmtKind::ClassDef:
        all(to<ast::ClassDef>(statement).decorators, on);
        all(to<ast::ClassDef>(statement).bases, on);
        return keywords(to<ast::ClassDef>(statement).keywords, on);
    case ast::StmtKind::Return:
        return one(to<ast::Return>(statement).value, on);
    case ast::StmtKind::Delete:
        return all(to<ast::Delete>(statement).targets, on);
    case ast::StmtKind::Assign:
        all(to<ast::Assign>(statement).targets, on);
        return one(to<ast::Assign>(statement).value, on);
    case ast::StmtKind::AugAssign:
        one(to<ast::AugAssign>(statement).target, on);
        return one(to<ast::AugAssign>(statement).value, on);
    case ast::StmtKind::AnnAssign:
        one(to<ast::AnnAssign>(statement).target, on);
        return one(to<ast::AnnAssign>(statement).value, on);
    case ast::StmtKind::For:
        one(to<ast::For>(statement).target, on);
        return one(to<ast::For>(statement).iter, on);
    case ast::StmtKind::While:
        return one(to<ast::While>(statement).test, on);
    case ast::StmtKind::If:
        return one(to<ast::If>(statement).test, on);
    case ast::StmtKind::With:
        for (const ast::WithItem& item : to<ast::With>(statement).items) {
            one(item.context, on);
            one(item.target, on);
        }
        return;
    case ast::StmtKind::Match:
        one(to<ast::Match>(statement).subject, on);
        for (const ast::MatchCase& each : to<ast::Match>(statement).cases) {
            patternParts(each.pattern, on);
            one(each.guard, on);
        }
        return;
    case ast::StmtKind::Raise:
        one(to<ast::Raise>(statement).exception, on);
        return one(to<ast::Raise>(statement).cause, on);
    case ast::StmtKind::Try:
        for (const ast::ExceptHandler* handler : to<ast::Try>(statement).handlers)
            one(handler->type, on);
        return;
    case ast::StmtKind::Assert:
        one(to<ast::Assert>(statement).test, on);
        return one(to<ast::Assert>(statement).message, on);
    case ast::StmtKind::ExprStatement:
        return one(to<ast::ExprStatement>(statement).value, on);
    default:
        return;
    }
}

void eachBody(const ast::Stmt& statement, const OnBody& on) {
    switch (statement.kind) {
    case ast::StmtKind::FunctionDef:
        return on(to<ast::FunctionDef>(statement).body);
    case ast::StmtKind::ClassDef:
        return on(to<ast::ClassDef>(statement).body);
    case ast::StmtKind::For:
        on(to<ast::For>(statement).body);
        return on(to<ast::For>(statement).orElse);
    case ast::StmtKind::While:
        on(to<ast::While>(statement).body);
        return on(to<ast::While>(statement).orElse);
    case ast::StmtKind::If:
        on(to<ast::If>(statement).body);
        return on(to<ast::If>(statement).orElse);
    case ast::StmtKind::With:
        return on(to<ast::With>(statement).body);
    case ast::StmtKind::Match:
        for (const ast::MatchCase& each : to<ast::Match>(statement).cases)
            on(each.body);
        return;
    case ast::StmtKind::Try:
        on(to<ast::Try>(statement).body);
        for (const ast::ExceptHandler* handler : to<ast::Try>(statement).handlers)
            on(handler->body);
        on(to<ast::Try>(statement).orElse);
        return on(to<ast::Try>(statement).finalBody);
    default:
        return;
    }
}

void eachCapture(const ast::Pattern& pattern, const std::function<void(const std::string&)>& on) {
    const auto inner = [&on](const ast::Pattern* part) {
        if (part)
            eachCapture(*part, on);
    };
    if (const auto* sequence = ast::as<ast::MatchSequence>(&pattern))
        for (const ast::Pattern* part : sequence->patterns)
            inner(part);
    else if (const auto* mapping = ast::as<ast::MatchMapping>(&pattern)) {
        for (const ast::Pattern* part : mapping->patterns)
            inner(part);
        on(mapping->rest);
    } else if (const auto* cls = ast::as<ast::MatchClass>(&pattern)) {
        for (const ast::Pattern* part : cls->patterns)
            inner(part);
        for (const ast::Pattern* part : cls->kwPatterns)
            inner(part);
    } else if (const auto* star = ast::as<ast::MatchStar>(&pattern))
        on(star->name);
    else if (const auto* named = ast::as<ast::MatchAs>(&pattern)) {
        inner(named->pattern);
        on(named->name);
    } else if (const auto* either = ast::as<ast::MatchOr>(&pattern))
        for (const ast::Pattern* part : either->patterns)
            inner(part);
}

} // namespace coroscope::scenes
