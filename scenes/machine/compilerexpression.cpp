// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for operators, conditions and the plain expressions.
#include <algorithm>

#include "scenes/machine/compilerimpl.h"
#include "scenes/machine/compilerlimits.h"

namespace coroscope::scenes {

namespace {

bool hasStarredItem(const ast::Exprs& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const ast::Expr* item) { return ast::as<ast::Starred>(item); });
}

} // namespace

void Compiler::visit(const ast::Exprs& exprs) {
    for (const ast::Expr* expr : exprs)
        visit(expr);
}

void Compiler::visit(const ast::Expr* expr) {
    const NestingGuard guard(m_depth);
    const SourceSpan place = unit().place;
    setPlace(expr);
    if (const Constant* constant = m_folder.valueOf(expr))
        emitConstant(*constant);
    else
        visitInner(*expr);
    unit().place = place;
}

// A display that is only iterated over or searched becomes a tuple, or a constant if it can.
void Compiler::visitIterable(const ast::Expr* expr) {
    const Constant* constant = m_folder.iterableOf(expr);
    const auto* list = ast::as<ast::List>(expr);
    if (!constant && !list) {
        visit(expr);
        return;
    }
    const SourceSpan place = unit().place;
    setPlace(expr);
    if (constant)
        emitConstant(*constant);
    else
        compileSequence(list->items, ast::Context::Load, !hasStarredItem(list->items));
    unit().place = place;
}

void Compiler::visitInner(const ast::Expr& expr) {
    switch (expr.kind) {
    case ast::ExprKind::BoolOp:
        return compileBoolOp(static_cast<const ast::BoolOp&>(expr));
    case ast::ExprKind::NamedExpr: {
        const auto& node = static_cast<const ast::NamedExpr&>(expr);
        visit(node.value);
        emit(Op::Copy, 1);
        return visit(node.target);
    }
    case ast::ExprKind::BinOp:
        return compileBinOp(static_cast<const ast::BinOp&>(expr));
    case ast::ExprKind::UnaryOp:
        return compileUnary(static_cast<const ast::UnaryOp&>(expr));
    case ast::ExprKind::Lambda:
        return compileLambda(static_cast<const ast::Lambda&>(expr));
    case ast::ExprKind::IfExp:
        return compileIfExp(static_cast<const ast::IfExp&>(expr));
    case ast::ExprKind::Dict:
        return compileDict(static_cast<const ast::Dict&>(expr));
    case ast::ExprKind::Set:
        return compileItems(static_cast<const ast::Set&>(expr).items, 0, Op::BuildSet, Op::SetAdd,
                            Op::SetUpdate, false);
    case ast::ExprKind::ListComp: {
        const auto& node = static_cast<const ast::ListComp&>(expr);
        return compileComprehension(
            expr, "<listcomp>", {Scope::Comprehension::List, node.generators, node.item, nullptr});
    }
    case ast::ExprKind::SetComp: {
        const auto& node = static_cast<const ast::SetComp&>(expr);
        return compileComprehension(
            expr, "<setcomp>", {Scope::Comprehension::Set, node.generators, node.item, nullptr});
    }
    case ast::ExprKind::DictComp: {
        const auto& node = static_cast<const ast::DictComp&>(expr);
        return compileComprehension(
            expr, "<dictcomp>",
            {Scope::Comprehension::Dict, node.generators, node.key, node.value});
    }
    case ast::ExprKind::GeneratorExp: {
        const auto& node = static_cast<const ast::GeneratorExp&>(expr);
        return compileComprehension(
            expr, "<genexpr>",
            {Scope::Comprehension::Generator, node.generators, node.item, nullptr});
    }
    case ast::ExprKind::Await:
        return compileAwait(static_cast<const ast::Await&>(expr));
    case ast::ExprKind::Yield:
        return compileYield(static_cast<const ast::Yield&>(expr));
    case ast::ExprKind::YieldFrom:
        return compileYieldFrom(static_cast<const ast::YieldFrom&>(expr));
    case ast::ExprKind::Compare:
        return compileCompare(static_cast<const ast::Compare&>(expr));
    case ast::ExprKind::Call:
        return compileCall(static_cast<const ast::Call&>(expr));
    case ast::ExprKind::FormattedValue:
        return compileFormatted(static_cast<const ast::FormattedValue&>(expr));
    case ast::ExprKind::JoinedStr:
        return compileJoined(static_cast<const ast::JoinedStr&>(expr).values);
    case ast::ExprKind::Literal:
        return emitConstant(static_cast<const ast::Literal&>(expr).value);
    case ast::ExprKind::Attribute:
        return compileAttribute(static_cast<const ast::Attribute&>(expr));
    case ast::ExprKind::Subscript:
        return compileSubscript(static_cast<const ast::Subscript&>(expr));
    case ast::ExprKind::Starred:
        return fail(expr.span, static_cast<const ast::Starred&>(expr).context == ast::Context::Store
                                   ? "starred assignment target must be in a list or tuple"
                                   : "can't use starred expression here");
    case ast::ExprKind::Name: {
        const auto& name = static_cast<const ast::Name&>(expr);
        return emitName(name.id, name.context);
    }
    case ast::ExprKind::List: {
        const auto& list = static_cast<const ast::List&>(expr);
        return compileSequence(list.items, list.context, false);
    }
    case ast::ExprKind::Tuple: {
        const auto& tuple = static_cast<const ast::Tuple&>(expr);
        return compileSequence(tuple.items, tuple.context, true);
    }
    case ast::ExprKind::Slice:
        return compileSlice(static_cast<const ast::Slice&>(expr));
    }
}

