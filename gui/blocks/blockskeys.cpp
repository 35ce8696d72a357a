// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keys and menus: everything that the mouse does.
#include "gui/blocks/blocksview.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace coroscope::gui {

namespace {

using scenes::BlockKind;
using scenes::Place;

bool isOwnKey(const QKeyEvent& event) {
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return isPlain || event.modifiers() == Qt::AltModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
    case Qt::Key_Insert:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Space:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_F9:
    case Qt::Key_Escape:
        return isPlain;
    case Qt::Key_D:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return event.modifiers() == Qt::ControlModifier;
    default:
        return false;
    }
}

} // namespace

// The window's own shortcuts for these keys step back while the blocks have the focus.
bool BlocksView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QAbstractScrollArea::event(event);
}

void BlocksView::keyPressEvent(QKeyEvent* event) {
    if (!isOwnKey(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool moves = event->modifiers() == Qt::AltModifier;
    const QRect rect = m_selected >= 0 ? rectOf(m_selected) : QRect(paletteWidth(), 0, 1, 40);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event->key() == Qt::Key_Up ? -1 : 1;
        moves ? moveBlock(direction) : moveSelection(direction);
        break;
    }
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Left ? -1 : 1;
        moves ? moveBlockToColumn(direction) : moveToColumn(direction);
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        editSelected();
        break;
    case Qt::Key_Insert:
        openPalette(viewport()->mapToGlobal(rect.bottomLeft()), std::nullopt);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_selected >= 0)
            apply(scenes::deleteBlock(*m_model, m_selected));
        break;
    case Qt::Key_D:
        if (m_selected >= 0)
            apply(scenes::duplicateBlock(*m_model, m_selected));
        break;
    case Qt::Key_Space:
        if (m_selected >= 0)
            toggleFold(m_selected);
        break;
    case Qt::Key_F9:
        if (m_selected >= 0)
            m_session.toggleBreakpoint(m_model->block(m_selected).line);
        break;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const std::vector<int> blocks = blocksOfColumn(std::max(0, selectedColumn()));
        if (!blocks.empty())
            selectIn(std::max(0, selectedColumn()),
                     event->key() == Qt::Key_Home ? blocks.front() : blocks.back());
        break;
    }
    case Qt::Key_Escape:
        if (m_drag.isActive)
            endDrag(false);
        break;
    case Qt::Key_0:
        setZoom(1);
        break;
    default:
        setZoom(event->key() == Qt::Key_Minus ? m_zoom / 1.1 : m_zoom * 1.1);
    }
}

// The first field that says something; what a result is kept as comes before it by Shift+Tab.
void BlocksView::editSelected() {
    if (m_selected < 0)
        return;
    const auto parameters = allParameters(*m_model, m_selected);
    const auto written =
        std::find_if(parameters.begin(), parameters.end(), [](const auto& parameter) {
            return parameter.role != scenes::ParameterRole::Target && !parameter.range.isEmpty();
        });
    openField(m_selected, written == parameters.end() ? 0 : int(written - parameters.begin()));
}

int BlocksView::selectedColumn() const {
    if (m_selected < 0)
        return -1;
    for (std::size_t i = 0; i < m_model->columns().size(); ++i)
        if (!m_isFunctionAsBlock && m_model->columns()[i].block == m_selected)
            return int(i);
    return m_model->columnOf(m_selected);
}

std::vector<int> BlocksView::blocksOfColumn(int column) const {
    std::vector<int> blocks;
    if (column < 0 || column >= int(m_model->columns().size()))
        return blocks;
    const int head = m_model->columns()[std::size_t(column)].block;
    if (head >= 0)
        blocks.push_back(head);
    for (const BlockItem& item : m_layout.blocks)
        if (m_model->columnOf(item.block) == column)
            blocks.push_back(item.block);
    return blocks;
}

void BlocksView::selectIn(int column, int block) {
    select(block, m_model->columns()[std::size_t(column)].block != block);
}

void BlocksView::moveSelection(int direction) {
    const std::vector<int> blocks = blocksOfColumn(std::max(0, selectedColumn()));
    if (blocks.empty())
        return;
    const auto at = std::find(blocks.begin(), blocks.end(), m_selected);
    if (at == blocks.end()) {
        selectIn(std::max(0, selectedColumn()), blocks.front());
        return;
    }
    const auto next = (at - blocks.begin()) + direction;
    if (next >= 0 && next < std::ptrdiff_t(blocks.size()))
        selectIn(std::max(0, selectedColumn()), blocks[std::size_t(next)]);
}

// To the block at the nearest height of the next column that has any.
void BlocksView::moveToColumn(int direction) {
    const int from = selectedColumn();
    const int height = m_selected >= 0 ? rectOf(m_selected).center().y() : 0;
    const int count = int(m_model->columns().size());
    for (int column = from + direction; column >= 0 && column < count; column += direction) {
        const std::vector<int> blocks = blocksOfColumn(column);
        if (blocks.empty())
            continue;
        const auto distance = [&](int block) {
            const bool isHead = m_model->columns()[std::size_t(column)].block == block;
            const BlockItem* item = isHead ? nullptr : m_layout.find(block);
            const QRect rect = item ? toViewport(item->head).toRect() : rectOf(block);
            return std::abs(rect.center().y() - height);
        };
        selectIn(column, *std::min_element(blocks.begin(), blocks.end(), [&](int a, int b) {
                     return distance(a) < distance(b);
                 }));
        return;
    }
}

