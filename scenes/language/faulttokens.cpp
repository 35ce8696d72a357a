// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines, indentation, names, strings and brackets of a broken text. Numbers: faultnumbers.cpp.
#include "scenes/language/faulttokens.h"

#include <algorithm>
#include <array>

#include "core/export/printable.h"
#include "scenes/language/faultreader.h"
#include "scenes/language/token.h"
#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxBrackets = 200;
constexpr std::size_t kMaxIndents = 100;
constexpr int kTabSize = 8;

constexpr std::array<std::string_view, 25> kLongOperators{
    "**=", "//=", ">>=", "<<=", "...", "!=", "<>", "->", "+=", "-=", "*=", "/=", "%=",
    "&=",  "|=",  "^=",  "@=",  "==",  "<=", ">=", "<<", ">>", "**", "//", ":="};

} // namespace

FaultTokens faultTokens(std::string_view text, int firstLine) {
    return FaultReader(text, firstLine).run();
}

FaultReader::FaultReader(std::string_view text, int firstLine)
    : m_text(text)
    , m_line(firstLine - 1) {}

FaultTokens FaultReader::run() {
    bool isMore = true;
    while (isMore)
        isMore = readToken();
    return std::move(m_found);
}

// --- characters

int FaultReader::next() {
    if (m_at == m_bufferEnd) {
        if (m_bufferEnd == m_text.size()) {
            m_isAtEnd = true;
            return kEnd;
        }
        const std::size_t lineEnd = m_text.find('\n', m_bufferEnd);
        if (!m_start)
            m_bufferStart = m_at;
        m_lineStart = m_at;
        ++m_line;
        m_bufferEnd = lineEnd == std::string_view::npos ? m_text.size() : lineEnd + 1;
    }
    return static_cast<unsigned char>(m_text[m_at++]);
}

void FaultReader::back(int c) {
    if (c != kEnd)
        --m_at;
}

// --- results

FaultToken FaultReader::tokenHere(FaultTokenKind kind) const {
    FaultToken token;
    token.kind = kind;
    token.line = token.endLine = token.lastLine = m_line;
    token.level = static_cast<int>(m_brackets.size());
    token.at = m_at;
    token.lineStart = m_lineStart;
    token.bufferStart = m_bufferStart;
    token.bufferEnd = m_bufferEnd;
    return token;
}

bool FaultReader::add(FaultTokenKind kind, std::size_t end) {
    FaultToken token = tokenHere(kind);
    const bool isString = kind == FaultTokenKind::String;
    const std::size_t lineStart = isString ? m_stringLineStart : m_lineStart;
    token.line = isString ? m_stringLine : m_line;
    token.text = m_text.substr(*m_start, end - *m_start);
    token.column = *m_start >= lineStart ? static_cast<int>(*m_start - lineStart) : -1;
    token.endColumn = end >= m_lineStart ? static_cast<int>(end - m_lineStart) : -1;
    m_found.tokens.push_back(token);
    return true;
}

bool FaultReader::addMarker(FaultTokenKind kind) {
    m_found.tokens.push_back(tokenHere(kind));
    return kind != FaultTokenKind::End && kind != FaultTokenKind::Error;
}

bool FaultReader::stop(FaultEnd::Reason reason) {
    m_found.end.reason = reason;
    if (!m_brackets.empty()) {
        m_found.end.bracket = m_brackets.back().open;
        m_found.end.bracketLine = m_brackets.back().line;
        m_found.end.bracketColumn = m_brackets.back().column;
    }
    return addMarker(FaultTokenKind::Error);
}

bool FaultReader::refuse(std::string message) {
    const int offset =
        characterColumn(m_text.substr(m_lineStart), static_cast<int>(m_at - m_lineStart));
    return refuse(std::move(message), offset, offset);
}

bool FaultReader::refuse(std::string message, int offset, int endOffset) {
    const std::size_t lineEnd = std::min(m_text.find('\n', m_lineStart), m_text.size());
    SyntaxFault& told = m_found.end.told;
    told.message = std::move(message);
    told.line = told.endLine = m_line;
    told.offset = offset;
    told.endOffset = endOffset;
    told.text = std::string(m_text.substr(m_lineStart, lineEnd - m_lineStart));
    return stop(FaultEnd::Reason::Told);
}

