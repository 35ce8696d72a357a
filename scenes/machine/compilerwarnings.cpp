// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// SyntaxWarnings: what is no error but can hardly be meant.
#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

namespace {

struct TypeNameOf {
    std::string operator()(const NoneConstant&) const { return "NoneType"; }
    std::string operator()(const EllipsisConstant&) const { return "ellipsis"; }
    std::string operator()(bool) const { return "bool"; }
    std::string operator()(std::int64_t) const { return "int"; }
    std::string operator()(const BigIntegerConstant&) const { return "int"; }
    std::string operator()(double) const { return "float"; }
    std::string operator()(const ComplexConstant&) const { return "complex"; }
    std::string operator()(const std::string&) const { return "str"; }
    std::string operator()(const BytesConstant&) const { return "bytes"; }
    std::string operator()(const TupleConstant&) const { return "tuple"; }
    std::string operator()(const FrozenSetConstant&) const { return "frozenset"; }
    std::string operator()(const std::shared_ptr<const Code>&) const { return "code"; }
};

/// The type that a display, comprehension or lambda certainly gives; empty for others.
std::string typeOfDisplay(const ast::Expr& expr) {
    switch (expr.kind) {
    case ast::ExprKind::Tuple:
        return "tuple";
    case ast::ExprKind::List:
    case ast::ExprKind::ListComp:
        return "list";
    case ast::ExprKind::Dict:
    case ast::ExprKind::DictComp:
        return "dict";
    case ast::ExprKind::Set:
    case ast::ExprKind::SetComp:
        return "set";
    case ast::ExprKind::GeneratorExp:
        return "generator";
    case ast::ExprKind::Lambda:
        return "function";
    case ast::ExprKind::JoinedStr:
    case ast::ExprKind::FormattedValue:
        return "str";
    default:
        return {};
    }
}

bool isIndex(const std::string& type) {
    return type == "int" || type == "bool";
}

} // namespace

std::string Compiler::certainType(const ast::Expr* expr) {
    const Constant* constant = m_folder.valueOf(expr);
    return constant ? std::visit(TypeNameOf(), constant->value) : typeOfDisplay(*expr);
}

void Compiler::warn(const SourceSpan& span, std::string message) {
    for (const Diagnostic& told : m_diagnostics)
        if (told.span == span && told.message == message)
            return;
    Diagnostic diagnostic;
    diagnostic.severity = Diagnostic::Severity::Warning;
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    m_diagnostics.push_back(std::move(diagnostic));
}

void Compiler::warnOfAssert(const ast::Assert& node) {
    const auto* tuple = ast::as<ast::Tuple>(node.test);
    if (tuple && !tuple->items.empty())
        warn(node.span, "assertion is always true, perhaps remove parentheses?");
}

void Compiler::warnOfIdentity(const ast::Compare& node) {
    const auto isLiteral = [this](const ast::Expr* expr) {
        const Constant* constant = m_folder.valueOf(expr);
        return constant && !std::holds_alternative<NoneConstant>(constant->value) &&
               !std::holds_alternative<bool>(constant->value) &&
               !std::holds_alternative<EllipsisConstant>(constant->value);
    };
    bool isLeft = isLiteral(node.left);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
        const bool isRight = isLiteral(node.comparators[i]);
        const bool isNot = node.ops[i] == ast::CompareOperator::IsNot;
        if ((isNot || node.ops[i] == ast::CompareOperator::Is) && (isLeft || isRight)) {
            warn(node.span, isNot ? "\"is not\" with a literal. Did you mean \"!=\"?"
                                  : "\"is\" with a literal. Did you mean \"==\"?");
            return;
        }
        isLeft = isRight;
    }
}

void Compiler::warnOfCall(const ast::Expr* function) {
    const std::string type = certainType(function);
    if (!type.empty() && type != "function") {
        warn(function->span, "'" + type + "' object is not callable; perhaps you missed a comma?");
    }
}

void Compiler::warnOfSubscript(const ast::Subscript& node) {
    const std::string type = certainType(node.value);
    const bool hasItems = type == "str" || type == "bytes" || type == "tuple" || type == "list";
    if (type.empty() || type == "dict")
        return;
    if (!hasItems) {
        warn(node.span, "'" + type + "' object is not subscriptable; perhaps you missed a comma?");
        return;
    }
    const std::string index = certainType(node.slice);
    if (!index.empty() && !isIndex(index)) {
        warn(node.span, type + " indices must be integers or slices, not " + index +
                            "; perhaps you missed a comma?");
    }
}

} // namespace coroscope::scenes
