// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Shorter forms inside one block: tests of constants, tuples of constants, swaps that can be done
// by exchanging instructions, and jumps to jumps of the same line.
#include <algorithm>
#include <optional>

#include "scenes/machine/assembler.h"

namespace coroscope::scenes {

namespace {

std::uint32_t addConstant(Code& code, Constant constant) {
    for (std::size_t i = 0; i < code.constants.size(); ++i)
        if (isSameConstant(code.constants[i], constant))
            return static_cast<std::uint32_t>(i);
    code.constants.push_back(std::move(constant));
    return static_cast<std::uint32_t>(code.constants.size() - 1);
}

class Peephole {
public:
    Peephole(CodeDraft& draft, FlowBlock& block)
        : m_draft(draft)
        , m_block(block)
        , m_code(block.code) {}

    void run() {
        for (m_at = 0; m_at < size(); ++m_at)
            optimize();
    }

private:
    int size() const { return static_cast<int>(m_code.size()); }
    GraphInstruction& at(int index) { return m_code[static_cast<std::size_t>(index)]; }
    Op opAt(int index) const {
        return index < size() ? m_code[static_cast<std::size_t>(index)].op : Op::Nop;
    }
    void clear(int index) {
        at(index).op = Op::Nop;
        at(index).arg = 0;
        at(index).target = nullptr;
    }

    void optimize() {
        GraphInstruction& instruction = at(m_at);
        if (instruction.target)
            while (instruction.target->code.empty() && instruction.target->next)
                instruction.target = instruction.target->next;
        switch (instruction.op) {
        case Op::LoadConst:
            return optimizeConstant();
        case Op::BuildTuple:
            return optimizeTuple();
        case Op::JumpIfFalseOrPop:
            return threadKeepingJump(Op::JumpIfFalseOrPop, Op::PopJumpIfFalse, Op::JumpIfTrueOrPop,
                                     Op::PopJumpIfTrue);
        case Op::JumpIfTrueOrPop:
            return threadKeepingJump(Op::JumpIfTrueOrPop, Op::PopJumpIfTrue, Op::JumpIfFalseOrPop,
                                     Op::PopJumpIfFalse);
        case Op::PopJumpIfNone:
        case Op::PopJumpIfNotNone:
        case Op::PopJumpIfFalse:
        case Op::PopJumpIfTrue:
        case Op::Jump:
            if (firstOf(instruction.target).op == Op::Jump)
                thread(instruction.op);
            return;
        case Op::Swap:
            if (instruction.arg == 1) {
                clear(m_at);
                return;
            }
            combineSwaps();
            applySwaps(m_at);
            return;
        case Op::PushNull:
            if (opAt(m_at + 1) == Op::LoadGlobal) {
                clear(m_at);
                instruction.arg = 0;
                at(m_at + 1).arg |= 1;
            }
            return;
        default:
            return;
        }
    }

    static const GraphInstruction& firstOf(const FlowBlock* block) {
        static const GraphInstruction kNop;
        return block->code.empty() ? kNop : block->code.front();
    }

    void optimizeConstant() {
        const Constant& constant = m_draft.code.constants[at(m_at).arg];
        const Op next = opAt(m_at + 1);
        const bool truth = isTrue(constant);
        if (next == Op::PopJumpIfFalse || next == Op::PopJumpIfTrue) {
            clear(m_at);
            decideJump(truth == (next == Op::PopJumpIfTrue));
        } else if (next == Op::JumpIfFalseOrPop || next == Op::JumpIfTrueOrPop) {
            const bool jumps = truth == (next == Op::JumpIfTrueOrPop);
            if (!jumps)
                clear(m_at);
            decideJump(jumps);
        } else if (next == Op::IsOp && std::holds_alternative<NoneConstant>(constant.value)) {
            const Op jump = opAt(m_at + 2);
            if (jump != Op::PopJumpIfFalse && jump != Op::PopJumpIfTrue)
                return;
            const bool jumpsIfNone = (at(m_at + 1).arg == 1) == (jump == Op::PopJumpIfFalse);
            clear(m_at);
            clear(m_at + 1);
            at(m_at + 2).op = jumpsIfNone ? Op::PopJumpIfNone : Op::PopJumpIfNotNone;
        }
    }

    void decideJump(bool jumps) {
        if (jumps) {
            at(m_at + 1).op = Op::Jump;
            m_block.fallsThrough = false;
        } else {
            clear(m_at + 1);
        }
    }

