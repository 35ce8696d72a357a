// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// CPython's tokenizer, parser and compiler each count in their own way: which one spoke is told by
// the message.
#include "scenes/machine/syntaxplace.h"

#include "scenes/language/token.h"

#include <algorithm>
#include <cctype>

namespace coroscope::scenes {

namespace {

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> heads) {
    return std::any_of(heads.begin(), heads.end(),
                       [text](std::string_view head) { return text.starts_with(head); });
}

/// Found while the text is split into tokens: it knows the start only.
bool isOfTokenizer(std::string_view message) {
    return startsWithAny(
        message, {"unterminated ", "unmatched ", "closing parenthesis ", "leading zeros ",
                  "invalid decimal literal", "invalid hexadecimal literal", "invalid octal literal",
                  "invalid binary literal", "invalid imaginary literal", "invalid digit ",
                  "invalid character ", "invalid non-printable ", "too many nested parentheses"});
}

class Place {
public:
    Place(const Diagnostic& found, std::string_view source, SourceKind kind)
        : m_found(found)
        , m_kind(kind) {
        std::size_t start = 0;
        for (int line = 1; line < found.span.line && start < source.size(); ++line)
            start = std::min(source.find('\n', start), source.size() - 1) + 1;
        const std::size_t end = std::min(source.find('\n', start), source.size());
        m_line = source.substr(start, end - start);
        m_isEnded = end < source.size();
        m_isLast = source.find_first_not_of(" \t\n", end) == std::string_view::npos;
    }

    SyntaxPlace found(bool isCompiled) {
        const SourceSpan& span = m_found.span;
        m_place = {span.line,
                   characters(span.column) + 1,
                   span.endLine,
                   span.endLine == span.line ? characters(span.endColumn) + 1 : span.endColumn + 1,
                   true,
                   {}};
        m_place.hasEnd = span.endColumn >= 0;
        if (isCompiled)
            return m_place;
        if (isOfTokenizer(m_found.message))
            ofTokenizer();
        else if (m_found.message.ends_with("was never closed"))
            open();
        else if (m_found.kind != Diagnostic::Kind::SyntaxError)
            ofIndentation();
        else
            ofParser();
        return m_place;
    }

private:
    int characters(int bytes) const { return characterColumn(m_line, bytes); }
    int length() const { return characters(static_cast<int>(m_line.size())); }
    std::string ended() const {
        const bool isEnded = m_isEnded || m_kind == SourceKind::Statements;
        return std::string(m_line) + (isEnded ? "\n" : "");
    }
    void until(int offset, int endOffset) {
        m_place.offset = offset;
        m_place.endLine = m_place.line;
        m_place.endOffset = endOffset;
    }

    /// The characters of the number that were read when it went wrong.
    int numberRead() const {
        auto at = static_cast<std::size_t>(std::max(m_found.span.column, 0));
        const auto byte = [&](std::size_t i) {
            return i < m_line.size() ? static_cast<unsigned char>(m_line[i]) : 0;
        };
        const int mark = byte(at) == '0' ? std::tolower(byte(at + 1)) : 0;
        const int base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
        at += base == 10 ? 0 : 2;
        const auto isDigit = [&](int c) {
            return base == 16 ? std::isxdigit(c) != 0 : c >= '0' && c < '0' + base;
        };
        while (isDigit(byte(at)) || (byte(at) == '_' && isDigit(byte(at + 1))))
            ++at;
        const bool hasMark = byte(at) == '_'; // read, and no digit follows
        return characters(static_cast<int>(at)) + (hasMark ? 1 : 0);
    }

    void ofTokenizer() {
        const std::string_view message = m_found.message;
        m_place.text = std::string(m_line);
        until(m_place.offset, m_place.offset);
        if (message.starts_with("leading zeros")) {
            const auto start = static_cast<std::size_t>(m_found.span.column);
            const std::size_t end = std::min(m_line.find_first_not_of("0_", start), m_line.size());
            until(m_place.offset, characters(static_cast<int>(end)) + 1);
        } else if (message.starts_with("invalid digit")) {
            until(numberRead() + 1, numberRead() + 1);
        } else if (message.ends_with(" literal") && message.starts_with("invalid ")) {
            until(numberRead(), numberRead());
        }
    }

    void open() {
        m_place.text = m_isLast ? ended() : std::string(m_line);
        until(m_place.offset, 0);
    }

