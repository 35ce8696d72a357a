// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Splits text into tokens, with Python's indentation rules and CPython's messages for what is
// wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/language/token.h"

namespace coroscope::scenes {

/// Where in a text a piece of it starts.
struct TextPosition {
    std::size_t offset = 0;
    int line = 1;
    std::size_t lineStart = 0; // offset of the line's first byte
};

class Lexer {
public:
    enum class Comments { Drop, Keep };

    /// The whole text; a byte order mark is skipped.
    explicit Lexer(std::string_view source, Comments comments = Comments::Drop);
    /// The piece [from, end) of a text, read as if it stood in brackets (a field of an f-string).
    Lexer(std::string_view source, TextPosition from, std::size_t end, Comments comments);

    /// All tokens, EndOfText last.
    std::vector<Token> run();

private:
    struct Bracket {
        char open;
        TextPosition where;
    };
    struct Indentation {
        int column;
        int alternative; // with tabs one wide: CPython's check against mixing
    };

    char peek(std::size_t ahead = 0) const;
    bool atEnd() const { return m_offset >= m_end; }
    TextPosition position() const { return {m_offset, m_line, m_lineStart}; }
    SourceSpan spanFrom(TextPosition start) const;
    std::size_t newlineLength() const;
    void passNewline();

    void add(TokenKind kind, TextPosition start);
    void addError(TextPosition start, std::string message,
                  Diagnostic::Kind kind = Diagnostic::Kind::SyntaxError);
    void addMarker(TokenKind kind);

    void readLineStart();
    void readIndentation(int column, int alternative);
    void readToken();
    void readComment();
    void readNewline();
    void readContinuation();
    void readName();
    void readNumber();
    void readDigits(const char* digits);
    bool readRadix(TextPosition start);
    void readFraction();
    void verifyNumberEnd(TextPosition start, const char* kind);
    void readString(TextPosition start, bool isFormatted);
    void readOperator();
    void readBracket(TextPosition start, char c);
    void readUnknown();
    bool startsStatementInBrackets() const;
    void closeForgottenBrackets();
    void finish();

    std::string_view m_source;
    std::size_t m_offset = 0;
    std::size_t m_end = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
    Comments m_comments;
    bool m_isPiece = false;
    bool m_atLineStart = true;
    std::vector<Bracket> m_brackets;
    std::vector<Indentation> m_indents;
    std::vector<Token> m_tokens;
};

} // namespace coroscope::scenes
