// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines, indentation, names, strings, operators and brackets. Numbers: lexernumber.cpp.
#include "scenes/language/lexer.h"

#include <algorithm>
#include <array>

#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxBrackets = 200; // CPython's MAXLEVEL
constexpr std::size_t kMaxIndents = 100;  // CPython's MAXINDENT
constexpr int kTabSize = 8;

// Words that cannot stand inside brackets: at the start of a line there, the bracket was forgotten.
constexpr std::array<std::string_view, 18> kStatementWords{
    "assert", "break",    "class", "continue", "def",    "del", "except", "finally", "global",
    "import", "nonlocal", "pass",  "raise",    "return", "try", "while",  "with",    "elif"};

constexpr std::array<std::string_view, 47> kOperators{"**=", "//=", ">>=", "<<=", "...", "!=", "->",
                                                      "+=",  "-=",  "*=",  "/=",  "%=",  "&=", "|=",
                                                      "^=",  "@=",  "==",  "<=",  ">=",  "<<", ">>",
                                                      "**",  "//",  ":=",  "+",   "-",   "*",  "/",
                                                      "%",   "@",   "&",   "|",   "^",   "~",  "<",
                                                      ">",   "(",   ")",   "[",   "]",   "{",  "}",
                                                      ",",   ":",   ".",   ";",   "="};

char closerOf(char open) {
    return open == '(' ? ')' : open == '[' ? ']' : '}';
}

} // namespace

Lexer::Lexer(std::string_view source, Comments comments)
    : m_source(source)
    , m_end(source.size())
    , m_comments(comments) {
    if (source.starts_with("\xEF\xBB\xBF"))
        m_offset = m_lineStart = 3;
}

Lexer::Lexer(std::string_view source, TextPosition from, std::size_t end, Comments comments)
    : m_source(source)
    , m_offset(from.offset)
    , m_end(end)
    , m_lineStart(from.lineStart)
    , m_line(from.line)
    , m_comments(comments)
    , m_isPiece(true)
    , m_atLineStart(false) {}

std::vector<Token> Lexer::run() {
    while (!atEnd()) {
        if (m_atLineStart)
            readLineStart();
        else
            readToken();
    }
    finish();
    return std::move(m_tokens);
}

char Lexer::peek(std::size_t ahead) const {
    return m_offset + ahead < m_end ? m_source[m_offset + ahead] : '\0';
}

SourceSpan Lexer::spanFrom(TextPosition start) const {
    return {start.line, static_cast<int>(start.offset - start.lineStart), m_line,
            static_cast<int>(m_offset - m_lineStart)};
}

std::size_t Lexer::newlineLength() const {
    if (peek() == '\n')
        return 1;
    if (peek() == '\r')
        return peek(1) == '\n' ? 2 : 1;
    return 0;
}

void Lexer::passNewline() {
    m_offset += newlineLength();
    m_lineStart = m_offset;
    ++m_line;
}

void Lexer::add(TokenKind kind, TextPosition start) {
    Token token;
    token.kind = kind;
    token.span = spanFrom(start);
    token.offset = start.offset;
    token.text = m_source.substr(start.offset, m_offset - start.offset);
    m_tokens.push_back(std::move(token));
}

void Lexer::addError(TextPosition start, std::string message, Diagnostic::Kind kind) {
    add(TokenKind::Error, start);
    m_tokens.back().message = std::move(message);
    m_tokens.back().errorKind = kind;
}

void Lexer::addMarker(TokenKind kind) {
    add(kind, position());
}

void Lexer::readLineStart() {
    int column = 0;
    int alternative = 0;
    for (;; ++m_offset) {
        const char c = peek();
        if (c == ' ') {
            ++column;
            ++alternative;
        } else if (c == '\t') {
            column = (column / kTabSize + 1) * kTabSize;
            ++alternative;
        } else if (c == '\f') {
            column = alternative = 0;
        } else {
            break;
        }
    }
    if (atEnd())
        return;
    if (newlineLength() > 0) {
        passNewline();
        return;
    }
    if (peek() == '#') {
        readComment();
        if (!atEnd())
            passNewline();
        return;
    }
    m_atLineStart = false;
    readIndentation(column, alternative);
}

