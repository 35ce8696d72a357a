// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Changes a scene's text in ways that keep most of it a program: words swapped or replaced, lines
// moved, blocks indented, pieces of another program or of the grammar put in.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

class TextMutation {
public:
    /// The same seed makes the same changes.
    explicit TextMutation(unsigned int seed)
        : m_random(seed) {}

    /// One change.
    std::string change(const std::string& text);
    /// The first text with a piece of the second in it.
    std::string join(std::string_view first, std::string_view second);
    /// 0 … count - 1; 0 where count is 0.
    std::size_t below(std::size_t count);

private:
    struct Piece {
        std::size_t from;
        std::size_t size;
    };

    Piece wordsOf(std::string_view text, std::size_t most);
    Piece bracketsOf(std::string_view text);
    Piece linesOf(std::string_view text, std::size_t most);

    std::string swapWords(const std::string& text);
    std::string dropWords(const std::string& text);
    std::string repeatWords(const std::string& text);
    std::string copyWord(const std::string& text);
    std::string putWord(const std::string& text);
    std::string putStatement(const std::string& text);
    std::string putMadeExpression(const std::string& text);
    std::string putMadeStatements(const std::string& text);
    std::string moveLines(const std::string& text);
    std::string repeatLines(const std::string& text);
    std::string dropLines(const std::string& text);
    std::string indentLines(const std::string& text);
    std::string wrapLines(const std::string& text);

    std::minstd_rand m_random;
};

} // namespace coroscope::fuzz
