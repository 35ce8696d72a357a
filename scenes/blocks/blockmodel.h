// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A scene's text as blocks: one block a statement, in suites (the bodies of compound statements),
// with the exact stretches of the text that they stand for. A value; the text is the only truth.
#pragma once

#include "scenes/blocks/replacement.h"
#include "scenes/language/token.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

enum class BlockKind : std::uint8_t {
    Print,
    Await,
    Sleep,
    Gather,
    WaitFor, // with a time limit: asyncio.wait_for, asyncio.timeout
    CreateTask,
    Cancel,
    Lock,
    QueuePut,
    QueueGet,
    Loop,
    If,
    Try,
    Return,
    Raise,
    Pass,
    Function, // its body is a column
    Class,
    Code, // anything else, shown as it is written
};

enum class ParameterRole : std::uint8_t {
    Target,   // what the value is kept as
    Callee,   // the function of a call
    Argument, // also `name=value`
    Delay,
    Timeout,
    Variable,
    Iterable,
    Condition,
    Value,
    Object, // the queue, the lock, the task
    Name,
    Code,
};

/// A part of a block's text that can be edited in place.
struct Parameter {
    ParameterRole role = ParameterRole::Code;
    TextRange range;    // empty where it is not written
    TextRange whole;    // what goes when it is emptied; empty: it must stay
    std::string before; // what comes with it where it is not written yet
    std::string after;
    int row = 0; // 0: in the block's head; each coroutine of a gather has a row of its own

    [[nodiscard]] bool mayBeEmpty() const { return range.isEmpty() || !whole.isEmpty(); }
};

struct Suite {
    int owner = -1;   // its block; -1: the module
    std::string word; // the first of its header: "if", "else", "except"; the module has none
    TextRange header; // from that word up to and with the colon
    bool isOnHeaderLine = false; // `if x: a(); b()`
    std::string indent;          // of its statements; where they stand on the header's line: as
                                 // they would be indented
    std::vector<int> blocks;
    std::vector<Parameter> parameters; // of its header; the first header's are its block's
};

struct Block {
    BlockKind kind = BlockKind::Code;
    int suite = 0;       // where it stands
    int index = 0;       // in it
    TextRange statement; // with decorators, without comments and without the line's end
    TextRange lines;     // its whole lines with the comments that belong to it; where it shares
                         // them with other statements, those of the first to the last of them
    bool startsLine = true;
    bool endsLine = true;
    int line = 0; // of the statement's first word, from 1; of a function that of `def`
    int endLine = 0;
    bool isCoroutine = false; // async def, async for, async with
    std::string name;         // of a function or class
    std::vector<Parameter> parameters;
    std::vector<int> suites;

    [[nodiscard]] bool sharesLine() const { return !startsLine || !endsLine; }
};

/// A function's body, or the module's own statements.
struct Column {
    int block = -1; // the function; -1: the module
    int suite = 0;
    std::string title;   // "main", "Worker.run", "outer.inner"; empty: the module
    TextRange arguments; // between the parentheses
    bool isCoroutine = false;
};

class BlockModel {
public:
    /// Null where the text cannot be read: the last good model stays then.
    static std::shared_ptr<const BlockModel> of(std::string_view text);

    /// The text, with a line end after its last line.
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool isPadded() const { return m_isPadded; } // that line end is not in the text
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }
    [[nodiscard]] const std::vector<Suite>& suites() const { return m_suites; } // 0: the module
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] const Block& block(int id) const { return m_blocks[std::size_t(id)]; }
    [[nodiscard]] const Suite& suite(int id) const { return m_suites[std::size_t(id)]; }
    [[nodiscard]] std::string_view textOf(const TextRange& range) const;
    [[nodiscard]] const std::vector<TextRange>& strings() const { return m_strings; }
    [[nodiscard]] const std::string& unit() const { return m_unit; } // one level of indentation
    [[nodiscard]] const std::string& lineEnd() const { return m_lineEnd; }

    /// The innermost block on a line, -1 for none.
    [[nodiscard]] int blockAtLine(int line) const;
    /// The block whose statement starts there, -1 for none.
    [[nodiscard]] int blockStartingAt(std::size_t offset) const;
    /// The column that a block is drawn in, as an index of columns().
    [[nodiscard]] int columnOf(int block) const;
    /// Whether the suite is the block's own or within one of them.
    [[nodiscard]] bool isWithin(int suite, int block) const;
    /// Whether nothing but a `pass` stands in it.
    [[nodiscard]] bool isOnlyPass(int suite) const;

private:
    friend class BlockBuilder;
    BlockModel() = default;

    std::string m_text;
    bool m_isPadded = false;
    std::vector<Block> m_blocks; // in the order of the text
    std::vector<Suite> m_suites;
    std::vector<Column> m_columns;
    std::vector<TextRange> m_strings; // of more than one line
    std::string m_unit;
    std::string m_lineEnd;
};

} // namespace coroscope::scenes