void Lexer::readIndentation(int column, int alternative) {
    const auto current = [&] { return m_indents.empty() ? Indentation{0, 0} : m_indents.back(); };
    const auto mixesTabs = [&] {
        addError(position(), "inconsistent use of tabs and spaces in indentation",
                 Diagnostic::Kind::TabError);
    };
    if (column == current().column) {
        if (alternative != current().alternative)
            mixesTabs();
        return;
    }
    if (column > current().column) {
        if (alternative <= current().alternative)
            mixesTabs();
        if (m_indents.size() + 1 >= kMaxIndents) {
            addError(position(), "too many levels of indentation",
                     Diagnostic::Kind::IndentationError);
            return;
        }
        m_indents.push_back({column, alternative});
        addMarker(TokenKind::Indent);
        return;
    }
    while (column < current().column) {
        m_indents.pop_back();
        addMarker(TokenKind::Dedent);
    }
    if (column != current().column) {
        addError(position(), "unindent does not match any outer indentation level",
                 Diagnostic::Kind::IndentationError);
        // Read on as if the line stood in a block of its own level.
        addMarker(TokenKind::Indent);
        m_indents.push_back({column, alternative});
    } else if (alternative != current().alternative) {
        mixesTabs();
    }
}

void Lexer::readToken() {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\f')
        ++m_offset;
    else if (newlineLength() > 0)
        readNewline();
    else if (c == '#')
        readComment();
    else if (c == '\\')
        readContinuation();
    else if (isNameStart(c))
        readName();
    else if (isDigit(c) || (c == '.' && isDigit(peek(1))))
        readNumber();
    else if (c == '"' || c == '\'')
        readString(position(), false);
    else
        readOperator();
}

void Lexer::readComment() {
    const TextPosition start = position();
    while (!atEnd() && newlineLength() == 0)
        ++m_offset;
    if (m_comments == Comments::Keep)
        add(TokenKind::Comment, start);
}

void Lexer::readNewline() {
    if (m_brackets.empty() && !m_isPiece) {
        const TextPosition start = position();
        m_offset += newlineLength();
        add(TokenKind::Newline, start);
        m_offset = start.offset;
        passNewline();
        m_atLineStart = true;
        return;
    }
    passNewline();
    if (!m_brackets.empty() && startsStatementInBrackets())
        closeForgottenBrackets();
}

void Lexer::readContinuation() {
    const TextPosition start = position();
    ++m_offset;
    if (newlineLength() > 0) {
        passNewline();
        if (atEnd() && !m_isPiece)
            addError(start, "unexpected EOF while parsing");
        return;
    }
    addError(start, atEnd() ? "unexpected EOF while parsing"
                            : "unexpected character after line continuation character");
    while (!atEnd() && newlineLength() == 0)
        ++m_offset;
}

void Lexer::readName() {
    const TextPosition start = position();
    bool isUnknown = false;
    while (!atEnd() && isNamePart(peek())) {
        if (static_cast<unsigned char>(peek()) >= 0x80) {
            const CodePoint point = decodeUtf8(m_source.substr(m_offset, m_end - m_offset));
            const bool isFirst = m_offset == start.offset;
            if (!point.isValid || !isIdentifierCodePoint(point.value) ||
                (isFirst && !isNameStartCodePoint(point.value))) {
                isUnknown = true;
                break;
            }
            m_offset += point.length;
        } else {
            ++m_offset;
        }
    }
    if (isUnknown && m_offset == start.offset) {
        readUnknown();
        return;
    }
    const std::string_view text = m_source.substr(start.offset, m_offset - start.offset);
    if ((peek() == '"' || peek() == '\'') && isStringPrefix(text)) {
        readString(start, text.find_first_of("fF") != std::string_view::npos);
        return;
    }
    add(isKeyword(text) ? TokenKind::Keyword : TokenKind::Name, start);
}

void Lexer::readString(TextPosition start, bool isFormatted) {
    const char quote = peek();
    const bool isTriple = peek(1) == quote && peek(2) == quote;
    const std::string_view closer = m_source.substr(m_offset, isTriple ? 3 : 1);
    m_offset += closer.size();
    while (!atEnd() && m_source.substr(m_offset, closer.size()) != closer) {
        if (newlineLength() > 0 && !isTriple)
            break;
        if (peek() == '\\')
            ++m_offset;
        if (newlineLength() > 0)
            passNewline();
        else if (!atEnd())
            ++m_offset;
    }
    if (m_offset + closer.size() <= m_end && m_source.substr(m_offset, closer.size()) == closer) {
        m_offset += closer.size();
        add(isFormatted ? TokenKind::FString : TokenKind::String, start);
        return;
    }
    // At the end of the text the last line is the one that holds text.
    const int lastLine = m_line - (atEnd() && m_offset == m_lineStart && m_line > start.line);
    addError(start, std::string(isTriple ? "unterminated triple-quoted string literal"
                                         : "unterminated string literal") +
                        " (detected at line " + std::to_string(lastLine) + ")");
}

