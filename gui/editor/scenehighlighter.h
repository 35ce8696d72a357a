// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Colours a scene's text by the scene language's own tokens.
#pragma once

#include "gui/editor/sourcewords.h"
#include "gui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace coroscope::gui {

class SceneHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    // Reads the document again whenever its text changes, before the base class colours it.
    SceneHighlighter(QTextDocument& document, QObject* parent);

    void setTheme(const Theme& theme);
    [[nodiscard]] const SourceWords& words() const { return m_words; }

protected:
    void highlightBlock(const QString& text) override;

private:
    SourceWords m_words;
    const Theme* m_theme = &lightTheme();
};

// The document's text as it was typed: no-break spaces stay what they are.
[[nodiscard]] QString plainTextOf(const QTextDocument& document);

} // namespace coroscope::gui
