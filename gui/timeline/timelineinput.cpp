// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Mouse, wheel and keyboard of the timeline, turned into intents.
#include "gui/theme/plaintip.h"
#include "gui/timeline/timelineview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coroscope::gui {

std::size_t TimelineView::eventUnder(const QPointF& position) const {
    return m_axis.eventAt(position.x() - TimelineLayout::kGutter + scrollX());
}

void TimelineView::seekAt(const QPointF& position) {
    const std::size_t event = eventUnder(position);
    if (!m_session.coversFuture() || event <= m_session.cursor())
        m_session.seekTo(event);
}

// A click goes there and chooses the lane on which it fell.
void TimelineView::clickAt(const QPointF& position) {
    seekAt(position);
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, position.y());
    m_session.select(row && row->task ? Selection{Selection::Kind::Task, row->task} : Selection{});
}

void TimelineView::followPointer(const QPointF& position) {
    const auto shown = rows();
    const TimelineRow* row =
        position.y() < minimapRect().top() - 4 ? rowAt(shown, position.y()) : nullptr;
    m_session.setHover(row && row->task ? Selection{Selection::Kind::Task, row->task}
                                        : Selection{});
}

void TimelineView::measureTo(const QPointF& position) {
    m_markB = eventUnder(position);
    tellMarks();
}

void TimelineView::leaveEvent(QEvent*) {
    m_session.setHover({});
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, inRoom(event->pos()).y());
    QMenu* menu = makeLaneMenu(row ? row->task : 0);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit menuOpening(menu, lineUnder(inRoom(event->pos())));
    menu->popup(event->globalPos());
}

void TimelineView::centreMinimap(const QPointF& position) {
    const QRectF map = minimapRect();
    const double share = std::clamp((position.x() - map.left()) / map.width(), 0.0, 1.0);
    m_session.seekTo(m_axis.eventAt(share * m_axis.width()));
}

const TimelineRow* TimelineView::rowAt(const std::vector<TimelineRow>& rows, double y) const {
    const double content = y < TimelineLayout::kHead ? y : y + scrollY();
    for (const TimelineRow& row : rows) {
        if (content >= row.y && content < row.y + row.height)
            return &row;
    }
    return nullptr;
}

void TimelineView::pressGutter(const QPointF& position) {
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, position.y());
    if (row && row->kind == TimelineRow::Kind::Group)
        return toggleGroup(m_groups[row->group].coroutine);
    if (!row || !row->task)
        return;
    if (row->canOpen && row->kind == TimelineRow::Kind::Task && position.x() < 26)
        toggleLane(row->task);
    else
        m_session.select({Selection::Kind::Task, row->task});
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (inRoom(event->position()).y() >= minimapRect().top() - 4) {
        m_drag = Drag::Minimap;
        centreMinimap(inRoom(event->position()));
    } else if (inRoom(event->position()).x() < TimelineLayout::kGutter) {
        if (event->modifiers() & Qt::AltModifier) {
            const auto shown = rows();
            const TimelineRow* row = rowAt(shown, inRoom(event->position()).y());
            return showOnly(row ? row->task : 0);
        }
        pressGutter(inRoom(event->position()));
    } else if (startDelay(inRoom(event->position()), event->modifiers() & Qt::AltModifier)) {
        m_drag = Drag::Delay;
        viewport()->setCursor(Qt::SizeHorCursor);
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m_drag = Drag::Measure;
        m_markA = eventUnder(inRoom(event->position()));
        measureTo(inRoom(event->position()));
    } else if (inRoom(event->position()).y() < TimelineLayout::kAxis) {
        m_drag = Drag::Seek;
        seekAt(inRoom(event->position()));
    } else {
        m_drag = Drag::Click;
        m_pressedAt = inRoom(event->position());
        m_scrolledFrom = QPointF(scrollX(), scrollY());
    }
}

