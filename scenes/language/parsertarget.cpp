// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for what may be assigned to or deleted, with CPython's names for what may not.
#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

std::string describeExpression(const ast::Expr* expr) {
    switch (expr->kind) {
    case ast::ExprKind::Literal: {
        const auto& value = static_cast<const ast::Literal*>(expr)->value.value;
        if (std::holds_alternative<NoneConstant>(value))
            return "None";
        if (const bool* truth = std::get_if<bool>(&value))
            return *truth ? "True" : "False";
        return std::holds_alternative<EllipsisConstant>(value) ? "ellipsis" : "literal";
    }
    case ast::ExprKind::Attribute:
        return "attribute";
    case ast::ExprKind::Subscript:
        return "subscript";
    case ast::ExprKind::Starred:
        return "starred";
    case ast::ExprKind::Name:
        return "name";
    case ast::ExprKind::List:
        return "list";
    case ast::ExprKind::Tuple:
        return "tuple";
    case ast::ExprKind::Lambda:
        return "lambda";
    case ast::ExprKind::Call:
        return "function call";
    case ast::ExprKind::BoolOp:
    case ast::ExprKind::BinOp:
    case ast::ExprKind::UnaryOp:
        return "expression";
    case ast::ExprKind::GeneratorExp:
        return "generator expression";
    case ast::ExprKind::Yield:
    case ast::ExprKind::YieldFrom:
        return "yield expression";
    case ast::ExprKind::Await:
        return "await expression";
    case ast::ExprKind::ListComp:
        return "list comprehension";
    case ast::ExprKind::SetComp:
        return "set comprehension";
    case ast::ExprKind::DictComp:
        return "dict comprehension";
    case ast::ExprKind::Dict:
        return "dict literal";
    case ast::ExprKind::Set:
        return "set display";
    case ast::ExprKind::JoinedStr:
    case ast::ExprKind::FormattedValue:
        return "f-string expression";
    case ast::ExprKind::Compare:
        return "comparison";
    case ast::ExprKind::IfExp:
        return "conditional expression";
    case ast::ExprKind::NamedExpr:
        return "named expression";
    case ast::ExprKind::Slice:
        return "slice";
    }
    return "expression";
}

namespace {

// Whether `target = value` may have been meant as a comparison.
bool mayBeComparison(const ast::Expr* target) {
    switch (target->kind) {
    case ast::ExprKind::Compare:
    case ast::ExprKind::BoolOp:
    case ast::ExprKind::IfExp:
    case ast::ExprKind::Lambda:
    case ast::ExprKind::Yield:
    case ast::ExprKind::YieldFrom:
    case ast::ExprKind::GeneratorExp:
        return false;
    case ast::ExprKind::UnaryOp:
        return static_cast<const ast::UnaryOp*>(target)->op != ast::UnaryOperator::Not;
    case ast::ExprKind::Literal: {
        const auto& value = static_cast<const ast::Literal*>(target)->value.value;
        return !std::holds_alternative<NoneConstant>(value) && !std::holds_alternative<bool>(value);
    }
    default:
        return true;
    }
}

} // namespace

void Parser::setContext(ast::Expr* target, ast::Context context) {
    if (auto* name = ast::as<ast::Name>(target)) {
        name->context = context;
    } else if (auto* attribute = ast::as<ast::Attribute>(target)) {
        attribute->context = context;
    } else if (auto* subscript = ast::as<ast::Subscript>(target)) {
        subscript->context = context;
    } else if (auto* starred = ast::as<ast::Starred>(target)) {
        starred->context = context;
        setContext(starred->value, context);
    } else if (auto* list = ast::as<ast::List>(target)) {
        list->context = context;
        for (ast::Expr* item : list->items)
            setContext(item, context);
    } else if (auto* tuple = ast::as<ast::Tuple>(target)) {
        tuple->context = context;
        for (ast::Expr* item : tuple->items)
            setContext(item, context);
    }
}

void Parser::requireTarget(ast::Expr* target, TargetUse use) {
    const bool isSingle = ast::as<ast::Name>(target) || ast::as<ast::Attribute>(target) ||
                          ast::as<ast::Subscript>(target);
    if (isSingle)
        return;
    if (use == TargetUse::AugAssign)
        failTarget(target, use);
    const ast::Exprs* items = nullptr;
    if (auto* list = ast::as<ast::List>(target))
        items = &list->items;
    if (auto* tuple = ast::as<ast::Tuple>(target))
        items = &tuple->items;
    if (items) {
        for (ast::Expr* item : *items)
            requireTarget(item, use == TargetUse::Assign ? TargetUse::For : use);
        return;
    }
    auto* starred = ast::as<ast::Starred>(target);
    if (starred && use != TargetUse::Delete)
        requireTarget(starred->value, use);
    else
        failTarget(target, use);
}

void Parser::failTarget(const ast::Expr* target, TargetUse use) {
    const std::string what = describeExpression(target);
    if (use == TargetUse::AugAssign)
        fail(target->span, "'" + what + "' is an illegal expression for augmented assignment");
    if (use == TargetUse::Delete)
        fail(target->span, "cannot delete " + what);
    const bool isPlain = use == TargetUse::For || !mayBeComparison(target);
    fail(target->span,
         "cannot assign to " + what +
             (isPlain ? "" : " here. Maybe you meant '==' instead of '='?"),
         "a name, an attribute or an item");
}

} // namespace coroscope::scenes
