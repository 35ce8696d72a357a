// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The symbol table's walk over expressions, with the rules of comprehensions and `:=`.
#include "scenes/machine/compilerlimits.h"
#include "scenes/machine/symboltablebuilder.h"

namespace coroscope::scenes {

namespace {

const char* nameOf(Scope::Comprehension kind) {
    switch (kind) {
    case Scope::Comprehension::List:
        return "list comprehension";
    case Scope::Comprehension::Set:
        return "set comprehension";
    case Scope::Comprehension::Dict:
        return "dict comprehension";
    default:
        return "generator expression";
    }
}

} // namespace

void SymbolTable::Builder::visit(const ast::Expr* expr) {
    if (!expr)
        return;
    const NestingGuard guard(m_depth);
    if (guard.isAllowed())
        visitInner(*expr);
    else if (m_diagnostics.empty() || m_diagnostics.back().message != kTooDeep)
        fail(expr->span, kTooDeep);
}

void SymbolTable::Builder::visitInner(const ast::Expr& expr) {
    switch (expr.kind) {
    case ast::ExprKind::BoolOp:
        return visit(static_cast<const ast::BoolOp&>(expr).values);
    case ast::ExprKind::NamedExpr:
        return visitNamed(static_cast<const ast::NamedExpr&>(expr));
    case ast::ExprKind::BinOp:
        visit(static_cast<const ast::BinOp&>(expr).left);
        return visit(static_cast<const ast::BinOp&>(expr).right);
    case ast::ExprKind::UnaryOp:
        return visit(static_cast<const ast::UnaryOp&>(expr).operand);
    case ast::ExprKind::Lambda:
        return visitLambda(static_cast<const ast::Lambda&>(expr));
    case ast::ExprKind::IfExp: {
        const auto& node = static_cast<const ast::IfExp&>(expr);
        visit(node.test);
        visit(node.body);
        return visit(node.orElse);
    }
    case ast::ExprKind::Dict:
        visit(static_cast<const ast::Dict&>(expr).keys);
        return visit(static_cast<const ast::Dict&>(expr).values);
    case ast::ExprKind::Set:
        return visit(static_cast<const ast::Set&>(expr).items);
    case ast::ExprKind::ListComp: {
        const auto& node = static_cast<const ast::ListComp&>(expr);
        return visitComprehension(node, Scope::Comprehension::List, node.generators, node.item,
                                  nullptr);
    }
    case ast::ExprKind::SetComp: {
        const auto& node = static_cast<const ast::SetComp&>(expr);
        return visitComprehension(node, Scope::Comprehension::Set, node.generators, node.item,
                                  nullptr);
    }
    case ast::ExprKind::DictComp: {
        const auto& node = static_cast<const ast::DictComp&>(expr);
        return visitComprehension(node, Scope::Comprehension::Dict, node.generators, node.key,
                                  node.value);
    }
    case ast::ExprKind::GeneratorExp: {
        const auto& node = static_cast<const ast::GeneratorExp&>(expr);
        return visitComprehension(node, Scope::Comprehension::Generator, node.generators, node.item,
                                  nullptr);
    }
    case ast::ExprKind::Await:
        refuseInAnnotation(expr, "'await expression'");
        visit(static_cast<const ast::Await&>(expr).value);
        m_scope->isCoroutine = true;
        return;
    case ast::ExprKind::Yield:
        return visitYield(expr, static_cast<const ast::Yield&>(expr).value);
    case ast::ExprKind::YieldFrom:
        return visitYield(expr, static_cast<const ast::YieldFrom&>(expr).value);
    case ast::ExprKind::Compare:
        visit(static_cast<const ast::Compare&>(expr).left);
        return visit(static_cast<const ast::Compare&>(expr).comparators);
    case ast::ExprKind::Call:
        visit(static_cast<const ast::Call&>(expr).function);
        visit(static_cast<const ast::Call&>(expr).args);
        return visitKeywords(static_cast<const ast::Call&>(expr).keywords);
    case ast::ExprKind::FormattedValue:
        visit(static_cast<const ast::FormattedValue&>(expr).value);
        return visit(static_cast<const ast::FormattedValue&>(expr).formatSpec);
    case ast::ExprKind::JoinedStr:
        return visit(static_cast<const ast::JoinedStr&>(expr).values);
    case ast::ExprKind::Literal:
        return;
    case ast::ExprKind::Attribute:
        return visit(static_cast<const ast::Attribute&>(expr).value);
    case ast::ExprKind::Subscript:
        visit(static_cast<const ast::Subscript&>(expr).value);
        return visit(static_cast<const ast::Subscript&>(expr).slice);
    case ast::ExprKind::Starred:
        return visit(static_cast<const ast::Starred&>(expr).value);
    case ast::ExprKind::Name:
        return visitName(static_cast<const ast::Name&>(expr));
    case ast::ExprKind::List:
        return visit(static_cast<const ast::List&>(expr).items);
    case ast::ExprKind::Tuple:
        return visit(static_cast<const ast::Tuple&>(expr).items);
    case ast::ExprKind::Slice: {
        const auto& node = static_cast<const ast::Slice&>(expr);
        visit(node.lower);
        visit(node.upper);
        return visit(node.step);
    }
    }
}

void SymbolTable::Builder::visitName(const ast::Name& node) {
    const bool isLoad = node.context == ast::Context::Load;
    define(node.id, isLoad ? Symbol::kUse : Symbol::kLocal, node.span);
    // `super()` without arguments finds its class in the cell __class__.
    if (isLoad && m_scope->kind == Scope::Kind::Function && node.id == "super")
        define("__class__", Symbol::kUse, node.span);
}

void SymbolTable::Builder::visitNamed(const ast::NamedExpr& node) {
    refuseInAnnotation(node, "'named expression'");
    const auto* target = static_cast<const ast::Name*>(node.target);
    if (m_scope->iterationDepth > 0)
        fail(node.span,
             "assignment expression cannot be used in a comprehension iterable expression");
    else if (m_scope->comprehension != Scope::Comprehension::None)
        bindInComprehension(*target);
    visit(node.value);
    visit(node.target);
}

// In a comprehension `:=` binds in the function or module around all comprehensions.
void SymbolTable::Builder::bindInComprehension(const ast::Name& target) {
    const std::string key = mangled(m_className, target.id);
    std::vector<Scope*> stack = m_outer;
    stack.push_back(m_scope);
    for (auto at = stack.rbegin(); at != stack.rend(); ++at) {
        Scope& scope = **at;
        if (scope.isAnnotation)
            continue;
        if (scope.comprehension != Scope::Comprehension::None) {
            if (scope.has(key, Symbol::kIterationVariable)) {
                fail(target.span,
                     "assignment expression cannot rebind comprehension iteration variable '" +
                         target.id + "'");
                return;
            }
            continue;
        }
        if (scope.kind == Scope::Kind::Class) {
            fail(target.span, "assignment expression within a comprehension cannot be used in a "
                              "class body");
            return;
        }
        const bool isGlobal = scope.kind == Scope::Kind::Module || scope.has(key, Symbol::kGlobal);
        define(target.id, isGlobal ? Symbol::kGlobal : Symbol::kNonlocal, target.span);
        m_declarations.emplace(std::pair(m_scope, key), target.span);
        define(scope, target.id,
               scope.kind == Scope::Kind::Module ? Symbol::kGlobal : Symbol::kLocal, target.span);
        return;
    }
}

void SymbolTable::Builder::visitLambda(const ast::Lambda& node) {
    visitDefaults(node.args);
    inScope(&node, Scope::Kind::Function, [&] {
        defineParameters(node.args);
        visit(node.body);
    });
}

void SymbolTable::Builder::visitYield(const ast::Expr& node, const ast::Expr* value) {
    refuseInAnnotation(node, "'yield expression'");
    visit(value);
    m_scope->isGenerator = true;
    if (m_scope->comprehension != Scope::Comprehension::None)
        fail(node.span, std::string("'yield' inside ") + nameOf(m_scope->comprehension));
}

void SymbolTable::Builder::visitComprehension(const ast::Expr& node, Scope::Comprehension kind,
                                              const std::vector<ast::Comprehension>& generators,
                                              const ast::Expr* item, const ast::Expr* value) {
    visitIterable(generators.front().iter);
    bool isAsync = false;
    inScope(&node, Scope::Kind::Function, [&] {
        m_scope->comprehension = kind;
        m_scope->isCoroutine = generators.front().isAsync;
        define(".0", Symbol::kParameter, node.span);
        for (const ast::Comprehension& generator : generators)
            visitGenerator(generator, &generator == &generators.front());
        visit(value);
        visit(item);
        m_scope->isGenerator = kind == Scope::Comprehension::Generator;
        isAsync = m_scope->isCoroutine && kind != Scope::Comprehension::Generator;
    });
    if (isAsync)
        m_scope->isCoroutine = true;
}

void SymbolTable::Builder::visitGenerator(const ast::Comprehension& generator, bool isOutermost) {
    m_scope->isIterationTarget = true;
    visit(generator.target);
    m_scope->isIterationTarget = false;
    if (!isOutermost)
        visitIterable(generator.iter);
    visit(generator.ifs);
    if (generator.isAsync)
        m_scope->isCoroutine = true;
}

} // namespace coroscope::scenes
