// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The base class lays a block out; this one moves its lines apart.
#include "gui/editor/linelayout.h"

#include <QTextBlock>
#include <QTextLayout>

namespace coroscope::gui {

void LineLayout::setLineHeight(int pixels) {
    m_lineHeight = pixels;
    requestUpdate();
}

QRectF LineLayout::blockBoundingRect(const QTextBlock& block) const {
    const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible())
        return rect;
    const qreal top = block.blockNumber() == 0 ? kTop : 0;
    QTextLayout* const layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const qreal y = top + i * m_lineHeight + (m_lineHeight - line.height()) / 2;
        line.setPosition({line.position().x(), y});
    }
    return {0, 0, rect.width(), top + qMax(1, layout->lineCount()) * m_lineHeight};
}

} // namespace coroscope::gui
