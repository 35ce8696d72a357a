// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lays out at each change of content or width; painting only walks the list.
#include "gui/inspector/inspectorpage.h"

#include "gui/inspector/inspectorpaint.h"
#include "gui/theme/plaintip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

InspectorPage::InspectorPage(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Inspector"));
}

void InspectorPage::tell(const InspectorContent& content, const Theme& theme) {
    m_content = content;
    m_theme = &theme;
    setAccessibleDescription(m_content.asText() + u'\n' + m_content.storyAsText());
    lay();
    update();
}

void InspectorPage::lay() {
    m_geometry = layoutInspector(m_content, width());
    setMinimumHeight(static_cast<int>(std::ceil(m_geometry.height)));
}

void InspectorPage::resizeEvent(QResizeEvent*) {
    lay();
}

void InspectorPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    paintInspector(painter, m_geometry, *m_theme);
    const InspectorTarget* const target = hasFocus() ? focusedTarget() : nullptr;
    if (!target)
        return;
    painter.setPen(QPen(m_theme->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(target->rect.adjusted(-2, -1, 2, 1), 5, 5);
}

const InspectorTarget* InspectorPage::targetAt(QPointF point) const {
    for (const InspectorTarget& target : m_geometry.targets)
        if (target.rect.contains(point))
            return &target;
    return nullptr;
}

void InspectorPage::mousePressEvent(QMouseEvent* event) {
    const InspectorTarget* const target = targetAt(event->position());
    if (target && event->button() == Qt::LeftButton)
        activate(*target);
}

void InspectorPage::activate(InspectorTarget target) {
    if (target.selection.kind != Selection::Kind::None)
        emit selectionWanted(target.selection);
    else if (target.line > 0)
        emit lineWanted(target.line);
    else if (target.event > 0)
        emit eventWanted(target.event);
    else if (target.variable.frame)
        emit historyWanted(target.variable);
}

const InspectorTarget* InspectorPage::focusedTarget() const {
    const auto index = static_cast<std::size_t>(m_focused);
    return index < m_geometry.targets.size() ? &m_geometry.targets[index] : nullptr;
}

void InspectorPage::moveFocus(int direction) {
    const int last = static_cast<int>(m_geometry.targets.size()) - 1;
    m_focused = std::clamp(m_focused + direction, 0, std::max(0, last));
    update();
}

void InspectorPage::keyPressEvent(QKeyEvent* event) {
    const InspectorTarget* const target = focusedTarget();
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && target)
        activate(*target);
    else
        QWidget::keyPressEvent(event);
}

void InspectorPage::focusInEvent(QFocusEvent*) {
    update();
}
void InspectorPage::focusOutEvent(QFocusEvent*) {
    update();
}

void InspectorPage::mouseMoveEvent(QMouseEvent* event) {
    const InspectorTarget* const target = targetAt(event->position());
    const bool isLink = target && target->hint.isEmpty();
    setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit hoverChanged(target ? target->selection : Selection{});
}

void InspectorPage::leaveEvent(QEvent*) {
    emit hoverChanged({});
}

bool InspectorPage::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const InspectorTarget* const target = targetAt(help->pos());
    QToolTip::showText(help->globalPos(), target ? plainTip(target->hint) : QString(), this);
    return true;
}

} // namespace coroscope::gui
