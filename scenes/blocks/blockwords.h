// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a statement is to its reader: its kind and the parameters in its head.
#pragma once

#include "scenes/blocks/blockmodel.h"
#include "scenes/blocks/statementtokens.h"
#include "scenes/language/ast.h"

namespace coroscope::scenes {

class BlockWords {
public:
    BlockWords(const StatementTokens& tokens, std::string_view text)
        : m_tokens(tokens)
        , m_text(text) {}

    /// Sets kind, parameters and name of a block whose statement is known.
    void readSimple(const ast::Stmt& statement, Block& block) const;
    /// The same for a compound statement; `header` is that of its first body.
    void readCompound(const ast::Stmt& statement, const TextRange& header, Block& block) const;
    /// Those of `elif`, `except` and `case`.
    [[nodiscard]] std::vector<Parameter> readHeader(const TextRange& header) const;

private:
    struct Call {
        std::string_view name; // dotted, empty: the callee is no name
        TextRange callee;
        TextRange inside; // between the parentheses
        std::vector<TextRange> arguments;
    };

    [[nodiscard]] Call callOf(const ast::Call& call) const;
    [[nodiscard]] std::string_view textOf(const TextRange& range) const {
        return m_text.substr(range.from, range.to - range.from);
    }
    [[nodiscard]] TextRange rangeOf(const ast::Expr& expression) const;
    void readValue(const ast::Expr& value, Block& block) const;
    void readAwait(const ast::Await& await, Block& block) const;
    void readPlainCall(const ast::Call& call, Block& block) const;
    void readGather(const ast::Call& call, const Call& words, Block& block) const;
    void readTarget(const ast::Stmt& statement, const ast::Expr& value, Block& block) const;
    void addArguments(const Call& call, std::size_t from, int row, Block& block) const;
    void addWord(const TextRange& header, bool isOptional, ParameterRole role,
                 std::vector<Parameter>& to) const;
    void readLoop(const TextRange& header, Block& block) const;
    void readWith(const ast::With& with, const TextRange& header, Block& block) const;
    void readFunction(const TextRange& header, Block& block) const;
    [[nodiscard]] static Parameter whole(ParameterRole role, const TextRange& range);

    const StatementTokens& m_tokens;
    std::string_view m_text;
};

} // namespace coroscope::scenes
