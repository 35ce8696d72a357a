// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tokens for colours: the lexer's, with each f-string split into text, braces and what its fields
// hold. An f-string that is broken inside stays whole.
#include "scenes/language/fieldscan.h"
#include "scenes/language/literals.h"
#include "scenes/language/token.h"

namespace coroscope::scenes {

namespace {

class FStringSplitter {
public:
    FStringSplitter(std::string_view source, const Token& token, std::vector<Token>& out)
        : m_source(source)
        , m_out(out)
        , m_at{token.offset, token.span.line,
               token.offset - static_cast<std::size_t>(token.span.column)} {
        const StringParts parts = splitString(token.text);
        m_bodyStart = token.offset + parts.bodyOffset;
        m_bodyEnd = m_bodyStart + parts.body.size();
        m_end = token.offset + token.text.size();
    }

    bool run() {
        const std::size_t before = m_out.size();
        if (splitText(m_bodyStart, m_bodyEnd, 0)) {
            emit(TokenKind::FStringText, m_end);
            return true;
        }
        m_out.resize(before);
        return false;
    }

private:
    // Text and fields of [offset, end); the text before `offset` is not told yet.
    bool splitText(std::size_t offset, std::size_t end, int nesting) {
        while (offset < end) {
            const char c = m_source[offset];
            const bool isDoubled = nesting == 0 && offset + 1 < end && m_source[offset + 1] == c;
            if (c == '}' && !isDoubled)
                return false;
            if (c != '{' && c != '}') {
                ++offset;
            } else if (isDoubled) {
                offset += 2;
            } else {
                emit(TokenKind::FStringText, offset);
                if (!splitField(offset, end, nesting))
                    return false;
                offset = m_at.offset;
            }
        }
        return true;
    }

    bool splitField(std::size_t open, std::size_t limit, int nesting) {
        const FieldScan field = scanField(m_source, open, limit);
        if (!field.error.empty() || nesting > 1)
            return false;
        emit(TokenKind::Operator, open + 1);
        const TextPosition from = m_at;
        for (Token& token : Lexer(m_source, from, field.expressionEnd, Lexer::Comments::Keep).run())
            if (token.kind != TokenKind::EndOfText)
                m_out.push_back(std::move(token));
        m_at = moveTo(m_source, m_at, field.expressionEnd);
        if (field.hasSpec) {
            emit(TokenKind::Operator, field.specStart);
            if (!splitText(field.specStart, field.specEnd, nesting + 1))
                return false;
            emit(TokenKind::FStringText, field.specEnd);
        }
        emit(TokenKind::Operator, field.end);
        return true;
    }

    void emit(TokenKind kind, std::size_t until) {
        if (until <= m_at.offset)
            return;
        Token token;
        token.kind = kind;
        token.offset = m_at.offset;
        token.text = m_source.substr(m_at.offset, until - m_at.offset);
        const TextPosition end = moveTo(m_source, m_at, until);
        token.span = {m_at.line, static_cast<int>(m_at.offset - m_at.lineStart), end.line,
                      static_cast<int>(end.offset - end.lineStart)};
        m_at = end;
        m_out.push_back(std::move(token));
    }

    std::string_view m_source;
    std::vector<Token>& m_out;
    TextPosition m_at;
    std::size_t m_bodyStart = 0;
    std::size_t m_bodyEnd = 0;
    std::size_t m_end = 0;
};

} // namespace

std::vector<Token> tokenize(std::string_view source) {
    std::vector<Token> tokens;
    for (Token& token : Lexer(source, Lexer::Comments::Keep).run()) {
        const bool isSplit =
            token.kind == TokenKind::FString && FStringSplitter(source, token, tokens).run();
        if (!isSplit)
            tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace coroscope::scenes
