// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tokens of the scene language, moved from byte columns to the columns of a QString.
#include "gui/session/sourcewords.h"

#include "scenes/language/token.h"

#include <QStringList>

#include <algorithm>
#include <string>

namespace coroscope::gui {

namespace {

using scenes::Token;
using scenes::TokenKind;

SourceWord::Kind kindOf(const Token& token, bool isCalled) {
    switch (token.kind) {
    case TokenKind::Keyword:
        return SourceWord::Kind::Keyword;
    case TokenKind::Name:
        return isCalled ? SourceWord::Kind::Function : SourceWord::Kind::Name;
    case TokenKind::Number:
        return SourceWord::Kind::Number;
    case TokenKind::String:
    case TokenKind::FString:
    case TokenKind::FStringText:
        return SourceWord::Kind::String;
    case TokenKind::Comment:
        return SourceWord::Kind::Comment;
    default:
        return SourceWord::Kind::Operator;
    }
}

bool hasPlace(const Token& token) {
    return token.kind != TokenKind::Newline && token.kind != TokenKind::Indent &&
           token.kind != TokenKind::Dedent && token.kind != TokenKind::EndOfText;
}

// Follows the parts of f-strings: true from the opening quote to the closing one.
class FStringWatch {
public:
    bool isInside(const Token& token) {
        const std::string_view text = token.text;
        if (token.kind != TokenKind::FStringText)
            return !m_quote.empty();
        std::string_view rest = text;
        if (m_quote.empty()) {
            const std::size_t quote = text.find_first_of("'\"");
            if (quote == std::string_view::npos)
                return true;
            const bool isLong = text.substr(quote, 3) == std::string(3, text[quote]);
            m_quote = std::string(isLong ? 3 : 1, text[quote]);
            rest = text.substr(quote + m_quote.size());
        }
        if (rest.ends_with(m_quote))
            m_quote.clear();
        return true;
    }

private:
    std::string m_quote; // of the f-string that is open
};

// Byte columns become UTF-16 columns; most lines are ASCII and need no work.
int column(const QString& line, int bytes) {
    const bool isAscii =
        std::all_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 128; });
    if (isAscii)
        return std::min<int>(bytes, static_cast<int>(line.size()));
    const QByteArray utf8 = line.toUtf8();
    return static_cast<int>(QString::fromUtf8(utf8.left(bytes)).size());
}

} // namespace

SourceWords::SourceWords(const QString& text) {
    for (const QString& line : text.split(QLatin1Char('\n')))
        m_texts.push_back(line);
    m_lines.resize(m_texts.size());
    const QByteArray utf8 = text.toUtf8();
    const auto tokens = scenes::tokenize({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    FStringWatch watch;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isCalled = i + 1 < tokens.size() && tokens[i + 1].isOperator("(");
        const scenes::SourceSpan& span = tokens[i].span;
        const SourceWord word{kindOf(tokens[i], isCalled), span.column, 0, false,
                              watch.isInside(tokens[i])};
        if (hasPlace(tokens[i]))
            add(word, span.line, span.endLine, span.endColumn);
    }
}

// `word.begin` is a byte column of the first line here.
void SourceWords::add(SourceWord word, int line, int endLine, int endColumn) {
    const int from = word.begin;
    for (int at = line; at <= endLine && at >= 1 && at <= lineCount(); ++at) {
        const QString& text = textOf(at);
        word.begin = at == line ? column(text, from) : 0;
        const int end = at == endLine ? column(text, endColumn) : static_cast<int>(text.size());
        word.length = end - word.begin;
        word.isCutAtEnd = at < endLine;
        m_lines[static_cast<std::size_t>(at - 1)].push_back(word);
    }
}

const std::vector<SourceWord>& SourceWords::line(int number) const {
    static const std::vector<SourceWord> none;
    return number < 1 || number > lineCount() ? none
                                              : m_lines[static_cast<std::size_t>(number - 1)];
}

const QString& SourceWords::textOf(int line) const {
    static const QString none;
    return line < 1 || line > lineCount() ? none : m_texts[static_cast<std::size_t>(line - 1)];
}

bool SourceWords::names(int number, const QString& name) const {
    const auto& words = line(number);
    const QString& text = textOf(number);
    return std::any_of(words.begin(), words.end(), [&](const SourceWord& word) {
        const bool isName =
            word.kind == SourceWord::Kind::Name || word.kind == SourceWord::Kind::Function;
        return isName && QStringView(text).mid(word.begin, word.length) == name;
    });
}

} // namespace coroscope::gui
