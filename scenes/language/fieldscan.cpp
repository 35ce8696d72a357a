// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One pass over a replacement field with a stack of open brackets.
#include "scenes/language/fieldscan.h"

#include <cctype>
#include <vector>

namespace coroscope::scenes {

namespace {

class FieldScanner {
public:
    FieldScanner(std::string_view source, std::size_t open, std::size_t limit)
        : m_source(source.substr(0, limit))
        , m_at(open + 1) {}

    FieldScan run() {
        m_field.expressionEnd = findExpressionEnd();
        if (!m_field.error.empty())
            return m_field;
        if (peek() == '=') {
            ++m_at;
            m_field.isSelfDocumenting = true;
            passSpaces();
        }
        m_field.textEnd = m_at;
        if (peek() == '!')
            readConversion();
        if (m_field.error.empty() && peek() == ':')
            readSpec();
        if (m_field.error.empty() && peek() != '}')
            m_field.error = "f-string: expecting '}'";
        m_field.end = m_at + 1;
        return m_field;
    }

private:
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
    }

    void passSpaces() {
        while (std::isspace(static_cast<unsigned char>(peek())))
            ++m_at;
    }

    std::size_t findExpressionEnd() {
        const std::size_t start = m_at;
        std::vector<char> brackets;
        while (m_at < m_source.size() && m_field.error.empty()) {
            const char c = peek();
            if (c == '\\')
                return fault("f-string expression part cannot include a backslash");
            if (c == '\'' || c == '"') {
                passString(c);
            } else if (c == '(' || c == '[' || c == '{') {
                brackets.push_back(c);
                ++m_at;
            } else if (c == '#') {
                return fault("f-string expression part cannot include '#'");
            } else if (brackets.empty() && endsExpression(c)) {
                break;
            } else if (c == ')' || c == ']' || c == '}') {
                closeBracket(brackets, c);
            } else {
                m_at += isTwoCharacterOperator() ? 2 : 1;
            }
        }
        if (!m_field.error.empty())
            return 0;
        if (m_source.substr(start, m_at - start).find_first_not_of(" \t\r\n\f") ==
            std::string_view::npos)
            return fault(m_at < m_source.size() ? "f-string: empty expression not allowed"
                                                : "f-string: expecting '}'");
        if (!brackets.empty())
            return fault(std::string("f-string: '") + brackets.back() + "' was never closed");
        return m_at;
    }

    std::size_t fault(std::string message) {
        m_field.error = std::move(message);
        return 0;
    }

    bool isTwoCharacterOperator() const {
        const char c = peek();
        return (c == '!' || c == '=' || c == '<' || c == '>') && peek(1) == '=';
    }

    bool endsExpression(char c) const {
        return (c == '!' || c == ':' || c == '=' || c == '}') && !isTwoCharacterOperator();
    }

    void passString(char quote) {
        const bool isTriple = peek(1) == quote && peek(2) == quote;
        const std::string_view closer = m_source.substr(m_at, isTriple ? 3 : 1);
        const std::size_t found = m_source.find(closer, m_at + closer.size());
        const std::size_t slash = m_source.find('\\', m_at);
        if (slash < found && slash != std::string_view::npos)
            m_field.error = "f-string expression part cannot include a backslash";
        else if (found == std::string_view::npos)
            m_field.error = "f-string: unterminated string";
        m_at = found == std::string_view::npos ? m_source.size() : found + closer.size();
    }

    void closeBracket(std::vector<char>& brackets, char c) {
        const char open = brackets.empty() ? '\0' : brackets.back();
        const char expected = open == '(' ? ')' : open == '[' ? ']' : '}';
        if (open == '\0')
            m_field.error = std::string("f-string: unmatched '") + c + "'";
        else if (c != expected)
            m_field.error = std::string("f-string: closing parenthesis '") + c +
                            "' does not match opening parenthesis '" + open + "'";
        else
            brackets.pop_back();
        ++m_at;
    }

    void readConversion() {
        ++m_at;
        m_field.conversion = peek();
        const bool isKnown = peek() == 's' || peek() == 'r' || peek() == 'a';
        if (!isKnown)
            m_field.error = "f-string: invalid conversion character: expected 's', 'r', or 'a'";
        ++m_at;
    }

    void readSpec() {
        ++m_at;
        m_field.hasSpec = true;
        m_field.specStart = m_at;
        int depth = 0;
        for (; m_at < m_source.size(); ++m_at) {
            if (peek() == '{')
                ++depth;
            else if (peek() == '}' && depth-- == 0)
                break;
        }
        m_field.specEnd = m_at;
    }

    std::string_view m_source;
    std::size_t m_at;
    FieldScan m_field;
};

} // namespace

FieldScan scanField(std::string_view source, std::size_t open, std::size_t limit) {
    return FieldScanner(source, open, limit).run();
}

TextPosition moveTo(std::string_view source, TextPosition from, std::size_t offset) {
    TextPosition at = from;
    for (; at.offset < offset; ++at.offset) {
        const bool isLineEnd =
            source[at.offset] == '\n' ||
            (source[at.offset] == '\r' && !source.substr(at.offset).starts_with("\r\n"));
        if (isLineEnd) {
            ++at.line;
            at.lineStart = at.offset + 1;
        }
    }
    return at;
}

} // namespace coroscope::scenes
