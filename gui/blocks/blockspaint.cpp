// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The page's painting: the columns, the palette over their left, a note over stale blocks, the
// block that is dragged; and the same for assistive technology.
#include "gui/blocks/blocksview.h"
#include "gui/theme/glyphs.h"

#include <QPainter>
#include <QScrollBar>

namespace coroscope::gui {

namespace {

constexpr int kItem = 25;
constexpr int kStep = 26;
constexpr int kGroup = 16;
constexpr double kTilt = 1.5;

} // namespace

std::vector<BlocksView::PaletteRect> BlocksView::paletteRects() const {
    std::vector<PaletteRect> rects;
    if (paletteWidth() == 0)
        return rects;
    int y = 5 - m_paletteScroll;
    std::optional<scenes::PaletteGroup> group;
    for (const scenes::PaletteRow& row : scenes::paletteRows()) {
        if (group != row.group)
            y += kGroup;
        group = row.group;
        rects.push_back({row.item, QRect(12, y, paletteWidth() - 25, kItem)});
        y += kStep;
    }
    return rects;
}

QRect BlocksView::rectOfItem(scenes::PaletteItem item) const {
    for (const PaletteRect& each : paletteRects())
        if (each.item == item)
            return each.rect;
    return {};
}

void BlocksView::paintPalette(QPainter& painter, const Theme& theme) {
    if (paletteWidth() == 0)
        return;
    const QRect area(0, 0, paletteWidth(), viewport()->height());
    painter.fillRect(area, theme.zone);
    painter.fillRect(QRect(area.right(), 0, 1, area.height()), theme.line);
    const auto rows = scenes::paletteRows();
    const std::vector<PaletteRect> rects = paletteRects();
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const QRectF rect = QRectF(rects[i].rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (i == 0 || rows[i].group != rows[i - 1].group) {
            painter.setFont(Theme::text(11.5, 650));
            painter.setPen(theme.ink3);
            painter.drawText(QRectF(rect.left(), rect.top() - kGroup - 1, rect.width(), kGroup),
                             Qt::AlignLeft | Qt::AlignVCenter, BlockNames::ofGroup(rows[i].group));
        }
        const bool isDragged = m_drag.isActive && m_drag.source == Drag::Source::Palette &&
                               m_drag.item == rects[i].item;
        painter.setPen(QPen(isDragged ? theme.accent : theme.line, isDragged ? 2 : 1));
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(rect, 7, 7);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.lineStrong);
        painter.drawRoundedRect(QRectF(rect.left() + 7, rect.center().y() - 6, 4, 12), 2, 2);
        paintBlockIcon(painter, BlockNames::iconOf(rows[i].kind),
                       QRectF(rect.left() + 21, rect.center().y() - 7, 14, 14), theme.ink2);
        painter.setFont(Theme::text(13));
        painter.setPen(theme.ink);
        painter.drawText(rect.adjusted(43, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         BlockNames::ofItem(rects[i].item));
    }
}

void BlocksView::paintBanner(QPainter& painter, const Theme& theme) {
    if (!m_isStale)
        return;
    const QRect area(paletteWidth(), 0, viewport()->width() - paletteWidth(), bannerHeight());
    painter.fillRect(area, theme.badSoft);
    drawStateIcon(painter, StateIcon::Error, QRectF(area.left() + 14, 9, 16, 16), theme.bad);
    painter.setFont(Theme::text(13));
    painter.setPen(theme.ink);
    const QFontMetrics metrics(painter.font());
    painter.drawText(
        area.adjusted(38, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(tr("The text cannot be read just now: these are its last blocks."),
                           Qt::ElideRight, area.width() - 46));
}

void BlocksView::paintDrag(QPainter& painter, const Theme& theme) {
    if (!m_drag.isActive)
        return;
    const bool isNew = m_drag.source == Drag::Source::Palette;
    const QString text = isNew ? BlockNames::ofItem(m_drag.item)
                               : BlockNames::told(*m_model, m_model->block(m_drag.block));
    BlockIcon icon = BlockIcon::Code;
    if (!isNew)
        icon = BlockNames::iconOf(m_model->block(m_drag.block).kind);
    for (const scenes::PaletteRow& row : scenes::paletteRows())
        if (isNew && row.item == m_drag.item)
            icon = BlockNames::iconOf(row.kind);
    painter.save();
    painter.translate(m_drag.at);
    painter.rotate(kTilt);
    painter.translate(-m_drag.grip);
    paintDraggedBlock(painter, QRectF(0, 0, isNew ? 214 : 250, 42), icon, text, theme);
    painter.restore();
}

// Where something is about to change: under the block that is dragged, else that of the selection.
int BlocksView::notedColumn() const {
    if (m_isStale)
        return -1;
    if (m_drag.isActive)
        return m_layout.columnAt(toLayout(m_drag.at));
    const int chosen = selectedColumn();
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
        if (m_layout.columns[i].column == chosen)
            return chosen;
    return -1;
}

void BlocksView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(paletteWidth() - horizontalScrollBar()->value(),
                      bannerHeight() - verticalScrollBar()->value());
    painter.scale(m_zoom, m_zoom);
    if (m_isStale)
        painter.setOpacity(0.45);
    const bool isMoving = m_drag.isActive && m_drag.source == Drag::Source::Block;
    paintBlocks(painter, {*m_model, m_layout, m_marks, theme, m_selected, m_hovered,
                          isMoving ? m_drag.block : -1, hasFocus(), notedColumn()});
    if (m_drag.isActive && m_drag.edit && !m_drag.isNewColumn)
        paintPlace(painter, m_drag.line, theme);
    if (m_drag.isActive && m_drag.edit && m_drag.isNewColumn) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_layout.newColumn, 12, 12);
    }
    painter.restore();
    paintPalette(painter, theme);
    paintBanner(painter, theme);
    paintDrag(painter, theme);
}

std::vector<AccessibleItem> BlocksView::accessibleItems() const {
    std::vector<AccessibleItem> items;
    AccessibleItem palette;
    palette.role = QAccessible::List;
    palette.name = tr("Palette");
    palette.rect = QRectF(0, 0, paletteWidth(), viewport()->height());
    for (const PaletteRect& each : paletteRects()) {
        AccessibleItem item;
        item.name = BlockNames::ofItem(each.item);
        item.rect = each.rect;
        item.press = [this, kind = each.item] {
            const_cast<BlocksView*>(this)->insertItem(kind, std::nullopt);
        };
        palette.children.push_back(std::move(item));
    }
    if (paletteWidth() > 0)
        items.push_back(std::move(palette));
    for (const ColumnItem& column : m_layout.columns) {
        AccessibleItem list;
        list.role = QAccessible::Tree;
        list.name = BlockNames::ofColumn(m_model->columns()[std::size_t(column.column)]);
        list.rect = toViewport(column.rect);
        if (const auto note = noteOf(*m_model, m_marks, column.column))
            list.description = toldNote(*note);
        for (const BlockItem& block : m_layout.blocks) {
            if (m_model->columnOf(block.block) != column.column)
                continue;
            AccessibleItem item;
            item.role = QAccessible::TreeItem;
            item.name = BlockNames::told(*m_model, m_model->block(block.block));
            item.description = fromUtf8(m_model->textOf(m_model->block(block.block).statement));
            item.rect = toViewport(block.head);
            item.isSelected = block.block == m_selected;
            item.isFocused = item.isSelected && hasFocus();
            item.press = [this, id = block.block] { const_cast<BlocksView*>(this)->select(id); };
            list.children.push_back(std::move(item));
        }
        items.push_back(std::move(list));
    }
    return items;
}

} // namespace coroscope::gui
