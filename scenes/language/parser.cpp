// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's ground: tokens, faults, bodies of statements, and going on after a fault.
#include "scenes/language/parser.h"

#include <algorithm>

#include "scenes/language/fieldscan.h"
#include "scenes/language/parserimpl.h"
#include "scenes/language/unicode.h"

namespace coroscope::scenes {

namespace {

constexpr int kMaxDepth = 220;
constexpr std::size_t kMaxDiagnostics = 50;

bool isClauseWord(const Token& token) {
    return token.isKeyword("else") || token.isKeyword("elif") || token.isKeyword("except") ||
           token.isKeyword("finally");
}

} // namespace

bool ParseResult::isValid() const {
    return std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
        return d.severity == Diagnostic::Severity::Error;
    });
}

ParseResult parse(std::string_view source) {
    return Parser(source).run();
}

Parser::DepthGuard::DepthGuard(Parser& parser)
    : m_parser(parser) {
    if (m_parser.m_depth >= kMaxDepth)
        m_parser.fail(m_parser.current().span, "too many nested expressions", {},
                      "give parts of it names of their own");
    ++m_parser.m_depth;
}

Parser::Parser(std::string_view source)
    : m_source(source)
    , m_tokens(Lexer(source).run())
    , m_module(std::make_unique<ast::Module>()) {}

// Bytes that no program may hold, not even in a string or a comment: told once.
void Parser::checkText() {
    TextPosition at;
    for (std::size_t offset = 0; offset < m_source.size();) {
        const CodePoint point = decodeUtf8(m_source.substr(offset));
        if (point.isValid && point.value != 0) {
            offset += point.length;
            continue;
        }
        at = moveTo(m_source, at, offset);
        const int column = static_cast<int>(offset - at.lineStart);
        Diagnostic diagnostic;
        diagnostic.span = {at.line, column, at.line, column + 1};
        diagnostic.message = point.isValid ? "source code cannot contain null bytes"
                                           : "(unicode error) 'utf-8' codec can't decode byte " +
                                                 hexText(point.value, 2, "0x");
        diagnostic.hint = point.isValid ? "" : "save the file as UTF-8";
        record(std::move(diagnostic));
        return;
    }
}

// A number that ends in a keyword: `1if x else 2`.
void Parser::warnOfNumbers() {
    for (const Token& token : m_tokens) {
        if (token.kind != TokenKind::Number || token.message.empty())
            continue;
        Diagnostic diagnostic;
        diagnostic.severity = Diagnostic::Severity::Warning;
        diagnostic.span = token.span;
        diagnostic.message = token.message;
        diagnostic.hint = "put a space between the number and the word";
        record(std::move(diagnostic));
    }
}

ParseResult Parser::run() {
    checkText();
    warnOfNumbers();
    parseBody(m_module->body, false);
    m_module->span = {1, 0, current().span.endLine, current().span.endColumn};
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic& left, const Diagnostic& right) {
                         return std::pair(left.span.line, left.span.column) <
                                std::pair(right.span.line, right.span.column);
                     });
    return {std::move(m_module), std::move(m_diagnostics)};
}

// --- tokens

const Token& Parser::ahead(std::size_t count) const {
    return m_tokens[std::min(m_position + count, m_tokens.size() - 1)];
}

const Token& Parser::previous() const {
    return m_tokens[m_position == 0 ? 0 : m_position - 1];
}

bool Parser::startsExpression(const Token& token) const {
    switch (token.kind) {
    case TokenKind::Name:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::FString:
        return true;
    case TokenKind::Keyword:
        for (const std::string_view word : {"None", "True", "False", "lambda", "await", "not"})
            if (token.text == word)
                return true;
        return false;
    case TokenKind::Operator:
        for (const std::string_view op : {"(", "[", "{", "-", "+", "~", "..."})
            if (token.text == op)
                return true;
        return false;
    default:
        return false;
    }
}

const Token& Parser::advance() {
    const Token& token = m_tokens[m_position];
    if (m_position + 1 < m_tokens.size())
        ++m_position;
    return token;
}

bool Parser::acceptOperator(std::string_view spelling) {
    if (!atOperator(spelling))
        return false;
    advance();
    return true;
}

bool Parser::acceptKeyword(std::string_view spelling) {
    if (!atKeyword(spelling))
        return false;
    advance();
    return true;
}

void Parser::expectOperator(std::string_view spelling) {
    if (!acceptOperator(spelling))
        failHere("'" + std::string(spelling) + "'");
}

void Parser::expectKeyword(std::string_view spelling) {
    if (!acceptKeyword(spelling))
        failHere("'" + std::string(spelling) + "'");
}

std::string Parser::expectName(const char* what) {
    if (at(TokenKind::Name))
        return std::string(advance().text);
    if (at(TokenKind::Keyword))
        failHere(what, "'" + std::string(current().text) + "' is a keyword and cannot be a name");
    failHere(what);
}

SourceSpan Parser::since(const SourceSpan& start) const {
    const SourceSpan& last = previous().span;
    if (last.endLine < start.line)
        return start;
    return {start.line, start.column, last.endLine, last.endColumn};
}

// --- faults

const Token* Parser::brokenLater() const {
    for (std::size_t i = m_position; i < m_tokens.size(); ++i) {
        const Token& later = m_tokens[i];
        if (later.kind == TokenKind::Newline)
            break;
        const bool isEarlier = later.span.line < current().span.line;
        const bool isOpen = later.message.ends_with("never closed") ? isEarlier : true;
        if (later.kind == TokenKind::Error && isOpen)
            return &later;
    }
    return nullptr;
}