void TimelineView::pan(const QPointF& position) {
    const QPointF moved = position - m_pressedAt;
    if (m_drag == Drag::Click && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_drag == Drag::Click)
        viewport()->setCursor(Qt::ClosedHandCursor);
    m_drag = Drag::Pan;
    m_isPlaced = true;
    scrollTo(m_scrolledFrom.x() - moved.x());
    verticalScrollBar()->setValue(int(std::lround(m_scrolledFrom.y() - moved.y())));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag == Drag::Seek)
        seekAt(inRoom(event->position()));
    else if (m_drag == Drag::Minimap)
        centreMinimap(inRoom(event->position()));
    else if (m_drag == Drag::Click || m_drag == Drag::Pan)
        pan(inRoom(event->position()));
    else if (m_drag == Drag::Measure)
        measureTo(inRoom(event->position()));
    else if (m_drag == Drag::Delay)
        dragDelay(inRoom(event->position()), event->modifiers() & Qt::ShiftModifier);
    else
        followPointer(inRoom(event->position()));
    if (m_drag == Drag::None)
        viewport()->setCursor(gripRect().contains(event->position()) ? Qt::SizeHorCursor
                                                                     : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag == Drag::Click)
        clickAt(inRoom(event->position()));
    if (m_drag == Drag::Measure && m_markA == m_markB)
        clearMarks(); // a click with Shift measures nothing
    viewport()->unsetCursor();
    if (std::exchange(m_drag, Drag::None) == Drag::Delay)
        dropDelay();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, inRoom(event->position()).y());
    if (row && row->task) {
        m_session.select({Selection::Kind::Task, row->task});
        zoomToSelection();
    }
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setScale(m_axis.scale() * std::pow(1.0015, turn.y()),
                 inRoom(event->position()).x() - TimelineLayout::kGutter);
    } else if (event->modifiers() & Qt::ShiftModifier || turn.x() ||
               verticalScrollBar()->maximum() == 0) {
        scrollTo(scrollX() - (turn.x() ? turn.x() : turn.y()));
    } else {
        verticalScrollBar()->setValue(int(scrollY()) - turn.y() / 2);
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool isShifted = event->modifiers() & Qt::ShiftModifier;
    if (keyChoosesLanes(*event) || keyChangesDelay(*event))
        return;
    switch (event->key()) {
    case Qt::Key_W:
        return zoomIn();
    case Qt::Key_S:
        return zoomOut();
    case Qt::Key_A:
        return scrollTo(scrollX() - plotWidth() / 6);
    case Qt::Key_D:
        return scrollTo(scrollX() + plotWidth() / 6);
    case Qt::Key_O:
        return isShifted ? toggleAllLanes() : toggleLane(m_session.focusTask());
    case Qt::Key_F:
        return isShifted ? fit() : zoomToSelection();
    case Qt::Key_M:
        return mark(m_session.cursor());
    case Qt::Key_Escape:
        return m_drag == Drag::Delay ? leaveDelay() : clearMarks();
    case Qt::Key_Right:
        return m_session.stepForward();
    case Qt::Key_Left:
        return m_session.stepBack();
    case Qt::Key_Down:
        return m_session.nextIteration();
    case Qt::Key_Up:
        return m_session.previousIteration();
    case Qt::Key_Home:
        return m_session.toStart();
    case Qt::Key_End:
        return m_session.toEnd();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::showTip(const QPoint& globalPosition, const QPointF& position) {
    const QPointF content(position.x() - TimelineLayout::kGutter + scrollX(),
                          position.y() < TimelineLayout::kHead ? position.y()
                                                               : position.y() + scrollY());
    QString tip;
    const TimelineLayout layout = currentLayout();
    for (const TimelineShape& shape : layout.shapes) {
        const bool isBackground = shape.kind == TimelineShape::Kind::IterationBand ||
                                  shape.kind == TimelineShape::Kind::Idle;
        const bool isCovered =
            m_session.coversFuture() && content.x() > m_axis.x(m_session.cursor());
        if (!isBackground && !isCovered && !shape.text.isEmpty() &&
            shape.rect.adjusted(-3, -3, 3, 3).contains(content))
            tip = tr("%1 (event %2)").arg(shape.text).arg(shape.event);
    }
    if (!tip.isEmpty() && mayChangeDelays() && sleepUnder(position))
        tip += QLatin1Char('\n') +
               tr("Drag it with Alt, or the grip at its end, to let it sleep longer or shorter.");
    if (flagRect().contains(position * m_typeScale))
        tip = m_differenceWords;
    // Names of the scene are data: never read as rich text.
    QToolTip::showText(globalPosition, plainTip(tip), viewport());
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->globalPos(), inRoom(help->pos()));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace coroscope::gui
