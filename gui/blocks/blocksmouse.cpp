// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The mouse: a press may become a click or a drag; a drag shows what a drop would do.
#include "gui/blocks/blocksview.h"
#include "gui/blocks/pythonpreview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kEdge = 28; // where a drag scrolls
constexpr double kZoomStep = 1.1;

// The lines in which the new text differs from the old one, from 1.
std::pair<int, int> changedLines(const QString& before, const QString& after) {
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    int head = 0;
    while (head < std::min(old.size(), now.size()) && old[head] == now[head])
        ++head;
    int tail = 0;
    while (tail < std::min(old.size(), now.size()) - head &&
           old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    return {head + 1, std::max(head + 1, int(now.size()) - tail)};
}

} // namespace

std::optional<std::pair<int, int>> BlocksView::parameterAt(const QPoint& viewportPoint) const {
    const QPointF point = toLayout(viewportPoint);
    const auto find = [&](const std::vector<BlockPart>& parts) {
        for (const BlockPart& part : parts)
            if (part.parameter >= 0 && part.rect.contains(point))
                return part.parameter;
        return -1;
    };
    for (const ColumnItem& column : m_layout.columns)
        if (const int parameter = find(column.parts); parameter >= 0)
            return {{m_model->columns()[std::size_t(column.column)].block, parameter}};
    for (const HeaderItem& header : m_layout.headers)
        if (const int parameter = find(header.parts); parameter >= 0)
            return {{header.block, parameter}};
    for (const BlockItem& item : m_layout.blocks)
        if (const int parameter = find(item.parts); parameter >= 0)
            return {{item.block, parameter}};
    return std::nullopt;
}

void BlocksView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (m_field && !commitField())
        closeField();
    if (event->button() != Qt::LeftButton)
        return;
    beginDrag(event->position().toPoint());
}

void BlocksView::beginDrag(const QPoint& point) {
    m_drag = {};
    m_drag.start = point;
    m_drag.at = point;
    if (point.x() < paletteWidth()) {
        for (const PaletteRect& each : paletteRects()) {
            if (!each.rect.contains(point))
                continue;
            m_drag.source = Drag::Source::Palette;
            m_drag.item = each.item;
            m_drag.grip = QPointF(point - each.rect.topLeft());
        }
        return;
    }
    const int block = m_layout.blockAt(toLayout(point));
    if (block < 0)
        return;
    select(block, true);
    m_drag.source = Drag::Source::Block;
    m_drag.block = block;
    m_drag.grip = toLayout(point) - m_layout.find(block)->rect.topLeft();
    m_drag.grip.setX(std::min(m_drag.grip.x(), 230.0));
    m_drag.grip.setY(std::min(m_drag.grip.y(), 36.0));
}

void BlocksView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool isOverColumns = point.x() >= paletteWidth();
        const int hovered = isOverColumns ? m_layout.blockAt(toLayout(point)) : -1;
        const auto parameter = isOverColumns ? parameterAt(point) : std::nullopt;
        viewport()->setCursor(parameter ? Qt::IBeamCursor : Qt::ArrowCursor);
        if (hovered != m_hovered)
            viewport()->update();
        m_hovered = hovered;
        return;
    }
    const bool isFar =
        (point - m_drag.start).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag.source == Drag::Source::None || m_isStale || (!m_drag.isActive && !isFar))
        return;
    m_drag.isActive = true;
    updateDrag(point);
}

