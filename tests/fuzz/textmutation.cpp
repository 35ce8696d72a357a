// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The changes; each finds its words with the product's own lexer, so a change is one of tokens.
#include "tests/fuzz/textmutation.h"

#include "scenes/language/token.h"
#include "tests/fuzz/grammar.h"

#include <algorithm>

namespace coroscope::fuzz {

using scenes::Token;
using scenes::TokenKind;

namespace {

constexpr std::size_t kIndent = 4;

// clang-format off
constexpr std::string_view kWords[] = {
    "0", "1", "-1", "2", "10**30", "1<<70", "0.5", "1e308", "float('nan')", "1j", "''", "'ab'",
    "b'ab'", "None", "True", "...", "[]", "()", "{}", "set()", "range(3)", "[1, 2]", "{1: 2}",
    "lambda *a: a", "x", "self", "int", "str", "list", "dict", "tuple", "type", "object",
    "ValueError", "Exception", "super()", "print", "iter", "next", "len", "sorted", "repr", "hash",
    "not", "and", "or", "is", "in", "not in", "if", "else", "for", "async", "await", "yield",
    "yield from", "return", "raise", "from", "del", "global", "nonlocal", "pass", "break",
    "continue", "=", ":=", "+=", "**=", "@", "*", "**", "//", "%", "<<", "~", "->", ":", ",", ".",
    "(", ")", "[", "]", "{", "}", "f'{x!r:>{x}}'", "'%5.2f'", "[::-1]", ".__class__", ".__dict__",
    ".__init__", ".send(None)", ".throw(ValueError)", ".close()", "()", "(*x)", "(**x)",
    "asyncio.sleep(0)", "asyncio.sleep(1)", "asyncio.current_task()",
};

// %: the lines that are wrapped, or a lone `pass`.
constexpr std::string_view kFrames[] = {
    "if x:\n%", "for x in range(3):\n%", "while True:\n%    break\n", "def f(*a, **k):\n%",
    "async def f():\n%", "class C:\n%", "try:\n%finally:\n    pass\n",
    "try:\n%except Exception as e:\n    print(e)\n", "try:\n%except* ValueError as e:\n    raise\n",
    "with x as y:\n%", "async with x as y:\n%", "async for x in y:\n%",
    "match x:\n    case [1, *_] | {'a': _}:\n        pass\n    case C(a=1) as y:\n        pass\n%",
    "async def main():\n%asyncio.run(main())\n",
};

constexpr std::string_view kStatements[] = {
    "x = [y for y in x if y]\n", "x, *y = x\n", "x[0] = x\n", "x[1:2] = x\n", "del x\n", "del x[0]\n",
    "x += x\n", "x *= 2\n", "print(x)\n", "raise x\n", "raise ValueError(x) from x\n", "import asyncio\n",
    "asyncio.run(f())\n", "x = f()\n", "x.y = x\n", "type('T', (x,), {})\n", "yield x\n",
    "await x\n", "return x\n", "global x\n", "from functools import *\n", "x = f'{x!r:{x}}'\n",
    "x = '%s %r' % (x, x)\n", "x = {**x, 'a': x}\n", "next(x)\n", "sorted(x, key=f)\n",
    "asyncio.get_running_loop().call_soon(print, x)\n", "x = asyncio.create_task(f())\n",
    "x.cancel()\n", "await asyncio.gather(x, f())\n", "await asyncio.wait_for(f(), 1)\n",
};
// clang-format on

// The tokens that stand for text.
std::vector<Token> wordsIn(std::string_view text) {
    std::vector<Token> words = scenes::tokenize(text);
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const Token& token) { return token.text.empty(); }),
                words.end());
    return words;
}

std::string replaced(const std::string& text, std::size_t from, std::size_t size,
                     std::string_view by) {
    std::string made = text.substr(0, from);
    made += by;
    made += text.substr(from + size);
    return made;
}

