// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Building the graph, and the passes over its shape: what is reachable, which exits are copied,
// which line an artificial instruction counts as.
#include <algorithm>

#include "scenes/machine/assembler.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxCopiedExit = 4;

bool endsBlock(Op op) {
    return isJump(op) || endsExecution(op);
}

void skipEmptyTargets(FlowBlock& block) {
    for (GraphInstruction& instruction : block.code)
        if (instruction.target)
            while (instruction.target->code.empty() && instruction.target->next)
                instruction.target = instruction.target->next;
}

void markExits(FlowBlock& block) {
    for (const GraphInstruction& instruction : block.code) {
        if (endsExecution(instruction.op))
            block.isExit = true;
        if (endsExecution(instruction.op) || instruction.op == Op::Jump ||
            instruction.op == Op::JumpNoInterrupt)
            block.fallsThrough = false;
    }
}

bool isExitWithoutLine(const FlowBlock& block) {
    return block.isExit && std::none_of(block.code.begin(), block.code.end(),
                                        [](const auto& i) { return i.span.hasLine(); });
}

// A jump to a short exit that belongs to no line becomes a copy of it.
void extendWithExit(FlowBlock& block) {
    if (block.code.empty() || block.code.back().op != Op::Jump)
        return;
    const FlowBlock* target = block.code.back().target;
    if (!isExitWithoutLine(*target) || target->code.size() > kMaxCopiedExit)
        return;
    block.code.back().op = Op::Nop;
    block.code.back().target = nullptr;
    const std::vector<GraphInstruction> copied = target->code;
    block.code.insert(block.code.end(), copied.begin(), copied.end());
    block.isExit = true;
}

void markReachable(CodeDraft& draft) {
    for (FlowBlock& block : draft.graph.blocks()) {
        block.predecessors = 0;
        block.isVisited = false;
    }
    std::vector<FlowBlock*> pending{draft.graph.entry()};
    draft.graph.entry()->predecessors = 1;
    const auto reach = [&](FlowBlock* block) {
        if (!block->isVisited)
            pending.push_back(block);
        ++block->predecessors;
    };
    while (!pending.empty()) {
        FlowBlock* block = pending.back();
        pending.pop_back();
        if (block->isVisited)
            continue;
        block->isVisited = true;
        if (block->next && block->fallsThrough)
            reach(block->next);
        for (const GraphInstruction& instruction : block->code)
            if (instruction.target)
                reach(instruction.target);
    }
}

void removeEmptyBlocks(CodeDraft& draft) {
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next)
        while (block->next && block->next->code.empty() && block->next->next)
            block->next = block->next->next;
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next)
        skipEmptyTargets(*block);
}

void removeJumpsToNext(CodeDraft& draft) {
    bool isChanged = false;
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        if (block->code.empty())
            continue;
        GraphInstruction& last = block->code.back();
        const bool isPlain = last.op == Op::Jump || last.op == Op::JumpNoInterrupt;
        if (isPlain && last.target == block->next) {
            block->fallsThrough = true;
            last.op = Op::Nop;
            last.target = nullptr;
            removeNops(*block);
            isChanged = true;
        }
    }
    if (isChanged)
        removeEmptyBlocks(draft);
}

void propagateLines(CodeDraft& draft) {
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        if (block->code.empty())
            continue;
        SourceSpan previous;
        for (GraphInstruction& instruction : block->code) {
            if (instruction.span.hasLine())
                previous = instruction.span;
            else
                instruction.span = previous;
        }
        const auto pass = [&](FlowBlock* to) {
            if (to->predecessors == 1 && !to->code.empty() && !to->code.front().span.hasLine())
                to->code.front().span = previous;
        };
        if (block->fallsThrough && block->next)
            pass(block->next);
        if (isJump(block->code.back().op))
            pass(block->code.back().target);
    }
}