void BlocksView::updateDrag(const QPoint& point) {
    m_drag.at = point;
    const auto scroll = [](QScrollBar* bar, int at, int from, int to) {
        if (at < from + kEdge)
            bar->setValue(bar->value() - kEdge);
        else if (at > to - kEdge)
            bar->setValue(bar->value() + kEdge);
    };
    if (point.x() >= paletteWidth()) {
        scroll(horizontalScrollBar(), point.x(), paletteWidth() - kEdge, viewport()->width());
        scroll(verticalScrollBar(), point.y(), bannerHeight(), viewport()->height());
    }
    const QPointF at = toLayout(point);
    const bool isOverColumns = point.x() >= paletteWidth();
    const PlaceItem* near = isOverColumns ? m_layout.placeNear(at) : nullptr;
    const bool isNewColumn = isOverColumns && m_layout.newColumn.contains(at);
    const std::optional<scenes::Place> place =
        near ? std::optional<scenes::Place>(near->place) : std::nullopt;
    viewport()->update();
    if (place == m_drag.place && isNewColumn == m_drag.isNewColumn)
        return;
    m_drag.place = place;
    m_drag.isNewColumn = isNewColumn;
    m_drag.edit.reset();
    const bool isNew = m_drag.source == Drag::Source::Palette;
    if (near) {
        m_drag.line = near->line;
        m_drag.edit =
            isNew ? insertBlock(*m_model, *place, snippetOf(m_drag.item, *m_model, place->suite))
                  : scenes::moveBlock(*m_model, m_drag.block, *place);
    } else if (isNewColumn) {
        const std::string name = newCoroutineName(*m_model);
        m_drag.edit = isNew ? addCoroutine(*m_model, name, snippetOf(m_drag.item, *m_model, 0))
                            : addCoroutine(*m_model, name, m_drag.block);
    }
    if (!m_drag.edit) {
        showPreview();
        return;
    }
    const QString after = QString::fromStdString(m_drag.edit->text);
    const int line =
        int(std::count(m_drag.edit->text.begin(),
                       m_drag.edit->text.begin() + std::ptrdiff_t(m_drag.edit->focus), '\n')) +
        1;
    const auto [first, last] = changedLines(m_session.text(), after);
    m_preview->show(after, line, isNew ? std::max(line, last) : line, true);
    emit statusTold(isNew ? tr("Drop to add %1").arg(BlockNames::ofItem(m_drag.item))
                          : tr("Drop to move the block here"));
    Q_UNUSED(first)
}

void BlocksView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag.isActive) {
        updateDrag(event->position().toPoint());
        endDrag(true);
        return;
    }
    const Drag drag = std::exchange(m_drag, {});
    if ((event->position().toPoint() - drag.start).manhattanLength() <
        QApplication::startDragDistance())
        click(drag.start);
}

void BlocksView::endDrag(bool drops) {
    const Drag drag = std::exchange(m_drag, {});
    viewport()->unsetCursor();
    if (!drops || !apply(drag.edit))
        showPreview();
    viewport()->update();
}

void BlocksView::click(const QPoint& point) {
    if (point.x() < paletteWidth()) {
        for (const PaletteRect& each : paletteRects())
            if (each.rect.contains(point))
                insertItem(each.item, std::nullopt);
        return;
    }
    if (const auto parameter = parameterAt(point)) {
        openField(parameter->first, parameter->second);
        return;
    }
    const QPointF at = toLayout(point);
    if (m_layout.newColumn.contains(at)) {
        insertCoroutine();
        return;
    }
    for (const ColumnItem& column : m_layout.columns) {
        if (column.end.contains(at))
            openPalette(viewport()->mapToGlobal(point), column.endPlace);
        if (column.head.contains(at))
            select(m_model->columns()[std::size_t(column.column)].block);
    }
}

// A function's block leads to its column, another one folds.
void BlocksView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    const int block = point.x() < paletteWidth() ? -1 : m_layout.blockAt(toLayout(point));
    if (block < 0 || parameterAt(point)) {
        mousePressEvent(event);
        return;
    }
    if (m_model->block(block).kind == scenes::BlockKind::Function)
        ensureShown(m_model->block(block).suites.empty()
                        ? block
                        : m_model->suite(m_model->block(block).suites[0]).blocks.front());
    else
        toggleFold(block);
}

void BlocksView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const int block =
            event->pos().x() < paletteWidth() ? -1 : m_layout.blockAt(toLayout(event->pos()));
        if (block >= 0)
            select(block);
    }
    openContextMenu(event->globalPos());
}

void BlocksView::wheelEvent(QWheelEvent* event) {
    const int delta = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(delta > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
        return;
    }
    if (event->position().x() >= paletteWidth()) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const std::vector<PaletteRect> rects = paletteRects();
    const int height = rects.back().rect.bottom() + 6 + m_paletteScroll;
    m_paletteScroll =
        std::clamp(m_paletteScroll - delta / 2, 0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

} // namespace coroscope::gui
