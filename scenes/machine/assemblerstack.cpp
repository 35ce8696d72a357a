// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How deep the stack gets, block by block. The dispatch over opcodes is a flat table.
#include <algorithm>

#include "scenes/machine/assembler.h"

namespace coroscope::scenes {

namespace {

// The change of depth when the instruction goes on (or, with `jumps`, when it jumps).
int stackEffect(const GraphInstruction& instruction, bool jumps) {
    const int arg = static_cast<int>(instruction.arg);
    switch (instruction.op) {
    case Op::PopTop:
    case Op::BinaryOp:
    case Op::BinarySubscr:
    case Op::CompareOp:
    case Op::IsOp:
    case Op::ContainsOp:
    case Op::StoreName:
    case Op::StoreGlobal:
    case Op::StoreFast:
    case Op::StoreDeref:
    case Op::DeleteAttr:
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
    case Op::PopJumpIfFalse:
    case Op::PopJumpIfTrue:
    case Op::PopJumpIfNone:
    case Op::PopJumpIfNotNone:
    case Op::ReturnValue:
    case Op::Reraise:
    case Op::PopExcept:
    case Op::PrepReraiseStar:
    case Op::ImportName:
    case Op::ImportStar:
        return -1;
    case Op::StoreSubscr:
        return -3;
    case Op::DeleteSubscr:
    case Op::StoreAttr:
    case Op::MapAdd:
    case Op::EndAsyncFor:
    case Op::MatchClass:
        return -2;
    case Op::PushNull:
    case Op::Copy:
    case Op::LoadConst:
    case Op::LoadName:
    case Op::LoadFast:
    case Op::LoadClosure:
    case Op::LoadDeref:
    case Op::LoadClassDeref:
    case Op::LoadMethod:
    case Op::LoadBuildClass:
    case Op::ReturnGenerator:
    case Op::GetANext:
    case Op::BeforeWith:
    case Op::BeforeAsyncWith:
    case Op::WithExceptStart:
    case Op::PushExcInfo:
    case Op::LoadAssertionError:
    case Op::ImportFrom:
    case Op::GetLen:
    case Op::MatchMapping:
    case Op::MatchSequence:
    case Op::MatchKeys:
        return 1;
    case Op::LoadGlobal:
        return 1 + (arg & 1);
    case Op::Call:
        return -1 - arg;
    case Op::CallFunctionEx:
        return -2 - (arg & 1);
    case Op::MakeFunction:
        return -((arg & 1) != 0) - ((arg & 2) != 0) - ((arg & 4) != 0) - ((arg & 8) != 0);
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet:
    case Op::BuildString:
        return 1 - arg;
    case Op::BuildMap:
        return 1 - 2 * arg;
    case Op::BuildConstKeyMap:
        return -arg;
    case Op::BuildSlice:
        return arg == 3 ? -2 : -1;
    case Op::FormatValue:
        return (arg & 4) != 0 ? -1 : 0;
    case Op::UnpackSequence:
        return arg - 1;
    case Op::UnpackEx:
        return (arg & 0xFF) + (arg >> 8);
    case Op::ForIter:
        return jumps ? -1 : 1;
    case Op::Send:
        return jumps ? -1 : 0;
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop:
        return jumps ? 0 : -1;
    case Op::RaiseVarargs:
        return -arg;
    case Op::SetupFinally:
        return jumps ? 1 : 0;
    case Op::SetupCleanup:
        return jumps ? 2 : 0;
    case Op::SetupWith:
        return jumps ? 1 : 0;
    default:
        return 0;
    }
}

} // namespace

std::uint32_t measureStack(CodeDraft& draft) {
    int deepest = 1;
    std::vector<FlowBlock*> pending;
    const auto reach = [&](FlowBlock* block, int depth) {
        if (block && block->startDepth < depth) {
            block->startDepth = depth;
            pending.push_back(block);
        }
    };
    reach(draft.graph.entry(), 0);
    while (!pending.empty()) {
        FlowBlock* block = pending.back();
        pending.pop_back();
        int depth = block->startDepth;
        bool goesOn = block->fallsThrough;
        for (const GraphInstruction& instruction : block->code) {
            if (instruction.target) {
                const int there = depth + stackEffect(instruction, true);
                deepest = std::max(deepest, there);
                reach(instruction.target, there);
            }
            depth += stackEffect(instruction, false);
            deepest = std::max(deepest, depth);
            if (endsExecution(instruction.op) || instruction.op == Op::Jump ||
                instruction.op == Op::JumpNoInterrupt)
                goesOn = false;
        }
        if (goesOn)
            reach(block->next, depth);
    }
    return static_cast<std::uint32_t>(deepest);
}

} // namespace coroscope::scenes