void Parser::fail(const SourceSpan& span, std::string message, std::string expected,
                  std::string hint, Diagnostic::Kind kind) {
    // A bracket or string left open further on in the line is the likelier cause.
    const Token* broken = kind == Diagnostic::Kind::SyntaxError ? brokenLater() : nullptr;
    if (broken) {
        throw ParseFailure{{Diagnostic::Severity::Error, broken->errorKind, broken->span,
                            broken->message, std::move(expected), std::move(hint)}};
    }
    throw ParseFailure{{Diagnostic::Severity::Error, kind, span, std::move(message),
                        std::move(expected), std::move(hint)}};
}

void Parser::failHere(std::string expected, std::string hint) {
    const Token& token = current();
    if (token.kind == TokenKind::Error)
        fail(token.span, token.message, std::move(expected), std::move(hint), token.errorKind);
    if (token.kind == TokenKind::Indent)
        fail(token.span, "unexpected indent", std::move(expected),
             "this line stands further right than its block", Diagnostic::Kind::IndentationError);
    fail(token.span, "invalid syntax", std::move(expected), std::move(hint));
}

void Parser::failInBrackets(const ast::Expr* before, std::string_view closer) {
    const std::string expected = "',' or '" + std::string(closer) + "'";
    const bool isComma = startsExpression(current()) && before && !atOperator("(") &&
                         !atOperator("[") && !before->isParenthesized;
    if (isComma) {
        SourceSpan span = before->span;
        span.endLine = current().span.endLine;
        span.endColumn = current().span.endColumn;
        fail(span, "invalid syntax. Perhaps you forgot a comma?", expected);
    }
    failHere(expected);
}

void Parser::record(Diagnostic diagnostic) {
    const bool isKnown =
        std::any_of(m_diagnostics.begin(), m_diagnostics.end(), [&](const Diagnostic& other) {
            return other.span == diagnostic.span && other.severity == diagnostic.severity;
        });
    if (!isKnown && m_diagnostics.size() < kMaxDiagnostics)
        m_diagnostics.push_back(std::move(diagnostic));
}

// --- bodies

void Parser::parseBody(ast::Body& body, bool isBlock) {
    while (!at(TokenKind::EndOfText) && !(isBlock && at(TokenKind::Dedent))) {
        if (at(TokenKind::Newline) || at(TokenKind::Dedent))
            advance();
        else
            parseStatementSafely(body);
    }
    if (isBlock && at(TokenKind::Dedent))
        advance();
}

void Parser::parseStatementSafely(ast::Body& body) {
    const std::size_t start = m_position;
    try {
        parseStatement(body);
    } catch (const ParseFailure& failure) {
        record(failure.diagnostic);
        m_depth = 0;
        if (m_position == start && at(TokenKind::Indent)) {
            advance();
            parseBody(body, true);
            return;
        }
        if (m_position == start && !at(TokenKind::Newline))
            advance();
        recover(body);
    }
}

void Parser::recover(ast::Body& body) {
    // An indented block that was met in the middle of a line belongs to the broken header.
    while (!at(TokenKind::EndOfText) && !at(TokenKind::Newline) && !at(TokenKind::Dedent) &&
           previous().kind != TokenKind::Newline && !at(TokenKind::Indent))
        advance();
    if (at(TokenKind::Newline))
        advance();
    if (at(TokenKind::Indent)) {
        advance();
        parseBody(body, true);
    }
    skipOrphanClauses(body);
}

void Parser::skipOrphanClauses(ast::Body& body) {
    while (isClauseWord(current())) {
        while (!at(TokenKind::EndOfText) && !at(TokenKind::Newline))
            advance();
        if (at(TokenKind::Newline))
            advance();
        if (at(TokenKind::Indent)) {
            advance();
            parseBody(body, true);
        }
    }
}

void Parser::parseStatement(ast::Body& body) {
    if (ast::Stmt* compound = parseCompound())
        body.push_back(compound);
    else
        parseSimpleLine(body);
}

void Parser::parseSimpleLine(ast::Body& body) {
    for (;;) {
        body.push_back(parseSimple());
        if (acceptOperator(";")) {
            if (at(TokenKind::Newline))
                break;
            continue;
        }
        break;
    }
    if (!at(TokenKind::Newline) && !at(TokenKind::EndOfText))
        failHere("the end of the line");
    if (at(TokenKind::Newline))
        advance();
}

void Parser::expectColon() {
    if (acceptOperator(":"))
        return;
    if (atOperator("=") || at(TokenKind::Error) || at(TokenKind::Indent))
        failHere("':'");
    // What else is wrong in this line goes first, as an open bracket does.
    for (std::size_t i = m_position;
         m_tokens[i].kind != TokenKind::Newline && m_tokens[i].kind != TokenKind::EndOfText; ++i)
        if (m_tokens[i].kind == TokenKind::Error)
            failHere("':'");
    if (at(TokenKind::Newline) || at(TokenKind::EndOfText))
        fail(current().span, "expected ':'", "':'", "a line that opens a block ends with ':'");
    failHere("':'");
}

ast::Body Parser::parseBlock(const std::string& owner, int ownerLine) {
    ast::Body body;
    if (!at(TokenKind::Newline)) {
        parseSimpleLine(body);
        return body;
    }
    advance();
    if (!at(TokenKind::Indent)) {
        if (at(TokenKind::Error))
            failHere("an indented block");
        fail(current().span,
             "expected an indented block after " + owner + " on line " + std::to_string(ownerLine),
             "an indented block", "indent the lines that belong to it, or write `pass`",
             Diagnostic::Kind::IndentationError);
    }
    advance();
    parseBody(body, true);
    return body;
}

} // namespace coroscope::scenes
