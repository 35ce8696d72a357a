// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Searches in the list of tokens.
#include "scenes/blocks/statementtokens.h"

#include "scenes/language/lexer.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

int depthOf(const Token& token) {
    if (token.isOperator("(") || token.isOperator("[") || token.isOperator("{"))
        return 1;
    if (token.isOperator(")") || token.isOperator("]") || token.isOperator("}"))
        return -1;
    return 0;
}

} // namespace

StatementTokens::StatementTokens(std::string_view text)
    : m_source(text) {
    for (Token& token : Lexer(text).run()) {
        const bool isMark = token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent ||
                            token.kind == TokenKind::EndOfText;
        if (isMark)
            continue;
        const bool isString = token.kind == TokenKind::String || token.kind == TokenKind::FString;
        if (isString && token.span.endLine > token.span.line)
            m_longStrings.push_back({token.offset, token.offset + token.text.size()});
        m_tokens.push_back(std::move(token));
    }
}

std::size_t StatementTokens::indexFrom(std::size_t offset) const {
    const auto at = std::lower_bound(
        m_tokens.begin(), m_tokens.end(), offset,
        [](const Token& token, std::size_t wanted) { return token.offset < wanted; });
    return std::size_t(at - m_tokens.begin());
}

std::size_t StatementTokens::endOf(std::size_t index) const {
    return m_tokens[index].offset + m_tokens[index].text.size();
}

TextRange StatementTokens::simpleStatement(const SourceSpan& span) const {
    std::size_t first = indexFrom(m_source.startOf(span));
    while (first > 0 && m_tokens[first - 1].isOperator("("))
        --first;
    std::size_t last = indexFrom(m_source.endOf(span));
    while (last < m_tokens.size() && m_tokens[last].kind != TokenKind::Newline &&
           !m_tokens[last].isOperator(";"))
        ++last;
    return {m_tokens[first].offset, endOf(last - 1)};
}

std::size_t StatementTokens::startOfDecorator(const SourceSpan& expression) const {
    std::size_t at = indexFrom(m_source.startOf(expression));
    while (at > 0 && !m_tokens[at].isOperator("@"))
        --at;
    return m_tokens[at].offset;
}

TextRange StatementTokens::headerBefore(std::size_t body) const {
    std::size_t colon = indexFrom(body) - 1;
    if (m_tokens[colon].kind == TokenKind::Newline)
        --colon;
    std::size_t first = colon;
    while (first > 0 && m_tokens[first - 1].kind != TokenKind::Newline)
        --first;
    return {m_tokens[first].offset, endOf(colon)};
}

bool StatementTokens::startsLine(std::size_t statement) const {
    const std::size_t index = indexFrom(statement);
    return index == 0 || m_tokens[index - 1].kind == TokenKind::Newline;
}

bool StatementTokens::endsLine(std::size_t endOfStatement) const {
    std::size_t index = indexFrom(endOfStatement);
    if (index < m_tokens.size() && m_tokens[index].isOperator(";"))
        ++index;
    return index >= m_tokens.size() || m_tokens[index].kind == TokenKind::Newline;
}

TextRange StatementTokens::trimmed(TextRange range) const {
    const std::size_t first = indexFrom(range.from);
    const std::size_t last = indexFrom(range.to);
    if (first >= last)
        return {range.to, range.to};
    return {m_tokens[first].offset, endOf(last - 1)};
}

std::size_t StatementTokens::find(std::string_view word, TextRange range) const {
    int depth = 0;
    for (std::size_t i = indexFrom(range.from); i < m_tokens.size(); ++i) {
        if (m_tokens[i].offset >= range.to)
            break;
        if (depth == 0 && m_tokens[i].text == word)
            return m_tokens[i].offset;
        depth += depthOf(m_tokens[i]);
    }
    return range.to;
}

TextRange StatementTokens::tokenAt(std::size_t offset) const {
    const std::size_t index = indexFrom(offset);
    if (index >= m_tokens.size())
        return {offset, offset};
    return {m_tokens[index].offset, endOf(index)};
}

std::vector<TextRange> StatementTokens::parts(TextRange range) const {
    std::vector<TextRange> found;
    TextRange part{range.from, range.from};
    int depth = 0;
    int lambdas = 0; // whose parameters are being read
    const auto close = [&](std::size_t end) {
        part.to = end;
        const TextRange words = trimmed(part);
        if (!words.isEmpty())
            found.push_back(words);
    };
    for (std::size_t i = indexFrom(range.from); i < m_tokens.size(); ++i) {
        const Token& token = m_tokens[i];
        if (token.offset >= range.to)
            break;
        depth += depthOf(token);
        if (depth > 0)
            continue;
        if (token.isKeyword("lambda"))
            ++lambdas;
        else if (lambdas > 0 && token.isOperator(":"))
            --lambdas;
        else if (lambdas == 0 && token.isOperator(",")) {
            close(token.offset);
            part.from = token.offset + 1;
        }
    }
    close(range.to);
    return found;
}

} // namespace coroscope::scenes
