// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the compiler makes and the machine runs: one Code a module, function, class body, lambda or
// comprehension, immutable once made. Fields mean what CPython 3.11's code object means by them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenes/language/constant.h"
#include "scenes/language/sourcespan.h"
#include "scenes/machine/opcode.h"

namespace coroscope::scenes {

struct Instruction {
    Opcode opcode = Opcode::Nop;
    std::uint32_t arg = 0;
};

/// An entry of Code::locals ("localsplus"): arguments and plain locals first, then cells that are
/// no arguments, then free variables. An argument that inner functions use is kLocal | kCell.
struct LocalVariable {
    enum Kind : std::uint8_t { kLocal = 1, kCell = 2, kFree = 4 };
    std::string name;
    std::uint8_t kind = kLocal;
};

/// An exception raised by an instruction in [start, end) unwinds the stack to `depth` values,
/// pushes the raising instruction's index (an int) if `pushesLasti`, pushes the exception, and goes
/// on at `target`. Entries are sorted by start and do not overlap.
struct ExceptionEntry {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t target = 0;
    std::uint32_t depth = 0;
    bool pushesLasti = false;
};

struct Code {
    /// CPython's co_flags, same values.
    enum Flag : std::uint32_t {
        kOptimized = 0x1, // fast locals; without it names live in a dict
        kNewLocals = 0x2,
        kVarArgs = 0x4,
        kVarKeywords = 0x8,
        kNested = 0x10,
        kGenerator = 0x20,
        kCoroutine = 0x80,
        kAsyncGenerator = 0x200,
    };

    std::string name;
    std::string qualname;
    std::string fileName;
    int firstLine = 1; // the first decorator's line, if there is one
    std::uint32_t flags = 0;
    std::uint32_t argCount = 0; // positional ones, the positional-only among them
    std::uint32_t posOnlyArgCount = 0;
    std::uint32_t kwOnlyArgCount = 0;
    std::uint32_t localCount = 0; // entries of `locals` that are kLocal; these come first
    std::uint32_t freeCount = 0;  // entries of `locals` that are kFree; these come last
    std::uint32_t stackSize = 0;

    std::vector<Instruction> instructions;
    /// One an instruction: what of the text it carries out (tracebacks, highlighting). Line -1:
    /// none.
    std::vector<SourceSpan> spans;
    /// One an instruction: the first line of the innermost statement (or its header) around
    /// spans[i].line, which is what events call "line". -1: none, the last told line stands.
    std::vector<int> statementLines;
    std::vector<Constant> constants; // [0] is the docstring or None in functions
    std::vector<std::string> names;
    /// Arguments first: positional, keyword-only, *args, **kwargs; then other locals, cells, frees.
    std::vector<LocalVariable> locals;
    std::vector<ExceptionEntry> exceptionTable;

    bool is(Flag flag) const { return (flags & flag) != 0; }
};

} // namespace coroscope::scenes
