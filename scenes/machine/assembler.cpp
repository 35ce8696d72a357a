// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The last steps: the call's prefix, the handlers of each instruction, offsets, tables, the code.
#include "scenes/machine/assembler.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

std::vector<LocalVariable> layOutLocals(const CodeDraft& draft) {
    std::vector<LocalVariable> locals;
    const auto isCell = [&](const std::string& name) {
        return std::find(draft.cells.begin(), draft.cells.end(), name) != draft.cells.end();
    };
    for (const std::string& name : draft.variables)
        locals.push_back(
            {name, static_cast<std::uint8_t>(LocalVariable::kLocal |
                                             (isCell(name) ? LocalVariable::kCell : 0))});
    for (const std::string& name : draft.cells) {
        const auto& variables = draft.variables;
        if (std::find(variables.begin(), variables.end(), name) == variables.end())
            locals.push_back({name, LocalVariable::kCell});
    }
    for (const std::string& name : draft.frees)
        locals.push_back({name, LocalVariable::kFree});
    return locals;
}

bool usesCell(Op op) {
    return op == Op::MakeCell || op == Op::LoadClosure || op == Op::LoadDeref ||
           op == Op::StoreDeref || op == Op::DeleteDeref || op == Op::LoadClassDeref;
}

// The compiler counts cells first, then free variables; the frame has them among its locals.
void fixCells(CodeDraft& draft) {
    std::vector<std::uint32_t> places;
    for (const std::string& name : draft.cells)
        for (std::size_t i = 0; i < draft.code.locals.size(); ++i)
            if ((draft.code.locals[i].kind & LocalVariable::kCell) &&
                draft.code.locals[i].name == name)
                places.push_back(static_cast<std::uint32_t>(i));
    const std::size_t firstFree = draft.code.locals.size() - draft.frees.size();
    for (std::size_t i = 0; i < draft.frees.size(); ++i)
        places.push_back(static_cast<std::uint32_t>(firstFree + i));
    for (FlowBlock& block : draft.graph.blocks())
        for (GraphInstruction& instruction : block.code)
            if (usesCell(instruction.op))
                instruction.arg = places[instruction.arg];
}

void dropSetups(CodeDraft& draft) {
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        for (GraphInstruction& instruction : block->code) {
            if (isSetup(instruction.op) || instruction.op == Op::PopBlock) {
                instruction.op = Op::Nop;
                instruction.target = nullptr;
            }
        }
        removeNops(*block);
    }
}

void emitInstructions(CodeDraft& draft, const StatementLines& lines) {
    Code& code = draft.code;
    std::uint32_t offset = 0;
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        block->offset = offset;
        offset += static_cast<std::uint32_t>(block->code.size());
    }
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        for (const GraphInstruction& instruction : block->code) {
            const std::uint32_t arg =
                instruction.target ? instruction.target->offset : instruction.arg;
            code.instructions.push_back({static_cast<Opcode>(instruction.op), arg});
            code.spans.push_back(instruction.span);
            const int line = instruction.span.line;
            code.statementLines.push_back(line < 0 ? -1 : lines.startOf(std::max(1, line)));
        }
    }
}

std::uint32_t handlerDepth(const FlowBlock& handler) {
    return static_cast<std::uint32_t>(handler.startDepth - 1 - (handler.pushesLasti ? 1 : 0));
}

void emitExceptionTable(CodeDraft& draft) {
    std::vector<ExceptionEntry>& table = draft.code.exceptionTable;
    const FlowBlock* open = nullptr;
    std::uint32_t index = 0;
    for (FlowBlock* block = draft.graph.entry(); block; block = block->next) {
        for (const GraphInstruction& instruction : block->code) {
            if (instruction.handler != open) {
                if (open)
                    table.back().end = index;
                open = instruction.handler;
                if (open)
                    table.push_back(
                        {index, index, open->offset, handlerDepth(*open), open->pushesLasti});
            }
            ++index;
        }
    }
    if (open)
        table.back().end = index;
}

} // namespace

void insertPrefix(CodeDraft& draft) {
    std::vector<GraphInstruction> prefix;
    if (!draft.frees.empty())
        prefix.push_back({Op::CopyFreeVars,
                          static_cast<std::uint32_t>(draft.frees.size()),
                          nullptr,
                          nullptr,
                          {}});
    for (const LocalVariable& local : draft.code.locals) {
        if (!(local.kind & LocalVariable::kCell))
            continue;
        const auto found = std::find(draft.cells.begin(), draft.cells.end(), local.name);
        prefix.push_back({Op::MakeCell,
                          static_cast<std::uint32_t>(found - draft.cells.begin()),
                          nullptr,
                          nullptr,
                          {}});
    }
    if (draft.code.flags & (Code::kGenerator | Code::kCoroutine | Code::kAsyncGenerator)) {
        prefix.push_back(
            {Op::ReturnGenerator, 0, nullptr, nullptr, {draft.code.firstLine, -1, -1, -1}});
        prefix.push_back({Op::PopTop, 0, nullptr, nullptr, {}});
    }
    std::vector<GraphInstruction>& code = draft.graph.entry()->code;
    code.insert(code.begin(), prefix.begin(), prefix.end());
}

void labelHandlers(CodeDraft& draft) {
    FlowBlock* entry = draft.graph.entry();
    entry->hasHandlers = true;
    std::vector<FlowBlock*> pending{entry};
    const auto reach = [&](FlowBlock* block, const std::vector<FlowBlock*>& handlers) {
        if (block->hasHandlers)
            return;
        block->hasHandlers = true;
        block->handlers = handlers;
        pending.push_back(block);
    };
    while (!pending.empty()) {
        FlowBlock* block = pending.back();
        pending.pop_back();
        std::vector<FlowBlock*> open = block->handlers;
        for (GraphInstruction& instruction : block->code) {
            if (isSetup(instruction.op)) {
                reach(instruction.target, open);
                instruction.target->pushesLasti |= instruction.op != Op::SetupFinally;
                open.push_back(instruction.target);
                continue;
            }
            if (instruction.op == Op::PopBlock && !open.empty())
                open.pop_back();
            instruction.handler = open.empty() ? nullptr : open.back();
            if (isJump(instruction.op))
                reach(instruction.target, open);
        }
        if (block->fallsThrough && block->next)
            reach(block->next, open);
    }
}

std::shared_ptr<const Code> assemble(CodeDraft& draft, const StatementLines& lines) {
    Code& code = draft.code;
    code.locals = layOutLocals(draft);
    code.localCount = static_cast<std::uint32_t>(draft.variables.size());
    code.freeCount = static_cast<std::uint32_t>(draft.frees.size());
    insertPrefix(draft);
    fixCells(draft);
    optimizeGraph(draft);
    duplicateExits(draft);
    settleLines(draft);
    code.stackSize = measureStack(draft);
    labelHandlers(draft);
    dropSetups(draft);
    insertLineMarks(draft, lines);
    emitInstructions(draft, lines);
    emitExceptionTable(draft);
    return std::make_shared<const Code>(std::move(code));
}

} // namespace coroscope::scenes