std::string indented(std::string_view lines, std::size_t by) {
    std::string made;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        made.append(by, ' ').append(lines.substr(0, end));
        lines.remove_prefix(end);
    }
    if (!made.empty() && made.back() != '\n')
        made += '\n';
    return made;
}

std::string outdented(std::string_view lines, std::size_t by) {
    std::string made;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        const std::size_t blanks = std::min(lines.find_first_not_of(' '), end);
        made += lines.substr(std::min(blanks, by), end - std::min(blanks, by));
        lines.remove_prefix(end);
    }
    return made;
}

std::size_t indentOf(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

} // namespace

std::size_t TextMutation::below(std::size_t count) {
    return count == 0 ? 0 : m_random() % count;
}

// Of up to `most` neighbouring tokens, with what stands between them.
TextMutation::Piece TextMutation::wordsOf(std::string_view text, std::size_t most) {
    const std::vector<Token> words = wordsIn(text);
    if (words.empty())
        return {0, 0};
    const std::size_t first = below(words.size());
    const std::size_t last = std::min(first + below(most), words.size() - 1);
    const std::size_t from = words[first].offset;
    return {from, words[last].offset + words[last].text.size() - from};
}

// From a bracket to its partner; a word where there is none.
TextMutation::Piece TextMutation::bracketsOf(std::string_view text) {
    const std::vector<Token> words = wordsIn(text);
    const std::size_t start = below(words.size());
    for (std::size_t first = start; first < words.size(); ++first) {
        int depth = 0;
        for (std::size_t last = first; last < words.size(); ++last) {
            const std::string_view word = words[last].text;
            depth += word == "(" || word == "[" || word == "{";
            depth -= word == ")" || word == "]" || word == "}";
            if (depth == 0 && last > first)
                return {words[first].offset, words[last].offset + 1 - words[first].offset};
            if (depth <= 0)
                break;
        }
    }
    return wordsOf(text, 3);
}

TextMutation::Piece TextMutation::linesOf(std::string_view text, std::size_t most) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '\n')
            starts.push_back(i + 1);
    }
    const std::size_t first = below(starts.size());
    const std::size_t last = std::min(first + 1 + below(most), starts.size());
    const std::size_t end = last < starts.size() ? starts[last] : text.size();
    return {starts[first], end - starts[first]};
}

std::string TextMutation::change(const std::string& text) {
    using Change = std::string (TextMutation::*)(const std::string&);
    static constexpr Change changes[] = {
        &TextMutation::swapWords,         &TextMutation::dropWords,
        &TextMutation::repeatWords,       &TextMutation::copyWord,
        &TextMutation::copyWord,          &TextMutation::putWord,
        &TextMutation::putWord,           &TextMutation::moveLines,
        &TextMutation::repeatLines,       &TextMutation::dropLines,
        &TextMutation::indentLines,       &TextMutation::wrapLines,
        &TextMutation::putStatement,      &TextMutation::putMadeExpression,
        &TextMutation::putMadeStatements,
    };
    return (this->*changes[below(std::size(changes))])(text);
}

std::string TextMutation::swapWords(const std::string& text) {
    Piece first = wordsOf(text, 4);
    Piece second = wordsOf(text, 4);
    if (second.from < first.from)
        std::swap(first, second);
    if (first.from + first.size > second.from)
        return text;
    const std::string word = text.substr(first.from, first.size);
    const std::string other = text.substr(second.from, second.size);
    return replaced(replaced(text, second.from, second.size, word), first.from, first.size, other);
}

std::string TextMutation::dropWords(const std::string& text) {
    const Piece words = below(3) == 0 ? bracketsOf(text) : wordsOf(text, 3);
    return replaced(text, words.from, words.size, "");
}

std::string TextMutation::repeatWords(const std::string& text) {
    const Piece words = below(2) == 0 ? bracketsOf(text) : wordsOf(text, 6);
    const std::string copy = text.substr(words.from, words.size);
    std::string many;
    for (std::size_t times = 1 + below(below(8) == 0 ? 200 : 2); times > 0; --times)
        many += " " + copy;
    return replaced(text, words.from + words.size, 0, many);
}

