// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines of one fixed height for a plain text editor, whose own layout knows only the font's.
#pragma once

#include <QPlainTextDocumentLayout>

namespace coroscope::gui {

class LineLayout final : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    static constexpr int kLineHeight = 22; // beside a reader
    static constexpr int kTop = 8;         // above the first line

    explicit LineLayout(QTextDocument* document)
        : QPlainTextDocumentLayout(document) {}

    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    void setLineHeight(int pixels);
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

private:
    int m_lineHeight = kLineHeight;
};

} // namespace coroscope::gui
