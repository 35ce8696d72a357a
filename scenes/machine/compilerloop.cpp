// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for loops, and for leaving them: what stands between a `break`, `continue` or
// `return` and where it goes is undone on the way, a `finally` by a copy of its body.
#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

using Kind = FrameBlock::Kind;

void Compiler::compileFor(const ast::For& node) {
    FlowBlock* start = newBlock();
    FlowBlock* body = newBlock();
    FlowBlock* cleanup = newBlock();
    FlowBlock* end = newBlock();
    pushFrameBlock({Kind::For, start, end, nullptr, nullptr, {}});
    visitIterable(node.iter);
    emit(Op::GetIter);
    use(start);
    emitJump(Op::ForIter, cleanup);
    use(body);
    visit(node.target);
    visit(node.body);
    clearPlace();
    emitJump(Op::Jump, start);
    use(cleanup);
    popFrameBlock();
    visit(node.orElse);
    use(end);
}

void Compiler::compileAsyncFor(const ast::For& node) {
    if (unit().kind != UnitKind::AsyncFunction)
        fail(node.span, "'async for' outside async function");
    FlowBlock* start = newBlock();
    FlowBlock* except = newBlock();
    FlowBlock* end = newBlock();
    visit(node.iter);
    emit(Op::GetAIter);
    use(start);
    pushFrameBlock({Kind::For, start, end, nullptr, nullptr, {}});
    emitJump(Op::SetupFinally, except);
    emit(Op::GetANext);
    emitNone();
    emitYieldFrom(true);
    emit(Op::PopBlock);
    visit(node.target);
    visit(node.body);
    clearPlace();
    emitJump(Op::Jump, start);
    popFrameBlock();
    use(except);
    setPlace(node.iter);
    emit(Op::EndAsyncFor);
    visit(node.orElse);
    use(end);
}

void Compiler::compileWhile(const ast::While& node) {
    FlowBlock* loop = newBlock();
    FlowBlock* body = newBlock();
    FlowBlock* anchor = newBlock();
    FlowBlock* end = newBlock();
    use(loop);
    pushFrameBlock({Kind::While, loop, end, nullptr, nullptr, {}});
    jumpIf(node.test, anchor, false);
    use(body);
    visit(node.body);
    setPlace(&node);
    jumpIf(node.test, body, true);
    popFrameBlock();
    use(anchor);
    visit(node.orElse);
    use(end);
}

void Compiler::compileBreak(const ast::Stmt& node) {
    emit(Op::Nop);
    const FrameBlock* loop = unwindAll(false, true);
    if (!loop) {
        fail(node.span, "'break' outside loop");
        return;
    }
    FlowBlock* exit = loop->exit;
    unwind(FrameBlock(*loop), false);
    emitJump(Op::Jump, exit);
}

void Compiler::compileContinue(const ast::Stmt& node) {
    emit(Op::Nop);
    const FrameBlock* loop = unwindAll(false, true);
    if (!loop) {
        fail(node.span, "'continue' not properly in loop");
        return;
    }
    emitJump(Op::Jump, loop->start);
}

// Undoes every frame block from the innermost outwards, up to the loop (which it gives) or all.
const FrameBlock* Compiler::unwindAll(bool keepsTop, bool stopsAtLoop) {
    std::vector<FrameBlock>& blocks = unit().frameBlocks;
    if (blocks.empty())
        return nullptr;
    const FrameBlock top = blocks.back();
    if (top.kind == Kind::ExceptionGroupHandler) {
        fail(unit().place, "'break', 'continue' and 'return' cannot appear in an except* block");
        return &blocks.back();
    }
    if (stopsAtLoop && (top.kind == Kind::While || top.kind == Kind::For))
        return &blocks.back();
    const std::size_t depth = blocks.size();
    blocks.pop_back();
    unwind(top, keepsTop);
    const bool isFound = unwindAll(keepsTop, stopsAtLoop) != nullptr;
    unit().frameBlocks.push_back(top);
    if (!isFound || !stopsAtLoop)
        return nullptr;
    for (std::size_t i = depth; i-- > 0;)
        if (blocks[i].kind == Kind::While || blocks[i].kind == Kind::For)
            return &blocks[i];
    return nullptr;
}

void Compiler::unwind(const FrameBlock& block, bool keepsTop) {
    const auto keepTop = [&] {
        if (keepsTop)
            emit(Op::Swap, 2);
    };
    switch (block.kind) {
    case Kind::While:
    case Kind::ExceptionHandler:
    case Kind::ExceptionGroupHandler:
    case Kind::AsyncComprehension:
        return;
    case Kind::For:
    case Kind::PopValue:
        keepTop();
        return emit(Op::PopTop);
    case Kind::TryExcept:
        return emit(Op::PopBlock);
    case Kind::FinallyTry:
        emit(Op::PopBlock);
        if (keepsTop)
            pushFrameBlock({Kind::PopValue, nullptr, nullptr, nullptr, nullptr, {}});
        visit(*block.finalBody);
        if (keepsTop)
            popFrameBlock();
        // The way out counts as a part of the statement that leaves.
        return clearPlace();
    case Kind::FinallyEnd:
        keepTop();
        emit(Op::PopTop);
        keepTop();
        emit(Op::PopBlock);
        return emit(Op::PopExcept);
    case Kind::With:
    case Kind::AsyncWith:
        setPlace(block.with);
        emit(Op::PopBlock);
        keepTop();
        emitExitWithNones();
        if (block.kind == Kind::AsyncWith)
            emitAwait(2);
        emit(Op::PopTop);
        return clearPlace();
    case Kind::HandlerCleanup:
        if (!block.name.empty())
            emit(Op::PopBlock);
        keepTop();
        emit(Op::PopBlock);
        emit(Op::PopExcept);
        if (!block.name.empty())
            unbindName(block.name);
        return;
    }
}

} // namespace coroscope::scenes
