// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A QTextLayout whose lines are set apart by hand.
#include "gui/theme/wrappedtext.h"

#include <QTextOption>

namespace coroscope::gui {

WrappedText::WrappedText(const QString& text, const QFont& font, double width, double lineHeight)
    : m_layout(text, font)
    , m_width(width)
    , m_lineHeight(lineHeight) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    lay();
}

void WrappedText::stress(qsizetype begin, qsizetype length, const QColor& color) {
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(600);
    m_layout.setFormats({{static_cast<int>(begin), static_cast<int>(length), format}});
    lay();
}

void WrappedText::lay() {
    double y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, y + (m_lineHeight - line.height()) / 2});
        y += m_lineHeight;
    }
    m_layout.endLayout();
}

void WrappedText::draw(QPainter& painter, QPointF at, const QColor& color) const {
    painter.setPen(color);
    m_layout.draw(&painter, at);
}

} // namespace coroscope::gui
