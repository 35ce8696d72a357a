// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The compiler's part for `try`, `except`, `except*`, `finally` and `with`. The stack's shapes are
// CPython 3.11's; a handler finds the exception, below it the raising instruction when it asked so.
#include "scenes/machine/compilerimpl.h"

namespace coroscope::scenes {

using Kind = FrameBlock::Kind;

void Compiler::pushFrameBlock(FrameBlock block) {
    constexpr std::size_t kMaxBlocks = 20;
    if (unit().frameBlocks.size() == kMaxBlocks)
        fail(unit().place, "too many statically nested blocks");
    unit().frameBlocks.push_back(std::move(block));
}

void Compiler::compileTry(const ast::Try& node) {
    if (!node.finalBody.empty())
        compileTryFinally(node);
    else if (node.isStar)
        compileTryStar(node);
    else
        compileTryExcept(node);
}

void Compiler::compileTryFinally(const ast::Try& node) {
    FlowBlock* body = newBlock();
    FlowBlock* end = newBlock();
    FlowBlock* exit = newBlock();
    emitJump(Op::SetupFinally, end);
    use(body);
    pushFrameBlock({Kind::FinallyTry, body, end, &node.finalBody, nullptr, {}});
    if (node.handlers.empty())
        visit(node.body);
    else if (node.isStar)
        compileTryStar(node);
    else
        compileTryExcept(node);
    emitPlain(Op::PopBlock);
    popFrameBlock();
    visit(node.finalBody);
    emitJumpPlain(Op::Jump, exit);

    use(end);
    pushFrameBlock({Kind::FinallyEnd, end, nullptr, nullptr, nullptr, {}});
    FlowBlock* cleanup = newBlock();
    clearPlace();
    emitJump(Op::SetupCleanup, cleanup);
    emit(Op::PushExcInfo);
    visit(node.finalBody);
    emit(Op::Reraise, 0);
    popFrameBlock();
    use(cleanup);
    emitPopExceptAndReraise();
    use(exit);
}

void Compiler::compileTryExcept(const ast::Try& node) {
    FlowBlock* body = newBlock();
    FlowBlock* except = newBlock();
    FlowBlock* end = newBlock();
    FlowBlock* cleanup = newBlock();
    emitJump(Op::SetupFinally, except);
    use(body);
    pushFrameBlock({Kind::TryExcept, body, nullptr, nullptr, nullptr, {}});
    visit(node.body);
    popFrameBlock();
    emitPlain(Op::PopBlock);
    visit(node.orElse);
    emitJumpPlain(Op::Jump, end);
    use(except);
    clearPlace();
    emitJump(Op::SetupCleanup, cleanup);
    emit(Op::PushExcInfo);
    pushFrameBlock({Kind::ExceptionHandler, nullptr, nullptr, nullptr, nullptr, {}});
    for (const ast::ExceptHandler* handler : node.handlers)
        compileHandler(*handler, end);
    clearPlace();
    popFrameBlock();
    emit(Op::Reraise, 0);
    use(cleanup);
    emitPopExceptAndReraise();
    use(end);
}

void Compiler::compileHandler(const ast::ExceptHandler& handler, FlowBlock* end) {
    setPlace(&handler);
    FlowBlock* next = newBlock();
    if (handler.type) {
        visit(handler.type);
        emit(Op::CheckExcMatch);
        emitJump(Op::PopJumpIfFalse, next);
    }
    if (handler.name.empty()) {
        FlowBlock* body = newBlock();
        emit(Op::PopTop);
        use(body);
        pushFrameBlock({Kind::HandlerCleanup, body, nullptr, nullptr, nullptr, {}});
        visit(handler.body);
        popFrameBlock();
        clearPlace();
        emit(Op::PopBlock);
        emit(Op::PopExcept);
        emitJump(Op::Jump, end);
    } else {
        FlowBlock* cleanup = newBlock();
        FlowBlock* body = newBlock();
        emitName(handler.name, ast::Context::Store);
        emitJump(Op::SetupCleanup, cleanup);
        use(body);
        pushFrameBlock({Kind::HandlerCleanup, body, nullptr, nullptr, nullptr, handler.name});
        visit(handler.body);
        popFrameBlock();
        clearPlace();
        emit(Op::PopBlock);
        emit(Op::PopBlock);
        emit(Op::PopExcept);
        unbindName(handler.name);
        emitJump(Op::Jump, end);
        use(cleanup);
        clearPlace();
        unbindName(handler.name);
        emit(Op::Reraise, 1);
    }
    use(next);
}

// `name = None; del name`: it is gone, whatever the body did with it.
void Compiler::unbindName(const std::string& name) {
    emitNone();
    emitName(name, ast::Context::Store);
    emitName(name, ast::Context::Del);
}

void Compiler::compileTryStar(const ast::Try& node) {
    FlowBlock* body = newBlock();
    FlowBlock* except = newBlock();
    FlowBlock* orElse = newBlock();
    FlowBlock* end = newBlock();
    FlowBlock* cleanup = newBlock();
    FlowBlock* reraiseStar = newBlock();
    emitJump(Op::SetupFinally, except);
    use(body);
    pushFrameBlock({Kind::TryExcept, body, nullptr, nullptr, nullptr, {}});
    visit(node.body);
    popFrameBlock();
    emitPlain(Op::PopBlock);
    emitJumpPlain(Op::Jump, orElse);
    use(except);
    clearPlace();
    emitJump(Op::SetupCleanup, cleanup);
    emit(Op::PushExcInfo);
    pushFrameBlock({Kind::ExceptionGroupHandler, nullptr, nullptr, nullptr, nullptr, {}});
    for (std::size_t i = 0; i < node.handlers.size(); ++i)
        compileStarHandler(*node.handlers[i], i == 0, i + 1 == node.handlers.size(), reraiseStar);
    clearPlace();
    popFrameBlock();
    FlowBlock* reraise = newBlock();
    use(reraiseStar);
    emit(Op::PrepReraiseStar);
    emit(Op::Copy, 1);
    emitJump(Op::PopJumpIfNotNone, reraise);
    emit(Op::PopTop);
    emit(Op::PopBlock);
    emit(Op::PopExcept);
    emitJump(Op::Jump, end);
    use(reraise);
    emit(Op::PopBlock);
    emit(Op::Swap, 2);
    emit(Op::PopExcept);
    emit(Op::Reraise, 0);
    use(cleanup);
    emitPopExceptAndReraise();
    use(orElse);
    visit(node.orElse);
    use(end);
}

// Stack around a handler: original group, list of what handlers raised, what is left to match.
void Compiler::compileStarHandler(const ast::ExceptHandler& handler, bool isFirst, bool isLast,
                                  FlowBlock* reraise) {
    setPlace(&handler);
    FlowBlock* next = newBlock();
    FlowBlock* nextWithError = newBlock();
    FlowBlock* noMatch = newBlock();
    if (isFirst) {
        emit(Op::Copy, 1);
        emit(Op::BuildList, 0);
        emit(Op::Swap, 2);
    }
    visit(handler.type);
    emit(Op::CheckEgMatch);
    emit(Op::Copy, 1);
    emitJump(Op::PopJumpIfNone, noMatch);
    FlowBlock* cleanup = newBlock();
    FlowBlock* body = newBlock();
    if (handler.name.empty())
        emit(Op::PopTop);
    else
        emitName(handler.name, ast::Context::Store);
    emitJump(Op::SetupCleanup, cleanup);
    use(body);
    pushFrameBlock({Kind::HandlerCleanup, body, nullptr, nullptr, nullptr, handler.name});
    visit(handler.body);
    popFrameBlock();
    clearPlace();
    emit(Op::PopBlock);
    if (!handler.name.empty())
        unbindName(handler.name);
    emitJump(Op::Jump, next);
    use(cleanup);
    clearPlace();
    if (!handler.name.empty())
        unbindName(handler.name);
    emit(Op::ListAppend, 3);
    emit(Op::PopTop);
    emitJump(Op::Jump, nextWithError);
    use(next);
    emit(Op::Nop);
    emitJump(Op::Jump, nextWithError);
    use(noMatch);
    emit(Op::PopTop);
    use(nextWithError);
    if (isLast) {
        emit(Op::ListAppend, 1);
        emitJump(Op::Jump, reraise);
    }
}

void Compiler::compileWith(const ast::With& node, std::size_t item) {
    const ast::WithItem& manager = node.items[item];
    if (node.isAsync && item == 0 && unit().kind != UnitKind::AsyncFunction)
        fail(node.span, "'async with' outside async function");
    FlowBlock* block = newBlock();
    FlowBlock* final = newBlock();
    FlowBlock* exit = newBlock();
    FlowBlock* cleanup = newBlock();
    visit(manager.context);
    if (node.isAsync) {
        emit(Op::BeforeAsyncWith);
        emitAwait(1);
    } else {
        emit(Op::BeforeWith);
    }
    emitJump(Op::SetupWith, final);
    use(block);
    pushFrameBlock({node.isAsync ? Kind::AsyncWith : Kind::With, block, final, nullptr, &node, {}});
    if (manager.target)
        visit(manager.target);
    else
        emit(Op::PopTop);
    if (item + 1 == node.items.size())
        visit(node.body);
    else
        compileWith(node, item + 1);
    popFrameBlock();
    // CPython's `async with` leaves its end on the line of the body's last statement.
    if (!node.isAsync)
        clearPlace();
    emit(Op::PopBlock);
    setPlace(&node);
    emitExitWithNones();
    if (node.isAsync)
        emitAwait(2);
    emit(Op::PopTop);
    emitJump(Op::Jump, exit);
    use(final);
    emitJump(Op::SetupCleanup, cleanup);
    emit(Op::PushExcInfo);
    emit(Op::WithExceptStart);
    if (node.isAsync)
        emitAwait(2);
    finishWithExcept(cleanup);
    use(exit);
}

void Compiler::finishWithExcept(FlowBlock* cleanup) {
    clearPlace();
    FlowBlock* suppress = newBlock();
    emitJump(Op::PopJumpIfTrue, suppress);
    emit(Op::Reraise, 2);
    use(cleanup);
    emitPopExceptAndReraise();
    use(suppress);
    emit(Op::PopTop);
    emit(Op::PopBlock);
    emit(Op::PopExcept);
    emit(Op::PopTop);
    emit(Op::PopTop);
}

} // namespace coroscope::scenes
