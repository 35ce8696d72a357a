// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where CPython says that a program is wrong, and which line it shows: both depend on how far its
// tokenizer has come.
#include "scenes/language/faultparser.h"
#include "scenes/language/unicode.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

/// The characters of the first `bytes` of a text, a broken one counting as one.
int charactersOf(std::string_view text, int bytes) {
    const std::string_view part = text.substr(0, static_cast<std::size_t>(std::max(bytes, 0)));
    int count = bytes > static_cast<int>(text.size()) ? 1 : 0; // past the end: its mark
    for (std::size_t at = 0; at < part.size(); ++count) {
        const CodePoint point = decodeUtf8(part.substr(at));
        std::size_t length = point.length;
        while (!point.isValid && at + length < part.size() &&
               (static_cast<unsigned char>(part[at + length]) & 0xC0) == 0x80)
            ++length;
        at += length;
    }
    return count;
}

} // namespace

void FaultParser::raiseHere(std::string message, Diagnostic::Kind kind) {
    throw Raised{placed(std::move(message), hereRange(), kind)};
}

void FaultParser::raiseAt(const FaultNode& node, std::string message) {
    throw Raised{placed(std::move(message), rangeOf(node, node))};
}

void FaultParser::raiseAt(const FaultToken& token, std::string message) {
    throw Raised{placed(std::move(message), rangeOf(token))};
}

void FaultParser::raiseRange(const FaultNode& from, const FaultNode& to, std::string message) {
    throw Raised{placed(std::move(message), rangeOf(from, to))};
}

void FaultParser::raiseFrom(const FaultNode& from, std::string message) {
    Range range = rangeOf(from, from);
    const FaultToken& last = lastRead();
    range.endLine = last.lastLine;
    range.endColumn = static_cast<int>(last.at - last.lineStart);
    throw Raised{placed(std::move(message), range)};
}

/// The tokenizer went no further.
void FaultParser::raiseEnd() {
    const FaultToken& last = m_tokens.back();
    const int line = last.lastLine;
    switch (m_end.reason) {
    case FaultEnd::Reason::Told:
        throw Raised{m_end.told};
    case FaultEnd::Reason::EndOfText:
        if (m_end.bracket != 0)
            throw Raised{openBracket()};
        raiseHere("unexpected EOF while parsing");
    case FaultEnd::Reason::Unindent:
        raiseHere("unindent does not match any outer indentation level",
                  Diagnostic::Kind::IndentationError);
    case FaultEnd::Reason::Continuation:
        throw Raised{placed("unexpected character after line continuation character",
                            {line, static_cast<int>(last.at - last.bufferStart), line, 0})};
    case FaultEnd::Reason::Tabs:
        throw Raised{placed("inconsistent use of tabs and spaces in indentation",
                            {line, 1, line, 0}, Diagnostic::Kind::TabError)};
    case FaultEnd::Reason::TooDeep:
        break;
    }
    throw Raised{placed("too many levels of indentation", {line, 1, line, 0},
                        Diagnostic::Kind::IndentationError)};
}

SyntaxFault FaultParser::openBracket() const {
    return placed(std::string("'") + m_end.bracket + "' was never closed",
                  {m_end.bracketLine, m_end.bracketColumn + 1, m_end.bracketLine, 0});
}

FaultParser::Range FaultParser::rangeOf(const FaultToken& token) {
    return {token.line, token.column + 1, token.endLine, token.endColumn + 1};
}

FaultParser::Range FaultParser::rangeOf(const FaultNode& from, const FaultNode& to) const {
    Range range = rangeOf(m_tokens[static_cast<std::size_t>(from.first)]);
    const Range end = rangeOf(m_tokens[static_cast<std::size_t>(to.last)]);
    range.endLine = end.endLine;
    range.endColumn = end.endColumn;
    return range;
}

/// Of the last token that was looked at.
FaultParser::Range FaultParser::hereRange() const {
    const FaultToken& last = lastRead();
    Range range = rangeOf(last);
    if (last.column < 0)
        range.column = static_cast<int>(last.at - last.lineStart);
    if (last.endColumn < 0)
        range.endColumn = -1;
    return range;
}

SyntaxFault FaultParser::placed(std::string message, const Range& range,
                                Diagnostic::Kind kind) const {
    SyntaxFault fault;
    fault.kind = kind;
    fault.message = (m_origin.isField ? "f-string: " : "") + std::move(message);
    fault.line = range.line;
    fault.endLine = range.endLine;
    fault.text = lineText(range.line);
    fault.isInField = m_origin.isField;
    if (m_origin.isField) { // columns of lines after the first have no such offset: as in CPython
        fault.offset = range.column - (range.line == m_origin.line ? 0 : m_origin.column);
        fault.endOffset = range.endColumn - (range.endLine == m_origin.line ? 0 : m_origin.column);
        return fault;
    }
    fault.offset = charactersOf(fault.text, range.column);
    fault.endOffset =
        range.endColumn > 0 ? charactersOf(fault.text, range.endColumn) : range.endColumn;
    return fault;
}

/// What the tokenizer holds if it has not gone past the line, else just the line.
std::string FaultParser::lineText(int line) const {
    const FaultToken& last = lastRead();
    const bool isHeld = last.lastLine <= line && last.bufferEnd > last.bufferStart;
    if (isHeld)
        return std::string(m_text.substr(last.bufferStart, last.bufferEnd - last.bufferStart));
    std::size_t start = 0;
    for (int at = m_origin.line; at < line; ++at) {
        const std::size_t end = m_text.find('\n', start);
        if (end == std::string_view::npos || end + 1 > m_text.size())
            break;
        start = end + 1;
    }
    const std::size_t end = std::min(m_text.find('\n', start), m_text.size());
    return std::string(m_text.substr(start, end - start));
}

SourceSpan spanOf(const SyntaxFault& fault, std::string_view source) {
    std::size_t start = 0;
    const auto lineAt = [&](int line) {
        start = 0;
        for (int at = 1; at < line && start < source.size(); ++at)
            start = std::min(source.find('\n', start), source.size() - 1) + 1;
        const std::size_t end = std::min(source.find_first_of("\r\n", start), source.size());
        return source.substr(start, end - start);
    };
    const auto bytesOf = [](std::string_view line, int characters) {
        std::size_t at = 0;
        for (; characters > 0 && at < line.size(); --characters)
            at += decodeUtf8(line.substr(at)).length;
        return static_cast<int>(at);
    };
    const std::string_view line = lineAt(fault.line);
    const int column = bytesOf(line, std::max(fault.offset - 1, 0));
    const bool hasEnd = fault.endOffset > 0 && fault.endLine >= fault.line;
    if (!hasEnd)
        return {fault.line, column, fault.line, column};
    const int end = bytesOf(lineAt(fault.endLine), fault.endOffset - 1);
    return {fault.line, column, fault.endLine, end};
}

} // namespace coroscope::scenes
