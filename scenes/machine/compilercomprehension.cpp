// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for comprehensions: each is a function of its own with one argument, the
// iterator of its first `for`.
#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

using Kind = Scope::Comprehension;

void Compiler::compileComprehension(const ast::Expr& node, const char* name,
                                    const ComprehensionParts& parts) {
    const UnitKind outer = unit().kind;
    enterScope(name, UnitKind::Comprehension, &node, node.span.line);
    setPlace(&node);
    const bool isGenerator = parts.kind == Kind::Generator;
    const bool isAsync = unit().scope->isCoroutine;
    if (isAsync && !isGenerator && outer != UnitKind::AsyncFunction &&
        outer != UnitKind::Comprehension)
        fail(node.span, "asynchronous comprehension outside of an asynchronous function");
    if (!isGenerator)
        emit(parts.kind == Kind::List  ? Op::BuildList
             : parts.kind == Kind::Set ? Op::BuildSet
                                       : Op::BuildMap,
             0);
    compileGenerator(parts, 0, 0);
    if (!isGenerator)
        emit(Op::ReturnValue);
    makeClosure(leaveScope(true), 0);
    const ast::Comprehension& outermost = parts.generators.front();
    if (outermost.isAsync) {
        visit(outermost.iter);
        emit(Op::GetAIter);
    } else {
        visitIterable(outermost.iter);
        emit(Op::GetIter);
    }
    emit(Op::Call, 0);
    if (isAsync && !isGenerator)
        emitAwait(0);
}

// `depth` is how many iterators stand above the result on the stack.
void Compiler::compileGenerator(const ComprehensionParts& parts, std::size_t index,
                                std::uint32_t depth) {
    if (parts.generators[index].isAsync)
        compileAsyncGenerator(parts, index, depth);
    else
        compileSyncGenerator(parts, index, depth);
}

void Compiler::compileSyncGenerator(const ComprehensionParts& parts, std::size_t index,
                                    std::uint32_t depth) {
    const ast::Comprehension& generator = parts.generators[index];
    FlowBlock* start = newBlock();
    FlowBlock* next = newBlock();
    FlowBlock* anchor = newBlock();
    if (index == 0) {
        unit().draft.code.argCount = 1;
        emit(Op::LoadFast, 0);
    } else {
        // `for y in [f(x)]` is an assignment.
        const auto* list = ast::as<ast::List>(generator.iter);
        const auto* tuple = ast::as<ast::Tuple>(generator.iter);
        const ast::Exprs* items = list ? &list->items : tuple ? &tuple->items : nullptr;
        if (items && items->size() == 1 && !ast::as<ast::Starred>(items->front())) {
            visit(items->front());
            start = nullptr;
        } else {
            visitIterable(generator.iter);
            emit(Op::GetIter);
        }
    }
    if (start) {
        ++depth;
        use(start);
        emitJump(Op::ForIter, anchor);
        nextBlock();
    }
    visit(generator.target);
    compileInnermost(parts, index, depth, next);
    use(next);
    if (start) {
        emitJump(Op::Jump, start);
        use(anchor);
    }
}

void Compiler::compileAsyncGenerator(const ComprehensionParts& parts, std::size_t index,
                                     std::uint32_t depth) {
    const ast::Comprehension& generator = parts.generators[index];
    FlowBlock* start = newBlock();
    FlowBlock* except = newBlock();
    FlowBlock* next = newBlock();
    if (index == 0) {
        unit().draft.code.argCount = 1;
        emit(Op::LoadFast, 0);
    } else {
        visit(generator.iter);
        emit(Op::GetAIter);
    }
    use(start);
    pushFrameBlock({FrameBlock::Kind::AsyncComprehension, start, nullptr, nullptr, nullptr, {}});
    emitJump(Op::SetupFinally, except);
    emit(Op::GetANext);
    emitNone();
    emitYieldFrom(true);
    emit(Op::PopBlock);
    visit(generator.target);
    compileInnermost(parts, index, depth + 1, next);
    use(next);
    emitJump(Op::Jump, start);
    popFrameBlock();
    use(except);
    emit(Op::EndAsyncFor);
}

// The conditions of a `for`, then the next `for`, or the item.
void Compiler::compileInnermost(const ComprehensionParts& parts, std::size_t index,
                                std::uint32_t depth, FlowBlock* next) {
    for (const ast::Expr* condition : parts.generators[index].ifs) {
        jumpIf(condition, next, false);
        nextBlock();
    }
    if (index + 1 < parts.generators.size()) {
        compileGenerator(parts, index + 1, depth);
        return;
    }
    visit(parts.item);
    switch (parts.kind) {
    case Kind::None:
    case Kind::Generator:
        emitYield();
        return emit(Op::PopTop);
    case Kind::List:
        return emit(Op::ListAppend, depth + 1);
    case Kind::Set:
        return emit(Op::SetAdd, depth + 1);
    case Kind::Dict:
        visit(parts.value);
        return emit(Op::MapAdd, depth + 1);
    }
}

} // namespace coroscope::scenes