// One of the text's own words, names and brackets alike, instead of another.
std::string TextMutation::copyWord(const std::string& text) {
    const Piece from = below(2) == 0 ? bracketsOf(text) : wordsOf(text, 1);
    const Piece to = wordsOf(text, 1);
    return replaced(text, to.from, to.size, text.substr(from.from, from.size));
}

std::string TextMutation::putWord(const std::string& text) {
    const Piece to = wordsOf(text, 1);
    const std::string word = " " + std::string(kWords[below(std::size(kWords))]) + " ";
    return replaced(text, to.from, below(3) == 0 ? 0 : to.size, word);
}

std::string TextMutation::putStatement(const std::string& text) {
    const Piece at = linesOf(text, 1);
    const std::size_t indent = indentOf(std::string_view(text).substr(at.from, at.size));
    return replaced(text, at.from, 0, indented(kStatements[below(std::size(kStatements))], indent));
}

std::string TextMutation::putMadeExpression(const std::string& text) {
    const Piece to = below(2) == 0 ? bracketsOf(text) : wordsOf(text, 1);
    return replaced(text, to.from, to.size, " " + Grammar(m_random).expression(3));
}

std::string TextMutation::putMadeStatements(const std::string& text) {
    const Piece at = linesOf(text, 1);
    const std::size_t indent = indentOf(std::string_view(text).substr(at.from, at.size));
    const std::string made = Grammar(m_random).statements(4);
    return replaced(text, at.from, below(3) == 0 ? at.size : 0, indented(made, indent));
}

std::string TextMutation::moveLines(const std::string& text) {
    const Piece lines = linesOf(text, 4);
    const std::string moved = text.substr(lines.from, lines.size);
    const std::string rest = replaced(text, lines.from, lines.size, "");
    return replaced(rest, linesOf(rest, 1).from, 0, moved);
}

std::string TextMutation::repeatLines(const std::string& text) {
    const Piece lines = linesOf(text, 4);
    return replaced(text, linesOf(text, 1).from, 0, text.substr(lines.from, lines.size));
}

std::string TextMutation::dropLines(const std::string& text) {
    const Piece lines = linesOf(text, 4);
    return replaced(text, lines.from, lines.size, "");
}

std::string TextMutation::indentLines(const std::string& text) {
    const Piece lines = linesOf(text, 6);
    const std::string_view block = std::string_view(text).substr(lines.from, lines.size);
    const std::size_t by = below(8) == 0 ? 1 : kIndent;
    return replaced(text, lines.from, lines.size,
                    below(2) == 0 ? indented(block, by) : outdented(block, by));
}

std::string TextMutation::wrapLines(const std::string& text) {
    const Piece lines = linesOf(text, 6);
    const std::string_view block = std::string_view(text).substr(lines.from, lines.size);
    const std::size_t indent = indentOf(block);
    std::string frame(kFrames[below(std::size(kFrames))]);
    const std::string body = indented(outdented(block, indent), kIndent);
    frame = replaced(frame, frame.find('%'), 1, body.empty() ? "    pass\n" : body);
    return replaced(text, lines.from, lines.size, indented(frame, indent));
}

std::string TextMutation::join(std::string_view first, std::string_view second) {
    const std::string text(first);
    if (below(2) == 0) {
        const Piece lines = linesOf(second, 12);
        return replaced(text, linesOf(first, 1).from, 0, second.substr(lines.from, lines.size));
    }
    const Piece from = below(2) == 0 ? bracketsOf(second) : wordsOf(second, 8);
    const Piece to = below(2) == 0 ? bracketsOf(first) : wordsOf(first, 2);
    return replaced(text, to.from, to.size, second.substr(from.from, from.size));
}

} // namespace coroscope::fuzz