void giveExitsLines(CodeDraft& draft) {
    SourceSpan current{draft.code.firstLine, -1, -1, -1};
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        if (block->code.empty())
            continue;
        const GraphInstruction& last = block->code.back();
        if (last.span.hasLine())
            current = last.span;
        else if (last.op == Op::ReturnValue)
            for (GraphInstruction& instruction : block->code)
                instruction.span = {current.line, -1, -1, -1};
    }
}

} // namespace

bool isJump(Op op) {
    return op == Op::Send || op == Op::ForIter || (op >= Op::Jump && op <= Op::JumpIfTrueOrPop);
}

bool isSetup(Op op) {
    return op == Op::SetupFinally || op == Op::SetupCleanup || op == Op::SetupWith;
}

bool endsExecution(Op op) {
    return op == Op::ReturnValue || op == Op::RaiseVarargs || op == Op::Reraise;
}

FlowGraph::FlowGraph()
    : m_current(newBlock()) {}

FlowBlock* FlowGraph::newBlock() {
    return &m_blocks.emplace_back();
}

void FlowGraph::use(FlowBlock* block) {
    m_current->next = block;
    m_current = block;
}

void FlowGraph::emit(Op op, std::uint32_t arg, const SourceSpan& span, FlowBlock* target) {
    if (!m_current->code.empty() && endsBlock(m_current->code.back().op))
        use(newBlock());
    m_current->code.push_back({op, arg, target, nullptr, span});
}

bool FlowGraph::endsInReturn() const {
    return !m_current->code.empty() && m_current->code.back().op == Op::ReturnValue;
}

void removeNops(FlowBlock& block) {
    std::vector<GraphInstruction>& code = block.code;
    std::size_t kept = 0;
    int previousLine = -1;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const int line = code[i].span.line;
        if (code[i].op == Op::Nop) {
            if (line < 0 || line == previousLine)
                continue;
            if (i + 1 < code.size()) {
                const int nextLine = code[i + 1].span.line;
                if (nextLine < 0)
                    code[i + 1].span = code[i].span;
                if (nextLine < 0 || nextLine == line)
                    continue;
            } else {
                const FlowBlock* next = block.next;
                while (next && next->code.empty())
                    next = next->next;
                if (next && next->code.front().span.line == line)
                    continue;
            }
        }
        if (kept != i)
            code[kept] = code[i];
        ++kept;
        previousLine = line;
    }
    code.resize(kept);
}

void optimizeGraph(CodeDraft& draft) {
    auto& blocks = draft.graph.blocks();
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        markExits(*block);
        for (GraphInstruction& instruction : block->code)
            if (isJump(instruction.op))
                while (instruction.target->code.empty() && instruction.target->next)
                    instruction.target = instruction.target->next;
    }
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
        extendWithExit(*block);
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        optimizeBlock(draft, *block);
        removeNops(*block);
    }
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
        extendWithExit(*block);
    markReachable(draft);
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        if (block->predecessors == 0) {
            block->code.clear();
            block->fallsThrough = true;
        }
    }
    removeEmptyBlocks(draft);
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next)
        removeNops(*block);
    removeJumpsToNext(draft);
}

// An exit without a line counts as the line it was reached from, so each jump gets its own copy.
void duplicateExits(CodeDraft& draft) {
    auto& blocks = draft.graph.blocks();
    for (std::size_t i = blocks.size(); i-- > 0;) {
        FlowBlock& block = blocks[i];
        if (block.code.empty() || !isJump(block.code.back().op))
            continue;
        FlowBlock* target = block.code.back().target;
        if (!isExitWithoutLine(*target) || target->predecessors <= 1)
            continue;
        FlowBlock* copy = draft.graph.newBlock();
        copy->code = target->code;
        copy->isExit = target->isExit;
        copy->fallsThrough = target->fallsThrough;
        copy->code.front().span = block.code.back().span;
        blocks[i].code.back().target = copy;
        --target->predecessors;
        copy->predecessors = 1;
        copy->next = target->next;
        target->next = copy;
    }
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next)
        while (block->next && block->next->code.empty())
            block->next = block->next->next;
}

void settleLines(CodeDraft& draft) {
    propagateLines(draft);
    giveExitsLines(draft);
}

} // namespace coroscope::scenes
