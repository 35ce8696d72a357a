// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Plain text over several lines of a fixed height, with a stretch in another weight and colour.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>
#include <QTextLayout>

namespace coroscope::gui {

class WrappedText {
public:
    WrappedText(const QString& text, const QFont& font, double width, double lineHeight);

    // Sets a stretch in bold and in its own colour; before draw().
    void stress(qsizetype begin, qsizetype length, const QColor& color);
    [[nodiscard]] double height() const { return m_layout.lineCount() * m_lineHeight; }
    void draw(QPainter& painter, QPointF at, const QColor& color) const;

private:
    void lay();

    QTextLayout m_layout;
    double m_width;
    double m_lineHeight;
};

} // namespace coroscope::gui