void Lexer::readOperator() {
    const TextPosition start = position();
    const std::string_view rest =
        m_source.substr(m_offset, std::min<std::size_t>(3, m_end - m_offset));
    const auto found = std::find_if(kOperators.begin(), kOperators.end(),
                                    [&](std::string_view op) { return rest.starts_with(op); });
    if (found == kOperators.end()) {
        readUnknown();
        return;
    }
    m_offset += found->size();
    if (found->size() == 1 &&
        std::string_view("()[]{}").find(found->front()) != std::string_view::npos)
        readBracket(start, found->front());
    else
        add(TokenKind::Operator, start);
}

void Lexer::readBracket(TextPosition start, char c) {
    if (c == '(' || c == '[' || c == '{') {
        if (m_brackets.size() >= kMaxBrackets) {
            // One message; the rest of the nonsense is one token.
            m_offset = m_end;
            addError(start, "too many nested parentheses");
            m_brackets.clear();
            return;
        }
        m_brackets.push_back({c, start});
        add(TokenKind::Operator, start);
        return;
    }
    if (m_brackets.empty()) {
        addError(start, std::string("unmatched '") + c + "'");
        return;
    }
    const Bracket opened = m_brackets.back();
    m_brackets.pop_back();
    if (closerOf(opened.open) == c) {
        add(TokenKind::Operator, start);
        return;
    }
    std::string message = std::string("closing parenthesis '") + c +
                          "' does not match opening parenthesis '" + opened.open + "'";
    if (opened.where.line != start.line)
        message += " on line " + std::to_string(opened.where.line);
    addError(start, std::move(message));
}

void Lexer::readUnknown() {
    const TextPosition start = position();
    const CodePoint point = decodeUtf8(m_source.substr(m_offset, m_end - m_offset));
    m_offset += point.length;
    if (!point.isValid) {
        addError(start, "(unicode error) 'utf-8' codec can't decode byte " +
                            hexText(static_cast<unsigned char>(m_source[start.offset]), 2, "0x"));
    } else if (point.value == 0) {
        addError(start, "source code cannot contain null bytes");
    } else if (point.value < 0x80 && point.value >= 0x20 && point.value != 0x7f) {
        addError(start, "invalid syntax");
    } else if (point.value < 0x80) {
        addError(start, "invalid non-printable character U+" + hexText(point.value, 4, ""));
    } else {
        addError(start, "invalid character '" +
                            std::string(m_source.substr(start.offset, point.length)) + "' (U+" +
                            hexText(point.value, 4, "") + ")");
    }
}

bool Lexer::startsStatementInBrackets() const {
    if (m_isPiece)
        return false;
    std::size_t at = m_offset;
    while (at < m_end && (m_source[at] == ' ' || m_source[at] == '\t'))
        ++at;
    std::size_t end = at;
    while (end < m_end && isNamePart(m_source[end]))
        ++end;
    const std::string_view word = m_source.substr(at, end - at);
    return std::find(kStatementWords.begin(), kStatementWords.end(), word) != kStatementWords.end();
}

void Lexer::closeForgottenBrackets() {
    const Bracket innermost = m_brackets.back();
    m_brackets.clear();
    Token error;
    error.kind = TokenKind::Error;
    const int column = static_cast<int>(innermost.where.offset - innermost.where.lineStart);
    error.span = {innermost.where.line, column, innermost.where.line, column + 1};
    error.offset = m_offset;
    error.text = m_source.substr(m_offset, 0);
    error.message = std::string("'") + innermost.open + "' was never closed";
    m_tokens.push_back(std::move(error));
    addMarker(TokenKind::Newline);
    m_atLineStart = true;
}

void Lexer::finish() {
    if (!m_isPiece) {
        if (!m_brackets.empty())
            closeForgottenBrackets();
        else if (!m_tokens.empty() && !m_atLineStart)
            addMarker(TokenKind::Newline);
        for (; !m_indents.empty(); m_indents.pop_back())
            addMarker(TokenKind::Dedent);
    }
    addMarker(TokenKind::EndOfText);
}

} // namespace coroscope::scenes