    void optimizeTuple() {
        const auto count = static_cast<int>(at(m_at).arg);
        if (opAt(m_at + 1) == Op::UnpackSequence && at(m_at + 1).arg == at(m_at).arg &&
            count >= 1 && count <= 3) {
            clear(m_at);
            if (count == 1)
                clear(m_at + 1);
            else
                at(m_at + 1).op = Op::Swap;
            return;
        }
        if (m_at < count)
            return;
        for (int i = m_at - count; i < m_at; ++i)
            if (opAt(i) != Op::LoadConst)
                return;
        TupleConstant tuple;
        for (int i = m_at - count; i < m_at; ++i) {
            tuple.items.push_back(m_draft.code.constants[at(i).arg]);
            clear(i);
        }
        at(m_at).op = Op::LoadConst;
        at(m_at).arg = addConstant(m_draft.code, {std::move(tuple)});
    }

    // Goes on from the jump's own target, if the two stand on one line.
    bool thread(Op op) {
        GraphInstruction& jump = at(m_at);
        const GraphInstruction& target = firstOf(jump.target);
        if (jump.span.line != target.span.line || jump.target == target.target)
            return false;
        jump.target = target.target;
        jump.op = op;
        --m_at;
        return true;
    }

    void threadKeepingJump(Op same, Op popSame, Op opposite, Op popOpposite) {
        GraphInstruction& jump = at(m_at);
        const GraphInstruction& target = firstOf(jump.target);
        if (target.op == popSame) {
            thread(popSame);
        } else if (target.op == Op::Jump || target.op == same) {
            thread(same);
        } else if ((target.op == opposite || target.op == popOpposite) &&
                   jump.span.line == target.span.line) {
            jump.op = popSame;
            jump.target = jump.target->next;
            --m_at;
        }
    }

    // Replaces a run of swaps by the fewest that permute alike.
    void combineSwaps() {
        int length = 0;
        std::uint32_t depth = at(m_at).arg;
        bool hasMore = false;
        while (++length < size() - m_at) {
            if (opAt(m_at + length) == Op::Swap) {
                depth = std::max(depth, at(m_at + length).arg);
                hasMore = true;
            } else if (opAt(m_at + length) != Op::Nop) {
                break;
            }
        }
        if (!hasMore)
            return;
        constexpr std::uint32_t kVisited = ~0u;
        std::vector<std::uint32_t> stack(depth);
        for (std::uint32_t i = 0; i < depth; ++i)
            stack[i] = i;
        for (int i = 0; i < length; ++i)
            if (opAt(m_at + i) == Op::Swap)
                std::swap(stack[0], stack[at(m_at + i).arg - 1]);
        int current = length - 1;
        for (std::uint32_t i = 0; i < depth; ++i) {
            if (stack[i] == kVisited || stack[i] == i)
                continue;
            std::uint32_t j = i;
            for (;;) {
                if (j != 0) {
                    at(m_at + current).op = Op::Swap;
                    at(m_at + current--).arg = j + 1;
                }
                if (stack[j] == kVisited)
                    break;
                const std::uint32_t next = stack[j];
                stack[j] = kVisited;
                j = next;
            }
        }
        while (current >= 0)
            clear(m_at + current--);
        m_at += length - 1;
    }

    static bool isSwappable(Op op) { return op == Op::StoreFast || op == Op::PopTop; }

    int nextSwappable(int index, int line) {
        while (++index < size()) {
            if (line >= 0 && at(index).span.line != line)
                return -1;
            if (opAt(index) == Op::Nop)
                continue;
            return isSwappable(opAt(index)) ? index : -1;
        }
        return -1;
    }

    // Two stores to one variable, or a store to it between them, must keep their order.
    bool canExchange(int first, int second) {
        const auto storesTo = [&](int index, int other) {
            return opAt(index) == Op::StoreFast && opAt(other) == Op::StoreFast &&
                   at(index).arg == at(other).arg;
        };
        if (storesTo(first, second))
            return false;
        for (int i = first + 1; i < second; ++i)
            if (storesTo(i, first) || storesTo(i, second))
                return false;
        return true;
    }

    void applySwaps(int index) {
        for (; index >= 0; --index) {
            if (opAt(index) != Op::Swap) {
                if (opAt(index) == Op::Nop || isSwappable(opAt(index)))
                    continue;
                return;
            }
            const int first = nextSwappable(index, -1);
            if (first < 0)
                return;
            int second = first;
            const int line = at(first).span.line;
            for (std::uint32_t count = at(index).arg - 1; count > 0; --count) {
                second = nextSwappable(second, line);
                if (second < 0)
                    return;
            }
            if (!canExchange(first, second))
                return;
            clear(index);
            std::swap(at(first), at(second));
        }
    }

    CodeDraft& m_draft;
    FlowBlock& m_block;
    std::vector<GraphInstruction>& m_code;
    int m_at = 0;
};

} // namespace

void optimizeBlock(CodeDraft& draft, FlowBlock& block) {
    Peephole(draft, block).run();
}

} // namespace coroscope::scenes
