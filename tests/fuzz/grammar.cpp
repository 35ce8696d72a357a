// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A table of rules: <name> stands for another rule, the first choices of each end the nesting.
#include "tests/fuzz/grammar.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace coroscope::fuzz {

namespace {

struct Rule {
    std::string_view name;
    std::size_t flat; // so many choices, from the first on, lead no deeper
    std::span<const std::string_view> choices;
};

// clang-format off
constexpr std::string_view kName[] = {"x", "y", "f", "C", "self", "task", "print", "_"};
constexpr std::string_view kAtom[] = {
    "<name>", "<name>", "0", "1", "-1", "2", "0.5", "10**20", "'ab'", "b'c'", "None", "True", "...", "()", "[]",
    "{}", "''", "f'{<name>!r:>{2}}'", "1j", "range(3)", "lambda: <name>"};
constexpr std::string_view kExpression[] = {
    "<atom>", "<name>.<name>", "<name>(<atom>)", "<name>[<atom>]",
    "(<expr> <operator> <expr>)", "<expr>(<arguments>)", "<expr>.<name>", "<expr>[<expr>]",
    "<expr>[<expr>:<expr>]", "[<expr>, *<expr>]", "(<expr>, <expr>)", "{<expr>: <expr>, **<expr>}",
    "{<expr>, <expr>}", "(<expr> if <expr> else <expr>)", "not <expr>", "-<expr>", "~<expr>",
    "[<expr> for <target> in <expr> if <expr>]", "{<expr>: <expr> for <target> in <expr>}",
    "(<expr> for <target> in <expr>)", "[<expr> async for <target> in <expr>]",
    "(lambda <parameters>: <expr>)", "(<name> := <expr>)", "(await <expr>)", "(yield <expr>)",
    "(yield from <expr>)", "f'{<atom>=}{<name>:{<name>}}'", "'%s' % <expr>",
    "asyncio.<call>", "(await asyncio.<call>)"};
constexpr std::string_view kCall[] = {
    "sleep(<atom>)", "current_task()", "Event()", "Queue(<atom>)", "Lock()", "get_running_loop()",
    "gather(<expr>, <expr>, return_exceptions=<atom>)", "create_task(<expr>, name=<atom>)",
    "wait_for(<expr>, <atom>)", "shield(<expr>)", "timeout(<atom>)", "TaskGroup()",
    "wait({<expr>}, return_when=asyncio.FIRST_COMPLETED)", "as_completed([<expr>])", "run(<expr>)",
    "to_thread(<expr>)"};
constexpr std::string_view kOperator[] = {
    "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "and", "or", "==", "!=", "<", ">=",
    "is", "is not", "in", "not in", "< <expr> <"};
constexpr std::string_view kAugmented[] = {
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="};
constexpr std::string_view kTarget[] = {
    "<name>", "<name>.<name>", "<name>[<atom>]", "<name>, *<name>", "(<target>, <target>)", "[<target>]"};
constexpr std::string_view kArguments[] = {
    "", "<atom>", "<name>=<atom>", "<expr>, <expr>", "*<expr>", "**<expr>", "<expr>, key=<expr>"};
constexpr std::string_view kParameters[] = {
    "", "x", "self", "x, /, y=1", "*x, y", "**y", "x=<atom>, *, y: <atom> = <atom>"};
constexpr std::string_view kException[] = {
    "ValueError", "Exception", "BaseException", "asyncio.CancelledError", "KeyError", "(ValueError, TypeError)",
    "ExceptionGroup", "StopIteration", "asyncio.TimeoutError"};
constexpr std::string_view kPattern[] = {
    "_", "<name>", "1", "'ab'", "None", "-1.5", "<name>.<name>",
    "[<pattern>, *_]", "{'a': <pattern>, **y}", "C(<pattern>, x=<pattern>)", "(<pattern> | 1)",
    "<pattern> as y"};
constexpr std::string_view kStatement[] = {
    "<target> = <expr>\n", "<name> <augmented> <expr>\n", "<expr>\n", "print(<expr>, <expr>)\n",
    "del <target>\n", "assert <expr>, <expr>\n", "return <expr>\n", "raise <exception>(<atom>) from <atom>\n",
    "raise\n", "global <name>\n", "nonlocal <name>\n", "import asyncio\n", "from asyncio import *\n",
    "break\n", "continue\n", "pass\n", "<name>: <atom> = <expr>\n", "await <expr>\n", "yield <expr>\n",
    "<target> = <target> = <expr>\n", "asyncio.run(<name>())\n", "type('C', (<name>,), {})\n",
    "if <expr>:\n<block>elif <expr>:\n<block>else:\n<block>", "while <expr>:\n<block>else:\n<block>",
    "for <target> in <expr>:\n<block>else:\n<block>", "async for <target> in <expr>:\n<block>",
    "try:\n<block>except <exception> as <name>:\n<block>", "try:\n<block>finally:\n<block>",
    "try:\n<block>except* <exception> as <name>:\n<block>",
    "try:\n<block>except <exception>:\n<block>else:\n<block>finally:\n<block>",
    "with <expr> as <target>, <expr>:\n<block>", "async with <expr> as <name>:\n<block>",
    "def <name>(<parameters>):\n<block>", "async def <name>(<parameters>):\n<block>",
    "@<name>\ndef <name>(<parameters>) -> <atom>:\n<block>", "class <name>(<arguments>):\n<block>",
    "match <expr>:\n    case <pattern> if <expr>:\n    <block>    case _:\n    <block>",
    "class <name>:\n    def __<special>__(self, *x):\n    <block>"};
constexpr std::string_view kSpecial[] = {
    "init", "repr", "eq", "hash", "len", "iter", "next", "call", "enter", "exit", "aenter", "aexit", "await",
    "aiter", "anext", "getattr", "getattribute", "set", "get", "add", "radd", "bool", "del", "format",
    "index", "contains", "getitem", "new", "init_subclass", "class_getitem", "missing", "lt"};
// clang-format on

constexpr Rule kRules[] = {
    {"name", 8, kName},           {"atom", 21, kAtom},          {"expr", 4, kExpression},
    {"call", 6, kCall},           {"operator", 23, kOperator},  {"augmented", 13, kAugmented},
    {"target", 3, kTarget},       {"arguments", 3, kArguments}, {"parameters", 7, kParameters},
    {"exception", 9, kException}, {"pattern", 7, kPattern},     {"statement", 22, kStatement},
    {"special", 32, kSpecial},
};

const Rule& ruleNamed(std::string_view name) {
    return *std::find_if(std::begin(kRules), std::end(kRules),
                         [name](const Rule& rule) { return rule.name == name; });
}

constexpr std::size_t kLevel = 4;

} // namespace

std::string Grammar::made(std::string_view rule, int depth, std::size_t indent) {
    if (rule == "block") {
        std::string lines;
        for (std::size_t count = 1 + m_random() % 2; count > 0; --count)
            lines +=
                std::string(indent + kLevel, ' ') + made("statement", depth - 1, indent + kLevel);
        return lines;
    }
    const Rule& found = ruleNamed(rule);
    const std::size_t count = depth > 0 ? found.choices.size() : found.flat;
    return expanded(found.choices[m_random() % count], depth - 1, indent);
}

// A block begins on a line of its own: blanks before it put it deeper. Every other line but the
// first begins at the indentation.
std::string Grammar::expanded(std::string_view text, int depth, std::size_t indent) {
    std::string result;
    std::size_t blanks = 0;
    bool isLineStart = false;
    while (!text.empty()) {
        const bool isRule = text[0] == '<' && text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
        const std::size_t end = isRule ? text.find('>') + 1 : 1;
        const std::string_view piece = text.substr(0, end);
        text.remove_prefix(end);
        if (isLineStart && piece == " ") {
            ++blanks;
            continue;
        }
        if (piece == "<block>") {
            result += made("block", depth, indent + blanks);
            blanks = 0;
            continue;
        }
        if (isLineStart)
            result.append(indent + std::exchange(blanks, 0), ' ');
        isLineStart = piece == "\n";
        result +=
            isRule ? made(piece.substr(1, piece.size() - 2), depth, indent) : std::string(piece);
    }
    return result;
}

std::string Grammar::statements(int depth) {
    std::string lines;
    for (std::size_t count = 1 + m_random() % 2; count > 0; --count)
        lines += made("statement", depth, 0);
    return lines;
}

std::string Grammar::expression(int depth) {
    return made("expr", depth, 0);
}

} // namespace coroscope::fuzz