    void ofIndentation() {
        m_place.text = ended();
        const std::string_view message = m_found.message;
        if (message.starts_with("unexpected indent"))
            until(characters(static_cast<int>(m_line.find_first_not_of(" \t\f"))), -1);
        else if (message.starts_with("unindent"))
            until(length() + 1, -1);
        else if (message.starts_with("inconsistent"))
            until(1, 0);
    }

    void ofParser() {
        m_place.text = ended();
        const std::string_view message = m_found.message;
        if (message.starts_with("unexpected character after line"))
            until(m_place.offset + 1, 0);
        else if (message == "unexpected EOF while parsing")
            until(m_place.offset + 1, -1);
        else if (message.starts_with("expected 'except'") && m_isLast && m_place.offset > length())
            until(m_place.offset, -1);
        else if (m_kind == SourceKind::Expression && !m_isEnded && m_place.offset > length())
            until(0, 0);
        else if (m_place.offset > length())
            until(m_place.offset, m_place.offset);
    }

    const Diagnostic& m_found;
    SourceKind m_kind;
    std::string_view m_line;
    bool m_isEnded = false; ///< by a line end
    bool m_isLast = false;  ///< nothing but blanks follows
    SyntaxPlace m_place;
};

} // namespace

SyntaxPlace syntaxPlace(const Diagnostic& found, std::string_view source, SourceKind kind,
                        bool isCompiled) {
    if (source.empty() && kind == SourceKind::Expression)
        return {0, 0, 0, 0, true, std::string()};
    return Place(found, source, kind).found(isCompiled);
}

const Diagnostic& toldFirst(const std::vector<Diagnostic>& found) {
    const auto broken = std::find_if(found.begin(), found.end(), [](const Diagnostic& each) {
        return isOfTokenizer(each.message);
    });
    return broken != found.end() ? *broken : found.front();
}

void countAsInFile(SyntaxPlace& place, std::string_view message, std::string_view source,
                   std::string_view line) {
    if (place.endOffset == -1 && message.starts_with("expected "))
        place.offset = 0; // the end of a file has no column
    const std::size_t first = std::min(source.find('\n'), source.size());
    const std::string_view head =
        source.substr(0, std::min(source.find('\n', first + 1), source.size()));
    const bool isNamed = head.find("coding") != std::string_view::npos;
    if (isNamed || isOfTokenizer(message) || source.starts_with("\xEF\xBB\xBF"))
        return;
    const auto bytesBefore = [line](int offset) {
        int bytes = 0;
        for (const char c : line) {
            const bool isStart = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
            if (isStart && --offset < 1)
                break;
            ++bytes;
        }
        return bytes + std::max(offset - 1, 0);
    };
    if (place.endLine == place.line && place.endOffset > 0)
        place.endOffset = bytesBefore(place.endOffset) + 1;
    if (place.offset > 0)
        place.offset = bytesBefore(place.offset) + 1;
}

Diagnostic notAnExpression(std::string_view source) {
    Diagnostic invalid;
    invalid.message = "invalid syntax";
    invalid.span = {1, 0, 1, 0};
    int depth = 0;
    bool isFirst = true;
    bool isOver = false;
    for (const Token& token : tokenize(source)) {
        if (token.kind == TokenKind::Newline)
            isOver = true;
        if (token.text.empty() || token.kind == TokenKind::Newline ||
            token.kind == TokenKind::Comment)
            continue;
        static constexpr std::string_view kInside[] = {"None", "True",   "False",
                                                       "not",  "lambda", "await"};
        const bool isStatement =
            isFirst && token.kind == TokenKind::Keyword &&
            std::find(std::begin(kInside), std::end(kInside), token.text) == std::end(kInside);
        static constexpr std::string_view kComparisons[] = {"==", "!=", "<=", ">="};
        const bool isAssignment = token.kind == TokenKind::Operator && depth == 0 &&
                                  (token.text == ";" || token.text == ":" ||
                                   (token.text.ends_with('=') &&
                                    std::find(std::begin(kComparisons), std::end(kComparisons),
                                              token.text) == std::end(kComparisons)));
        if (isStatement || isOver || isAssignment) {
            invalid.span = token.span;
            return invalid;
        }
        isFirst = false;
        depth += token.text == "(" || token.text == "[" || token.text == "{";
        depth -= token.text == ")" || token.text == "]" || token.text == "}";
    }
    return invalid;
}

} // namespace coroscope::scenes
