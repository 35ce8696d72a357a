// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The parser's part for strings: adjacent literals are one, and the fields of f-strings are parsed
// where they stand in the text, so that their nodes have true positions.
#include <cctype>

#include "scenes/language/fieldscan.h"
#include "scenes/language/literals.h"
#include "scenes/language/parserimpl.h"

namespace coroscope::scenes {

namespace {

constexpr int kMaxNesting = 2;

} // namespace

struct Parser::StringBuilder {
    ast::Exprs values;
    std::string pending;
    SourceSpan span;
    SourceSpan token;
    bool isFormatted = false;

    void flush(ast::Module& module) {
        if (pending.empty())
            return;
        auto* text = module.make<ast::Literal>(span);
        text->value = {std::move(pending)};
        pending.clear();
        values.push_back(text);
    }
};

ast::Expr* Parser::parseStrings() {
    const std::size_t first = m_position;
    std::size_t end = first;
    while (m_tokens[end].kind == TokenKind::String || m_tokens[end].kind == TokenKind::FString)
        ++end;
    StringBuilder out;
    const bool isBytes = splitString(m_tokens[first].text).isBytes;
    out.span = m_tokens[first].span;
    out.span.endLine = m_tokens[end - 1].span.endLine;
    out.span.endColumn = m_tokens[end - 1].span.endColumn;
    for (std::size_t i = first; i < end; ++i) {
        const Token token = m_tokens[i];
        const StringParts parts = splitString(token.text);
        if (parts.isBytes != isBytes)
            fail(out.span, "cannot mix bytes and nonbytes literals");
        out.token = token.span;
        if (parts.isFormatted) {
            out.isFormatted = true;
            TextPosition at{token.offset, token.span.line,
                            token.offset - static_cast<std::size_t>(token.span.column)};
            at = moveTo(m_source, at, token.offset + parts.bodyOffset);
            appendFormatted(out, parts.body, at, parts.isRaw, 0);
            continue;
        }
        DecodedText decoded = decodeText(parts.body, parts.isRaw, isBytes);
        if (!decoded.error.empty())
            fail(token.span, std::move(decoded.error), {}, {},
                 decoded.isUnsupported ? Diagnostic::Kind::Unsupported
                                       : Diagnostic::Kind::SyntaxError);
        out.pending += decoded.text;
    }
    m_position = end - 1;
    advance();
    if (!out.isFormatted) {
        auto* literal = m_module->make<ast::Literal>(out.span);
        if (isBytes)
            literal->value = {BytesConstant{std::move(out.pending)}};
        else
            literal->value = {std::move(out.pending)};
        return literal;
    }
    out.flush(*m_module);
    auto* joined = m_module->make<ast::JoinedStr>(out.span);
    joined->values = std::move(out.values);
    return joined;
}

void Parser::appendLiteralText(StringBuilder& out, std::string_view text, bool isRaw) {
    DecodedText decoded = decodeText(text, isRaw, false);
    if (!decoded.error.empty())
        fail(out.token, std::move(decoded.error), {},
             decoded.isUnsupported ? "write the character itself" : "",
             decoded.isUnsupported ? Diagnostic::Kind::Unsupported : Diagnostic::Kind::SyntaxError);
    out.pending += decoded.text;
}

void Parser::appendFormatted(StringBuilder& out, std::string_view body, TextPosition at, bool isRaw,
                             int nesting) {
    const std::size_t end = at.offset + body.size();
    std::size_t literalStart = at.offset;
    std::size_t offset = at.offset;
    const auto literal = [&](std::size_t until) {
        appendLiteralText(out, m_source.substr(literalStart, until - literalStart), isRaw);
    };
    while (offset < end) {
        const char c = m_source[offset];
        const bool isDoubled = nesting == 0 && offset + 1 < end && m_source[offset + 1] == c;
        if (c == '\\' && !isRaw && offset + 1 < end && m_source[offset + 1] != '{' &&
            m_source[offset + 1] != '}') {
            offset += 2;
        } else if ((c == '{' || c == '}') && isDoubled) {
            literal(offset + 1);
            offset += 2;
            literalStart = offset;
        } else if (c == '}') {
            fail(out.token, "f-string: single '}' is not allowed", {}, "write }} for a brace");
        } else if (c == '{') {
            literal(offset);
            at = appendField(out, moveTo(m_source, at, offset), end, isRaw, nesting);
            offset = literalStart = at.offset;
        } else {
            ++offset;
        }
    }
    literal(end);
}

TextPosition Parser::appendField(StringBuilder& out, TextPosition at, std::size_t end, bool isRaw,
                                 int nesting) {
    if (nesting >= kMaxNesting)
        fail(out.token, "f-string: expressions nested too deeply");
    const FieldScan field = scanField(m_source, at.offset, end);
    if (!field.error.empty())
        fail(out.token, field.error);
    ast::Expr* value =
        parseFieldExpression(moveTo(m_source, at, at.offset + 1), field.expressionEnd);
    if (field.isSelfDocumenting)
        out.pending +=
            decodeText(m_source.substr(at.offset + 1, field.textEnd - at.offset - 1), true, false)
                .text;
    out.flush(*m_module);
    auto* node = m_module->make<ast::FormattedValue>(out.span);
    node->value = value;
    node->conversion = field.conversion;
    if (field.hasSpec) {
        StringBuilder spec;
        spec.span = out.span;
        spec.token = out.token;
        const std::string_view body =
            m_source.substr(field.specStart, field.specEnd - field.specStart);
        appendFormatted(spec, body, moveTo(m_source, at, field.specStart), isRaw, nesting + 1);
        spec.flush(*m_module);
        auto* joined = m_module->make<ast::JoinedStr>(out.span);
        joined->values = std::move(spec.values);
        node->formatSpec = joined;
    } else if (field.isSelfDocumenting && field.conversion == 0) {
        node->conversion = 'r';
    }
    out.values.push_back(node);
    return moveTo(m_source, at, field.end);
}

ast::Expr* Parser::parseFieldExpression(TextPosition from, std::size_t end) {
    std::vector<Token> tokens = Lexer(m_source, from, end, Lexer::Comments::Drop).run();
    std::size_t position = 0;
    std::swap(tokens, m_tokens);
    std::swap(position, m_position);
    try {
        const DepthGuard guard(*this);
        ast::Expr* value = parseYieldOrStarExpressions();
        if (atComprehension() && !ast::as<ast::Tuple>(value)) {
            auto* generator = m_module->make<ast::GeneratorExp>(value->span);
            generator->item = value;
            generator->generators = parseComprehensions(value);
            value = generator;
        }
        if (!at(TokenKind::EndOfText))
            failInBrackets(value, "}");
        std::swap(tokens, m_tokens);
        std::swap(position, m_position);
        return value;
    } catch (ParseFailure& failure) {
        std::swap(tokens, m_tokens);
        std::swap(position, m_position);
        if (!failure.diagnostic.message.starts_with("f-string: "))
            failure.diagnostic.message.insert(0, "f-string: ");
        throw;
    }
}

} // namespace coroscope::scenes
