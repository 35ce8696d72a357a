// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Marks of lines. A line is told again only after another line of the same frame, so a mark is
// needed exactly where the line told last is not surely the instruction's own: found by following
// "told last" along all ways through the graph, those of exceptions too.
#include <algorithm>

#include "scenes/machine/assembler.h"

namespace coroscope::scenes {

namespace {

constexpr int kNotReached = -2;
constexpr int kUnsure = -1;

int meet(int left, int right) {
    if (left == kNotReached)
        return right;
    return right == kNotReached || left == right ? left : kUnsure;
}

class LineMarks {
public:
    LineMarks(CodeDraft& draft, const StatementLines& lines)
        : m_draft(draft)
        , m_lines(lines) {}

    void run() {
        for (FlowBlock& block : m_draft.graph.blocks())
            block.toldLine = kNotReached;
        m_draft.graph.entry()->toldLine = kUnsure;
        std::vector<FlowBlock*> pending{m_draft.graph.entry()};
        while (!pending.empty()) {
            FlowBlock* block = pending.back();
            pending.pop_back();
            follow(*block, pending);
        }
        bool isTraced = false;
        for (FlowBlock* block = m_draft.graph.entry(); block; block = block->next)
            mark(*block, isTraced);
    }

private:
    // The line that the instruction tells, or kUnsure when it tells none.
    int lineOf(const GraphInstruction& instruction) const {
        if (instruction.op == Op::Resume || !instruction.span.hasLine())
            return kUnsure;
        return m_lines.startOf(std::max(1, instruction.span.line));
    }

    void reach(FlowBlock* block, int told, std::vector<FlowBlock*>& pending) {
        const int met = meet(block->toldLine, told);
        if (met == block->toldLine)
            return;
        block->toldLine = met;
        pending.push_back(block);
    }

    void follow(FlowBlock& block, std::vector<FlowBlock*>& pending) {
        int told = block.toldLine;
        for (const GraphInstruction& instruction : block.code) {
            if (const int line = lineOf(instruction); line != kUnsure)
                told = line;
            if (instruction.handler)
                reach(instruction.handler, told, pending);
            if (instruction.target)
                reach(instruction.target, told, pending);
        }
        if (block.fallsThrough && block.next)
            reach(block.next, told, pending);
    }

    void mark(FlowBlock& block, bool& isTraced) {
        std::vector<GraphInstruction> marked;
        marked.reserve(block.code.size() + 4);
        int told = block.toldLine;
        for (GraphInstruction& instruction : block.code) {
            const int line = lineOf(instruction);
            if (isTraced && line != kUnsure && line != told) {
                GraphInstruction mark = instruction;
                mark.op = Op::Line;
                mark.arg = static_cast<std::uint32_t>(line);
                mark.target = nullptr;
                marked.push_back(mark);
                told = line;
            }
            // What stands ahead of the first RESUME is the call's own work.
            isTraced = isTraced || instruction.op == Op::Resume;
            marked.push_back(instruction);
        }
        block.code = std::move(marked);
    }

    CodeDraft& m_draft;
    const StatementLines& m_lines;
};

} // namespace

void insertLineMarks(CodeDraft& draft, const StatementLines& lines) {
    if (!draft.isHidden)
        LineMarks(draft, lines).run();
}

} // namespace coroscope::scenes
