// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Strings of a broken program: their escapes, and the fields of f-strings, each of which CPython
// hands to a parser of its own as "(expression)".
#include "scenes/language/faultparser.h"
#include "scenes/language/literals.h"

#include <algorithm>
#include <cctype>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kMaxBrackets = 200;

} // namespace

/// Goes through one f-string.
class FaultFields {
public:
    FaultFields(FaultParser& parser, const FaultToken& token, std::string_view body, bool isRaw)
        : m_parser(parser)
        , m_token(token)
        , m_body(body)
        , m_isRaw(isRaw) {}

    void read() { readText(0); }

private:
    [[noreturn]] void raise(std::string message) {
        m_parser.raiseHere("f-string: " + std::move(message));
    }
    [[noreturn]] void raisePart(std::string_view what) {
        m_parser.raiseHere("f-string expression part cannot include " + std::string(what));
    }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_body.size() ? m_body[m_at + ahead] : '\0';
    }
    bool isOver() const { return m_at >= m_body.size(); }

    /// Text and fields up to the end, or in a format spec up to its '}'.
    void readText(int depth) {
        std::size_t start = m_at;
        while (!isOver()) {
            const char c = peek();
            const bool isBrace = c == '{' || c == '}';
            if (c == '\\' && !m_isRaw && m_at + 1 < m_body.size()) {
                passEscape();
            } else if (isBrace && depth == 0 && peek(1) == c) {
                decode(start, m_at + 1);
                m_at += 2;
                start = m_at;
            } else if (c == '}') {
                if (depth == 0)
                    raise("single '}' is not allowed");
                break;
            } else if (c == '{') {
                decode(start, m_at);
                readField(depth);
                start = m_at;
            } else {
                ++m_at;
            }
        }
        decode(start, m_at);
        if (depth > 0 && peek() != '}')
            raise("expecting '}'");
    }

    void passEscape() {
        ++m_at;
        const bool isNamed = peek() == 'N' && peek(1) == '{';
        if (isNamed)
            m_at = std::min(m_body.find('}', m_at), m_body.size() - 1) + 1;
        else if (peek() != '{' && peek() != '}')
            ++m_at;
    }

    void decode(std::size_t start, std::size_t end) {
        const DecodedText decoded = decodeText(m_body.substr(start, end - start), m_isRaw, false);
        if (!decoded.error.empty() && !decoded.isUnsupported)
            m_parser.raiseHere(decoded.error);
    }

    void readField(int depth) {
        if (depth >= 2)
            raise("expressions nested too deeply");
        const std::size_t open = m_at++;
        findExpressionEnd();
        compile(open);
        if (peek() == '=') {
            ++m_at;
            while (std::isspace(static_cast<unsigned char>(peek())))
                ++m_at;
            requireMore();
        }
        if (peek() == '!')
            readConversion();
        if (peek() == ':') {
            ++m_at;
            requireMore();
            readText(depth + 1);
        }
        if (peek() != '}')
            raise("expecting '}'");
        ++m_at;
    }

    void requireMore() {
        if (isOver())
            raise("expecting '}'");
    }

    void readConversion() {
        ++m_at;
        requireMore();
        const char read = peek();
        ++m_at;
        if (read != 's' && read != 'r' && read != 'a')
            raise("invalid conversion character: expected 's', 'r', or 'a'");
    }

    void findExpressionEnd() {
        std::string brackets;
        for (; !isOver(); ++m_at) {
            const char c = peek();
            if (c == '\\')
                raisePart("a backslash");
            if (c == '\'' || c == '"') {
                passString(c);
            } else if (c == '(' || c == '[' || c == '{') {
                if (brackets.size() >= kMaxBrackets)
                    raise("too many nested parenthesis");
                brackets += c;
            } else if (c == '#') {
                raisePart("'#'");
            } else if (brackets.empty() &&
                       std::string_view("!:}=<>").find(c) != std::string_view::npos) {
                if (c != ':' && c != '}' && peek(1) == '=')
                    ++m_at;
                else if (c != '<' && c != '>')
                    break;
            } else if (c == ')' || c == ']' || c == '}') {
                closeBracket(brackets, c);
            }
        }
        if (!brackets.empty())
            raise(std::string("unmatched '") + brackets.back() + "'");
        requireMore();
    }

    void passString(char quote) {
        const bool isTriple = peek(1) == quote && peek(2) == quote;
        m_at += isTriple ? 3 : 1;
        for (; !isOver(); ++m_at) {
            if (peek() == '\\')
                raisePart("a backslash");
            if (peek() != quote || (isTriple && (peek(1) != quote || peek(2) != quote)))
                continue;
            m_at += isTriple ? 2 : 0;
            return;
        }
        raise("unterminated string");
    }

    void closeBracket(std::string& brackets, char c) {
        if (brackets.empty())
            raise(std::string("unmatched '") + c + "'");
        const char open = brackets.back();
        brackets.pop_back();
        const char closer = open == '(' ? ')' : open == '[' ? ']' : '}';
        if (closer != c) {
            raise(std::string("closing parenthesis '") + c +
                  "' does not match opening parenthesis '" + open + "'");
        }
    }

    /// The expression that stands from the brace at `open` to here.
    void compile(std::size_t open) {
        const std::string_view expression = m_body.substr(open + 1, m_at - open - 1);
        if (expression.find_first_not_of(" \t\n\f") == std::string_view::npos) {
            raise(peek() == '}' ? "empty expression not allowed"
                                : std::string("expression required before '") + peek() + "'");
        }
        const std::string text = "(" + std::string(expression) + ")\n";
        FaultParser parser(text, originOf(expression, open), m_parser.m_budget);
        std::optional<SyntaxFault> found = parser.run("field");
        if (parser.isGivenUp())
            throw FaultParser::GivenUp();
        if (found)
            throw FaultParser::Raised{std::move(*found)};
    }

    FaultOrigin originOf(std::string_view expression, std::size_t open) const {
        const char* brace = m_body.data() + open;
        const auto at = static_cast<std::size_t>(brace - m_token.text.data());
        const std::string_view before = m_token.text.substr(0, at);
        const auto lines = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t text = expression.find_first_not_of(" \t\f");
        const bool isNewLine = text != std::string_view::npos && expression[text] == '\n';
        const std::size_t lineStart = before.rfind('\n');
        const std::size_t column =
            isNewLine ? 0 : at - (lineStart == std::string_view::npos ? 0 : lineStart + 1);
        const int indent = lines == 0 ? m_token.column : 0;
        return {true, m_token.line + lines, indent + static_cast<int>(column)};
    }

    FaultParser& m_parser;
    const FaultToken& m_token;
    std::string_view m_body;
    bool m_isRaw;
    std::size_t m_at = 0;
};

const FaultNode* FaultParser::readStrings(int start) {
    const int end = m_mark;
    bool isFormatted = false;
    bool isBytes = false;
    for (int i = start; i < end; ++i) {
        const FaultToken token = m_tokens[static_cast<std::size_t>(i)];
        const StringParts parts = splitString(token.text);
        if (parts.isFormatted) {
            FaultFields(*this, token, parts.body, parts.isRaw).read();
        } else {
            const DecodedText decoded = decodeText(parts.body, parts.isRaw, parts.isBytes);
            const bool isOfToken = decoded.error.starts_with("bytes can only");
            if (isOfToken)
                raiseAt(token, decoded.error);
            if (!decoded.error.empty() && !decoded.isUnsupported)
                raiseHere(decoded.error);
        }
        if (i > start && parts.isBytes != isBytes)
            raiseHere("cannot mix bytes and nonbytes literals");
        isBytes = parts.isBytes;
        isFormatted |= parts.isFormatted;
    }
    return give(isFormatted ? FaultKind::FString : FaultKind::Literal, start, {}, {});
}

} // namespace coroscope::scenes