// --- conditions

void Compiler::jumpIf(const ast::Expr* expr, FlowBlock* target, bool condition) {
    const NestingGuard guard(m_depth);
    const auto* unary = ast::as<ast::UnaryOp>(expr);
    const bool isConstant = m_folder.valueOf(expr) != nullptr;
    if (unary && unary->op == ast::UnaryOperator::Not && !isConstant) {
        // `not a is b` and `not a in b` are compiled as one comparison.
        const auto* compare = ast::as<ast::Compare>(unary->operand);
        const bool isMerged =
            compare && compare->ops.size() == 1 && compare->ops.front() >= ast::CompareOperator::Is;
        if (!isMerged) {
            jumpIf(unary->operand, target, !condition);
            return;
        }
    }
    if (const auto* node = ast::as<ast::BoolOp>(expr)) {
        const bool isOr = node->op == ast::BoolOperator::Or;
        FlowBlock* inner = isOr != condition ? newBlock() : target;
        for (std::size_t i = 0; i + 1 < node->values.size(); ++i)
            jumpIf(node->values[i], inner, isOr);
        jumpIf(node->values.back(), target, condition);
        if (inner != target)
            use(inner);
        return;
    }
    if (const auto* node = ast::as<ast::IfExp>(expr)) {
        FlowBlock* end = newBlock();
        FlowBlock* next = newBlock();
        jumpIf(node->test, next, false);
        jumpIf(node->body, target, condition);
        emitJumpPlain(Op::Jump, end);
        use(next);
        jumpIf(node->orElse, target, condition);
        use(end);
        return;
    }
    const auto* compare = ast::as<ast::Compare>(expr);
    if (compare)
        setPlace(compare);
    if (compare && compare->ops.size() > 1) {
        jumpIfCompared(*compare, target, condition);
        return;
    }
    visit(expr);
    emitJump(condition ? Op::PopJumpIfTrue : Op::PopJumpIfFalse, target);
    nextBlock();
}

void Compiler::jumpIfCompared(const ast::Compare& node, FlowBlock* target, bool condition) {
    FlowBlock* cleanup = newBlock();
    const std::size_t last = node.ops.size() - 1;
    warnOfIdentity(node);
    visit(node.left);
    for (std::size_t i = 0; i < last; ++i) {
        compileComparator(node, i);
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        emitCompare(node.ops[i]);
        emitJump(Op::PopJumpIfFalse, cleanup);
        nextBlock();
    }
    compileComparator(node, last);
    emitCompare(node.ops[last]);
    emitJump(condition ? Op::PopJumpIfTrue : Op::PopJumpIfFalse, target);
    nextBlock();
    FlowBlock* end = newBlock();
    emitJumpPlain(Op::Jump, end);
    use(cleanup);
    emit(Op::PopTop);
    if (!condition)
        emitJumpPlain(Op::Jump, target);
    use(end);
}

void Compiler::compileBoolOp(const ast::BoolOp& node) {
    const Op jump = node.op == ast::BoolOperator::And ? Op::JumpIfFalseOrPop : Op::JumpIfTrueOrPop;
    FlowBlock* end = newBlock();
    for (std::size_t i = 0; i + 1 < node.values.size(); ++i) {
        visit(node.values[i]);
        emitJump(jump, end);
        nextBlock();
    }
    visit(node.values.back());
    use(end);
}

void Compiler::compileComparator(const ast::Compare& node, std::size_t index) {
    const bool isSearch = node.ops[index] == ast::CompareOperator::In ||
                          node.ops[index] == ast::CompareOperator::NotIn;
    if (isSearch && index + 1 == node.ops.size())
        visitIterable(node.comparators[index]);
    else
        visit(node.comparators[index]);
}

void Compiler::emitCompare(ast::CompareOperator op) {
    switch (op) {
    case ast::CompareOperator::Is:
        return emit(Op::IsOp, 0);
    case ast::CompareOperator::IsNot:
        return emit(Op::IsOp, 1);
    case ast::CompareOperator::In:
        return emit(Op::ContainsOp, 0);
    case ast::CompareOperator::NotIn:
        return emit(Op::ContainsOp, 1);
    default:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(op));
    }
}