// --- lines

/// False: reading ended.
bool FaultReader::readLineStart() {
    Indentation found{0, 0};
    Indentation continued{0, 0};
    m_isAtLineStart = false;
    for (;;) {
        const int c = next();
        if (c == ' ') {
            ++found.column;
            ++found.alternative;
        } else if (c == '\t') {
            found.column = (found.column / kTabSize + 1) * kTabSize;
            ++found.alternative;
        } else if (c == '\f') {
            found = {0, 0};
        } else if (c == '\\') {
            if (continued.column == 0)
                continued = {found.column, found.column};
            if (!passContinuation())
                return false;
        } else {
            back(c);
            m_isBlank = c == '#' || c == '\n';
            break;
        }
    }
    if (m_isBlank || !m_brackets.empty())
        return true;
    return indent(continued.column > 0 ? continued : found);
}

bool FaultReader::indent(Indentation found) {
    const Indentation current = m_indents.back();
    if (found.column == current.column)
        return found.alternative == current.alternative || stopAtTabs();
    if (found.column > current.column) {
        if (m_indents.size() >= kMaxIndents) {
            m_at = m_bufferEnd;
            return stop(FaultEnd::Reason::TooDeep);
        }
        if (found.alternative <= current.alternative)
            return stopAtTabs();
        m_indents.push_back(found);
        m_pending = 1;
        return true;
    }
    while (m_indents.size() > 1 && found.column < m_indents.back().column) {
        m_indents.pop_back();
        --m_pending;
    }
    if (found.column != m_indents.back().column) {
        m_at = m_bufferEnd;
        return stop(FaultEnd::Reason::Unindent);
    }
    return found.alternative == m_indents.back().alternative || stopAtTabs();
}

bool FaultReader::stopAtTabs() {
    m_at = m_bufferEnd;
    return stop(FaultEnd::Reason::Tabs);
}

bool FaultReader::passContinuation() {
    if (next() != '\n')
        return stop(FaultEnd::Reason::Continuation);
    const int c = next();
    if (c == kEnd)
        return stop(FaultEnd::Reason::EndOfText);
    back(c);
    return true;
}

// --- tokens

/// False: there are no more.
bool FaultReader::readToken() {
    m_start.reset();
    m_isBlank = false;
    if (m_isAtLineStart && !readLineStart())
        return false;
    m_start = m_at;
    if (m_pending != 0) {
        const bool isDedent = m_pending < 0;
        m_pending += isDedent ? 1 : -1;
        return addMarker(isDedent ? FaultTokenKind::Dedent : FaultTokenKind::Indent);
    }
    for (;;) {
        m_start.reset();
        int c = next();
        while (c == ' ' || c == '\t' || c == '\f')
            c = next();
        m_start = c == kEnd ? m_at : m_at - 1;
        if (c == '#') {
            while (c != kEnd && c != '\n')
                c = next();
        }
        if (c != '\\')
            return readFrom(c);
        if (!passContinuation())
            return false;
    }
}

bool FaultReader::readFrom(int c) {
    if (c == kEnd)
        return m_brackets.empty() ? addMarker(FaultTokenKind::End)
                                  : stop(FaultEnd::Reason::EndOfText);
    const auto byte = static_cast<char>(c);
    if (isNameStart(byte))
        return readName(c);
    if (c == '\n') {
        m_isAtLineStart = true;
        return m_isBlank || !m_brackets.empty() || add(FaultTokenKind::Newline, m_at - 1);
    }
    if (isDigit(byte))
        return readNumber(c);
    if (c == '.') {
        const int second = next();
        if (second != kEnd && isDigit(static_cast<char>(second)))
            return readFraction(second);
        back(second);
    }
    if (c == '\'' || c == '"')
        return readString(c);
    return readOperator(c);
}

