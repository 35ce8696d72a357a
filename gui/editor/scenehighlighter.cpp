// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The whole text is read again at each change: scenes are small, and a string that is opened
// changes the colours of all lines after it.
#include "gui/editor/scenehighlighter.h"

#include <QTextDocument>

namespace coroscope::gui {

namespace {

const QColor& colorOf(const Theme& theme, SourceWord::Kind kind) {
    switch (kind) {
    case SourceWord::Kind::Keyword:
        return theme.keyword;
    case SourceWord::Kind::String:
        return theme.string;
    case SourceWord::Kind::Number:
        return theme.number;
    case SourceWord::Kind::Function:
        return theme.function;
    case SourceWord::Kind::Comment:
        return theme.comment;
    case SourceWord::Kind::Name:
    case SourceWord::Kind::Operator:
        break;
    }
    return theme.ink;
}

} // namespace

QString plainTextOf(const QTextDocument& document) {
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

SceneHighlighter::SceneHighlighter(QTextDocument& document, QObject* parent)
    : QSyntaxHighlighter(parent)
    , m_words(plainTextOf(document)) {
    // Connected before setDocument connects the base class: slots run in the order of connection.
    connect(&document, &QTextDocument::contentsChange, this,
            [this, &document] { m_words = SourceWords(plainTextOf(document)); });
    setDocument(&document);
}

void SceneHighlighter::setTheme(const Theme& theme) {
    if (m_theme == &theme)
        return;
    m_theme = &theme;
    rehighlight();
}

void SceneHighlighter::highlightBlock(const QString& text) {
    bool isCut = false;
    setFormat(0, static_cast<int>(text.size()), m_theme->ink);
    for (const SourceWord& word : m_words.line(currentBlock().blockNumber() + 1)) {
        setFormat(word.begin, word.length,
                  word.isInString ? m_theme->string : colorOf(*m_theme, word.kind));
        isCut = isCut || word.isCutAtEnd;
    }
    setCurrentBlockState(isCut ? 1 : 0);
}

} // namespace coroscope::gui