// To the nearest place above or below, into and out of bodies on the way. A function moves among
// the module's blocks.
void BlocksView::moveBlock(int direction) {
    if (m_selected < 0)
        return;
    const scenes::Block& block = m_model->block(m_selected);
    const Place here{block.suite, block.index};
    const auto& places = m_layout.places;
    const auto at = std::find_if(places.begin(), places.end(),
                                 [&](const PlaceItem& item) { return item.place == here; });
    if (at == places.end())
        return;
    const int column = at->column;
    for (auto i = (at - places.begin()) + direction; i >= 0 && i < std::ptrdiff_t(places.size());
         i += direction) {
        const PlaceItem& item = places[std::size_t(i)];
        if (item.column != column)
            return;
        if (scenes::canMove(*m_model, m_selected, item.place) &&
            apply(scenes::moveBlock(*m_model, m_selected, item.place)))
            return;
    }
}

void BlocksView::moveBlockToColumn(int direction) {
    const int from = m_selected < 0 ? -1 : m_model->columnOf(m_selected);
    const int to = from + direction;
    if (from < 0 || to < 0 || to >= int(m_layout.columns.size()))
        return;
    const QRectF rect = m_layout.find(m_selected) ? m_layout.find(m_selected)->rect : QRectF();
    const QRectF& column = m_layout.columns[std::size_t(to)].rect;
    if (const PlaceItem* near = m_layout.placeNear(QPointF(column.left() + 40, rect.top())))
        apply(scenes::moveBlock(*m_model, m_selected, near->place));
}

void BlocksView::toggleFold(int block) {
    const scenes::Block& folded = m_model->block(block);
    if (folded.suites.empty() || folded.kind == BlockKind::Function)
        return;
    if (!m_folded.erase(block))
        m_folded.insert(block);
    relayout();
    announceChange(this);
}

// Behind the selected block; of a function that is selected at the end of its body.
Place BlocksView::placeAfterSelection() const {
    if (m_selected < 0) {
        const int suite = m_model->columns().front().suite;
        return {suite, int(m_model->suite(suite).blocks.size())};
    }
    const scenes::Block& block = m_model->block(m_selected);
    if (block.kind == BlockKind::Function && !m_isFunctionAsBlock) {
        const int suite = block.suites.front();
        return {suite, int(m_model->suite(suite).blocks.size())};
    }
    return {block.suite, block.index + 1};
}

void BlocksView::insertItem(scenes::PaletteItem item, std::optional<Place> place) {
    if (m_isStale)
        return;
    const Place where = place ? *place : placeAfterSelection();
    apply(scenes::insertBlock(*m_model, where, snippetOf(item, *m_model, where.suite)));
    setFocus();
}

// Its name is what one wants to write first.
void BlocksView::insertCoroutine() {
    if (apply(scenes::addCoroutine(*m_model, newCoroutineName(*m_model))))
        openField(m_selected, 0);
}

void BlocksView::fillPalette(QMenu& menu, std::optional<Place> place) {
    std::optional<scenes::PaletteGroup> group;
    for (const scenes::PaletteRow& row : scenes::paletteRows()) {
        if (group && *group != row.group)
            menu.addSeparator();
        group = row.group;
        menu.addAction(BlockNames::ofItem(row.item), this,
                       [this, item = row.item, place] { insertItem(item, place); });
    }
    menu.addSeparator();
    menu.addAction(tr("New coroutine"), this, &BlocksView::insertCoroutine);
}

void BlocksView::openPalette(const QPoint& at, std::optional<Place> place) {
    if (m_isStale)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPalette(*menu, place);
    m_menu = menu;
    menu->popup(at);
    menu->setActiveAction(menu->actions().front());
}

void BlocksView::openContextMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isOn = m_selected >= 0 && !m_isStale;
    const auto add = [&](const QString& text, const char* key, auto act) {
        QAction* action = menu->addAction(text, this, act);
        action->setShortcut(QKeySequence(QLatin1String(key)));
        action->setShortcutContext(Qt::WidgetShortcut); // shown; keyPressEvent does it
        action->setEnabled(isOn);
    };
    add(tr("Edit"), "Return", [this] { editSelected(); });
    add(tr("Duplicate"), "Ctrl+D", [this] { apply(scenes::duplicateBlock(*m_model, m_selected)); });
    add(tr("Delete"), "Del", [this] { apply(scenes::deleteBlock(*m_model, m_selected)); });
    menu->addSeparator();
    add(tr("Move up"), "Alt+Up", [this] { moveBlock(-1); });
    add(tr("Move down"), "Alt+Down", [this] { moveBlock(1); });
    add(tr("Fold or unfold"), "Space", [this] { toggleFold(m_selected); });
    add(tr("Breakpoint"), "F9",
        [this] { m_session.toggleBreakpoint(m_model->block(m_selected).line); });
    menu->addSeparator();
    QMenu* insert = menu->addMenu(tr("Insert after it"));
    insert->setEnabled(!m_isStale);
    fillPalette(*insert, std::nullopt);
    if (isOn)
        emit menuOpening(menu, m_model->block(m_selected).line);
    m_menu = menu;
    menu->popup(at);
}

} // namespace coroscope::gui