bool FaultReader::readName(int c) {
    bool isBeyondAscii = false;
    while (c != kEnd && isNamePart(static_cast<char>(c))) {
        isBeyondAscii |= c >= 0x80;
        c = next();
        const std::string_view read = m_text.substr(*m_start, m_at - 1 - *m_start);
        if ((c == '"' || c == '\'') && isStringPrefix(read))
            return readString(c);
    }
    back(c);
    if (isBeyondAscii && !verifyName())
        return false;
    const std::string_view word = m_text.substr(*m_start, m_at - *m_start);
    return add(isKeyword(word) ? FaultTokenKind::Keyword : FaultTokenKind::Name, m_at);
}

/// False: a character in it cannot stand in names.
bool FaultReader::verifyName() {
    const std::size_t end = m_at;
    for (std::size_t at = *m_start; at < end;) {
        const CodePoint point = decodeUtf8(m_text.substr(at, end - at));
        const bool isFirst = at == *m_start;
        at += point.length;
        if (isFirst ? isNameStartCodePoint(point.value) : isIdentifierCodePoint(point.value))
            continue;
        m_at = at;
        const std::string_view bytes = m_text.substr(at - point.length, point.length);
        const std::string code = ("U+" + hexText(point.value, 4, ""));
        return refuse(isPrintable(point.value)
                          ? "invalid character '" + std::string(bytes) + "' (" + code + ")"
                          : "invalid non-printable character " + code);
    }
    return true;
}

bool FaultReader::readString(int quote) {
    m_stringLine = m_line;
    m_stringLineStart = m_lineStart;
    const std::string_view after = m_text.substr(m_at, 2);
    const bool isTriple = after.size() == 2 && after[0] == quote && after[1] == quote;
    int size = 0;
    if (isTriple)
        m_at += 2;
    const int needed = isTriple ? 3 : 1;
    while (size < needed) {
        const int c = next();
        if (c == kEnd || (c == '\n' && !isTriple))
            return refuseString(isTriple);
        size = c == quote ? size + 1 : 0;
        if (c == '\\')
            next();
    }
    return add(FaultTokenKind::String, m_at);
}

bool FaultReader::refuseString(bool isTriple) {
    const int last = m_line;
    m_at = *m_start + 1;
    m_lineStart = m_stringLineStart;
    m_line = m_stringLine;
    return refuse(std::string(isTriple ? "unterminated triple-quoted string literal"
                                       : "unterminated string literal") +
                  " (detected at line " + std::to_string(last) + ")");
}

bool FaultReader::readOperator(int c) {
    const std::string_view rest = m_text.substr(*m_start, 3);
    for (const std::string_view each : kLongOperators) {
        if (rest.starts_with(each)) {
            m_at = *m_start + each.size();
            return add(FaultTokenKind::Operator, m_at);
        }
    }
    const auto byte = static_cast<char>(c);
    if (std::string_view("([{").find(byte) != std::string_view::npos) {
        if (m_brackets.size() >= kMaxBrackets)
            return refuse("too many nested parentheses");
        m_brackets.push_back({byte, m_line, static_cast<int>(*m_start - m_lineStart)});
    } else if (std::string_view(")]}").find(byte) != std::string_view::npos) {
        if (!closeBracket(byte))
            return false;
    } else if (c < 0x20 || c == 0x7f) {
        return refuse("invalid non-printable character " +
                      ("U+" + hexText(static_cast<std::uint32_t>(c), 4, "")));
    }
    return add(FaultTokenKind::Operator, m_at);
}

bool FaultReader::closeBracket(char c) {
    if (m_brackets.empty())
        return refuse(std::string("unmatched '") + c + "'");
    const Bracket opened = m_brackets.back();
    m_brackets.pop_back();
    const char closer = opened.open == '(' ? ')' : opened.open == '[' ? ']' : '}';
    if (closer == c)
        return true;
    std::string message = std::string("closing parenthesis '") + c +
                          "' does not match opening parenthesis '" + opened.open + "'";
    if (opened.line != m_line)
        message += " on line " + std::to_string(opened.line);
    return refuse(std::move(message));
}

} // namespace coroscope::scenes
