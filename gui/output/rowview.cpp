// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Scrolling, the current row and its keys.
#include "gui/output/rowview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace coroscope::gui {

namespace {
constexpr int kTop = 8; // above the first row
constexpr int kMostTold = 200;
} // namespace

RowView::RowView(Session& session, int rowHeight, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session)
    , m_rowHeight(rowHeight) {
    installPaintedAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(m_rowHeight);
}

const Theme& RowView::theme() const {
    return themeOf(m_session.isDark());
}

void RowView::rowsChanged(bool followsEnd) {
    updateScrollBar();
    if (m_current >= rowCount())
        m_current = rowCount() - 1;
    announceChange(this);
    if (followsEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
}

QRectF RowView::rowRect(int row) const {
    const int top = kTop + row * m_rowHeight - verticalScrollBar()->value();
    return QRectF(0, top, viewport()->width(), m_rowHeight);
}

std::vector<AccessibleItem> RowView::accessibleItems() const {
    const int first = std::max(0, (verticalScrollBar()->value() - kTop) / m_rowHeight);
    const int last = std::min(rowCount(), first + kMostTold);
    std::vector<AccessibleItem> items;
    for (int row = first; row < last; ++row) {
        AccessibleItem item;
        item.name = rowWords(row);
        item.rect = rowRect(row);
        item.isSelected = row == m_current;
        item.isFocused = item.isSelected && hasFocus();
        // The view is asked by the tree that it is part of, and outlives it.
        item.press = [view = const_cast<RowView*>(this), row] {
            view->moveCurrent(row);
            view->activateRow(row);
        };
        items.push_back(std::move(item));
    }
    return items;
}

void RowView::updateScrollBar() {
    const int height = kTop + rowCount() * m_rowHeight + 4;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

void RowView::resizeEvent(QResizeEvent*) {
    updateScrollBar();
}

int RowView::rowAt(const QPoint& position) const {
    const int y = position.y() + verticalScrollBar()->value() - kTop;
    const int row = y < 0 ? -1 : y / m_rowHeight;
    return row < rowCount() ? row : -1;
}

void RowView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), theme().surface);
    if (rowCount() == 0) {
        painter.setPen(theme().ink3);
        painter.setFont(Theme::text(13));
        painter.drawText(viewport()->rect().adjusted(14, kTop + 3, -14, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, emptyText());
    }
    const int first = std::max(0, (verticalScrollBar()->value() - kTop) / m_rowHeight);
    for (int row = first; row < rowCount(); ++row) {
        const QRectF rect = rowRect(row);
        if (rect.top() > viewport()->height())
            break;
        if (row == m_current && hasFocus())
            painter.fillRect(rect, theme().accentSoft);
        paintRow(painter, row, rect, theme());
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

bool RowView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    QString text; // names of a scene are plain text, whatever they look like
    if (row >= 0)
        text = Qt::convertFromPlainText(rowToolTip(row), Qt::WhiteSpaceNormal);
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void RowView::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().toPoint());
    if (row < 0)
        return;
    moveCurrent(row);
    activateRow(row);
}

void RowView::moveCurrent(int row) {
    if (rowCount() == 0)
        return;
    m_current = std::clamp(row, 0, rowCount() - 1);
    const int top = kTop + m_current * m_rowHeight;
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + m_rowHeight > bar->value() + viewport()->height())
        bar->setValue(top + m_rowHeight - viewport()->height());
    viewport()->update();
}

void RowView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return moveCurrent(m_current - 1);
    case Qt::Key_Down:
        return moveCurrent(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            activateRow(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RowView::focusInEvent(QFocusEvent*) {
    viewport()->update();
}
void RowView::focusOutEvent(QFocusEvent*) {
    viewport()->update();
}

} // namespace coroscope::gui