void Compiler::compileCompare(const ast::Compare& node) {
    const std::size_t last = node.ops.size() - 1;
    warnOfIdentity(node);
    visit(node.left);
    if (last == 0) {
        compileComparator(node, 0);
        emitCompare(node.ops[0]);
        return;
    }
    FlowBlock* cleanup = newBlock();
    for (std::size_t i = 0; i < last; ++i) {
        compileComparator(node, i);
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        emitCompare(node.ops[i]);
        emitJump(Op::JumpIfFalseOrPop, cleanup);
    }
    compileComparator(node, last);
    emitCompare(node.ops[last]);
    FlowBlock* end = newBlock();
    emitJumpPlain(Op::Jump, end);
    use(cleanup);
    emit(Op::Swap, 2);
    emit(Op::PopTop);
    use(end);
}

void Compiler::compileIfExp(const ast::IfExp& node) {
    FlowBlock* end = newBlock();
    FlowBlock* next = newBlock();
    jumpIf(node.test, next, false);
    visit(node.body);
    emitJumpPlain(Op::Jump, end);
    use(next);
    visit(node.orElse);
    use(end);
}

// --- operators

void Compiler::compileUnary(const ast::UnaryOp& node) {
    const auto* compare = ast::as<ast::Compare>(node.operand);
    if (node.op == ast::UnaryOperator::Not && compare && compare->ops.size() == 1 &&
        compare->ops.front() >= ast::CompareOperator::Is) {
        // Is and IsNot, In and NotIn stand side by side.
        const auto op = static_cast<unsigned>(compare->ops.front());
        const auto flipped = static_cast<ast::CompareOperator>((op - 6) % 2 == 0 ? op + 1 : op - 1);
        visit(compare->left);
        compileComparator(*compare, 0);
        emitCompare(flipped);
        return;
    }
    visit(node.operand);
    switch (node.op) {
    case ast::UnaryOperator::Invert:
        return emit(Op::UnaryInvert);
    case ast::UnaryOperator::Not:
        return emit(Op::UnaryNot);
    case ast::UnaryOperator::UAdd:
        return emit(Op::UnaryPositive);
    case ast::UnaryOperator::USub:
        return emit(Op::UnaryNegative);
    }
}

void Compiler::compileBinOp(const ast::BinOp& node) {
    if (node.op == ast::Operator::Mod && compileFormatting(node))
        return;
    visit(node.left);
    visit(node.right);
    emit(Op::BinaryOp, static_cast<std::uint32_t>(node.op));
}

void Compiler::compileAttribute(const ast::Attribute& node) {
    visit(node.value);
    moveToAttribute(node);
    switch (node.context) {
    case ast::Context::Load:
        return emitNamed(Op::LoadAttr, node.attr);
    case ast::Context::Store:
        if (node.attr == "__debug__")
            fail(node.span, "cannot assign to __debug__");
        return emitNamed(Op::StoreAttr, node.attr);
    case ast::Context::Del:
        return emitNamed(Op::DeleteAttr, node.attr);
    }
}

void Compiler::compileSubscript(const ast::Subscript& node) {
    if (node.context == ast::Context::Load)
        warnOfSubscript(node);
    visit(node.value);
    visit(node.slice);
    switch (node.context) {
    case ast::Context::Load:
        return emit(Op::BinarySubscr);
    case ast::Context::Store:
        return emit(Op::StoreSubscr);
    case ast::Context::Del:
        return emit(Op::DeleteSubscr);
    }
}

void Compiler::compileSlice(const ast::Slice& node) {
    const auto part = [&](const ast::Expr* expr) {
        if (expr)
            visit(expr);
        else
            emitNone();
    };
    part(node.lower);
    part(node.upper);
    if (node.step)
        visit(node.step);
    emit(Op::BuildSlice, node.step ? 3 : 2);
}

void Compiler::compileAwait(const ast::Await& node) {
    if (unit().scope->kind != Scope::Kind::Function)
        fail(node.span, "'await' outside function", "put it in an `async def`");
    else if (unit().kind != UnitKind::AsyncFunction && unit().kind != UnitKind::Comprehension)
        fail(node.span, "'await' outside async function", "make the function `async def`");
    visit(node.value);
    emitAwait(0);
}

void Compiler::compileYield(const ast::Yield& node) {
    if (unit().scope->kind != Scope::Kind::Function)
        fail(node.span, "'yield' outside function");
    if (node.value)
        visit(node.value);
    else
        emitNone();
    emitYield();
}

void Compiler::compileYieldFrom(const ast::YieldFrom& node) {
    if (unit().scope->kind != Scope::Kind::Function)
        fail(node.span, "'yield' outside function");
    if (unit().kind == UnitKind::AsyncFunction)
        fail(node.span, "'yield from' inside async function",
             "use `async for` and `yield` each value");
    visit(node.value);
    emit(Op::GetYieldFromIter);
    emitNone();
    emitYieldFrom(false);
}

} // namespace coroscope::scenes
