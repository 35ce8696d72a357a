// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// From the compiler's graph of basic blocks to code: the optimizations and the attribution of lines
// that CPython 3.11 does between its compiler and its bytecode, then marks of lines and the tables.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "scenes/language/statementlines.h"
#include "scenes/machine/code.h"

namespace coroscope::scenes {

/// The machine's opcodes and four that only the graph knows: they open and close a handler's range.
enum class Op : std::uint16_t {
#define COROSCOPE_OP(name, text) name,
    COROSCOPE_OPCODES(COROSCOPE_OP)
#undef COROSCOPE_OP
        SetupFinally,
    SetupCleanup, // the handler also gets the index of the raising instruction
    SetupWith,    // the same, over the value of __enter__
    PopBlock,
};

struct FlowBlock;

struct GraphInstruction {
    Op op = Op::Nop;
    std::uint32_t arg = 0;
    FlowBlock* target = nullptr;  // of a jump or a set-up
    FlowBlock* handler = nullptr; // where an exception goes; set by labelHandlers
    SourceSpan span;              // no line: artificial
};

struct FlowBlock {
    std::vector<GraphInstruction> code;
    FlowBlock* next = nullptr;
    bool fallsThrough = true;
    bool isExit = false;
    bool isVisited = false;
    bool pushesLasti = false;
    int predecessors = 0;
    int startDepth = -1;
    int toldLine = 0; // told last at the start, while marks of lines are placed
    std::uint32_t offset = 0;
    std::vector<FlowBlock*> handlers; // open at the start, innermost last
    bool hasHandlers = false;
};

bool isJump(Op op);
bool isSetup(Op op);
/// Return, raise or reraise: nothing follows in a block.
bool endsExecution(Op op);

class FlowGraph {
public:
    FlowGraph();
    FlowBlock* newBlock();
    /// Makes `block` the one that follows the current one, and the current one.
    void use(FlowBlock* block);
    void emit(Op op, std::uint32_t arg, const SourceSpan& span, FlowBlock* target = nullptr);
    bool endsInReturn() const;

    FlowBlock* entry() { return &m_blocks.front(); }
    std::deque<FlowBlock>& blocks() { return m_blocks; } // in the order of creation

private:
    std::deque<FlowBlock> m_blocks;
    FlowBlock* m_current;
};

/// A code that is being compiled: its graph and what the instructions' arguments mean.
struct CodeDraft {
    FlowGraph graph;
    Code code;                          // name, flags, counts; constants and names as they come
    std::vector<std::string> variables; // fast locals, arguments first
    std::vector<std::string> cells;
    std::vector<std::string> frees;
    bool isHidden = false; // a comprehension: its lines are not told
};

std::shared_ptr<const Code> assemble(CodeDraft& draft, const StatementLines& lines);

// --- passes, in this order
void insertPrefix(CodeDraft& draft);
void optimizeGraph(CodeDraft& draft);
void optimizeBlock(CodeDraft& draft, FlowBlock& block);
/// Removes what a NOP is not needed for: it stays where it alone holds a line.
void removeNops(FlowBlock& block);
void duplicateExits(CodeDraft& draft);
void settleLines(CodeDraft& draft);
std::uint32_t measureStack(CodeDraft& draft);
void labelHandlers(CodeDraft& draft);
/// Puts `Line` where the program may reach another statement than the one told last.
void insertLineMarks(CodeDraft& draft, const StatementLines& lines);

} // namespace coroscope::scenes
