// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The header paints its tabs itself; the line under the current one covers the header's border.
#include "gui/app/panel.h"

#include "gui/app/controls.h"
#include "gui/session/session.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coroscope::gui {

namespace {
constexpr double kSide = 8;
constexpr double kTabPadding = 10;
constexpr double kTabGap = 2;
constexpr double kPartGap = 7;

double countWidth(int count) {
    const QFontMetricsF metrics(Theme::text(11, 600));
    return std::max(18.0, metrics.horizontalAdvance(QString::number(count)) + 10);
}
} // namespace

PanelHeader::PanelHeader(Session& session, int height, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(new QHBoxLayout(this)) {
    setFixedHeight(height);
    setFocusPolicy(Qt::TabFocus);
    m_layout->setContentsMargins(0, 0, 8, 1);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void PanelHeader::setTabs(std::vector<Tab> tabs) {
    m_tabs = std::move(tabs);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_tabs.size()) - 1));
    QStringList names;
    for (const Tab& tab : m_tabs)
        names << tab.text;
    setAccessibleName(names.join(QLatin1String(", ")));
    keepToolsClear();
    update();
}

void PanelHeader::setTab(int index, const Tab& tab) {
    m_tabs[index] = tab;
    keepToolsClear();
    update();
}

// The tools have what the tabs leave; a narrow panel may still cut both.
void PanelHeader::keepToolsClear() {
    QMargins margins = m_layout->contentsMargins();
    margins.setLeft(tabsWidth());
    m_layout->setContentsMargins(margins);
}

QSize PanelHeader::minimumSizeHint() const {
    return {m_layout->minimumSize().width() - m_layout->contentsMargins().left(), height()};
}

void PanelHeader::setCurrent(int index) {
    m_current = index;
    update();
}

void PanelHeader::addTool(QWidget* tool) {
    m_layout->addWidget(tool, 0, Qt::AlignVCenter);
}

double PanelHeader::widthOf(const Tab& tab) const {
    double width =
        2 * kTabPadding + QFontMetricsF(Theme::text(13, 600)).horizontalAdvance(tab.text);
    if (tab.icon)
        width += tab.iconSize + kPartGap;
    if (tab.count >= 0)
        width += countWidth(tab.count) + kPartGap;
    return width;
}

QRectF PanelHeader::rectOf(int index) const {
    double x = kSide;
    for (int i = 0; i < index; ++i)
        x += widthOf(m_tabs[i]) + kTabGap;
    return {x, 0, widthOf(m_tabs[index]), height() - 1.0};
}

int PanelHeader::tabsWidth() const {
    return m_tabs.empty()
               ? 0
               : static_cast<int>(std::ceil(rectOf(static_cast<int>(m_tabs.size()) - 1).right()));
}

void PanelHeader::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    for (int i = 0; i < static_cast<int>(m_tabs.size()); ++i)
        paintTab(painter, i, theme);
    if (m_dropMark >= 0) {
        const bool isFirst = m_dropMark == 0 || m_tabs.empty();
        const double x = isFirst ? kSide - kTabGap : rectOf(m_dropMark - 1).right() + kTabGap / 2;
        painter.fillRect(QRectF(x - 1, 4, 2, height() - 8), theme.accent);
    }
}

void PanelHeader::paintTab(QPainter& painter, int index, const Theme& theme) const {
    const Tab& tab = m_tabs[index];
    const bool isOn = index == m_current;
    const QRectF rect = rectOf(index);
    const QColor ink = isOn ? theme.ink : theme.ink2;
    double x = rect.left() + kTabPadding;
    if (tab.icon) {
        drawIcon(painter, *tab.icon,
                 QRectF(x, (rect.height() - tab.iconSize) / 2, tab.iconSize, tab.iconSize), ink);
        x += tab.iconSize + kPartGap;
    }
    painter.setFont(Theme::text(13, isOn ? 600 : 500));
    painter.setPen(ink);
    painter.drawText(QRectF(x, 1, rect.right() - x, rect.height()), Qt::AlignVCenter, tab.text);
    if (tab.count >= 0) {
        x = rect.right() - kTabPadding - countWidth(tab.count);
        drawPill(painter, QPointF(x, rect.height() / 2), 16, QString::number(tab.count),
                 Theme::text(11, 600), tab.isBad ? theme.badSoft : theme.hover,
                 tab.isBad ? theme.bad : theme.ink2);
    }
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(rect.left() + 8, height() - 2.0, rect.width() - 16, 2), 1,
                                1);
    }
    if (isOn && hasFocus())
        paintFocusRing(painter, rect.adjusted(1, 2, -1, -2), 5, theme);
}

int PanelHeader::tabAt(QPointF where) const {
    for (int i = 0; i < static_cast<int>(m_tabs.size()); ++i)
        if (rectOf(i).contains(where))
            return i;
    return -1;
}

int PanelHeader::slotAt(QPoint global) const {
    const double x = mapFromGlobal(global).x();
    int slot = 0;
    while (slot < static_cast<int>(m_tabs.size()) && rectOf(slot).center().x() < x)
        ++slot;
    return slot;
}

void PanelHeader::setDropMark(int slot) {
    m_dropMark = slot;
    update();
}

void PanelHeader::choose(int index) {
    if (index < 0 || index >= static_cast<int>(m_tabs.size()))
        return;
    setCurrent(index);
    emit activated(index);
}

void PanelHeader::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = tabAt(event->position());
    m_pressedAt = event->position().toPoint();
    choose(m_pressed);
}

void PanelHeader::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton))
        return;
    const int way = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!m_isDragging && way < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    setCursor(Qt::ClosedHandCursor);
    emit dragged(m_pressed, event->globalPosition().toPoint());
}

void PanelHeader::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(m_pressed, -1);
    if (!std::exchange(m_isDragging, false))
        return;
    unsetCursor();
    emit dropped(pressed, event->globalPosition().toPoint());
}

void PanelHeader::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = isByKey ? m_current : tabAt(event->pos());
    if (tab < 0 || tab >= static_cast<int>(m_tabs.size()))
        return;
    const QPoint below = mapToGlobal(rectOf(tab).bottomLeft().toPoint());
    emit menuWanted(tab, isByKey ? below : event->globalPos());
}

void PanelHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->position().x() < tabsWidth())
        emit doubleClicked();
}

void PanelHeader::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        choose(m_current + (event->key() == Qt::Key_Right ? 1 : -1));
    else
        QWidget::keyPressEvent(event);
}

void PanelHeader::focusInEvent(QFocusEvent*) {
    update();
}
void PanelHeader::focusOutEvent(QFocusEvent*) {
    update();
}

// --- Panel

Panel::Panel(Session& session, int headerHeight, QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader(session, headerHeight, this))
    , m_stack(new QStackedWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connect(m_header, &PanelHeader::activated, this, &Panel::activate);
}

int Panel::indexOf(const QWidget* page) const {
    const auto it = std::find_if(m_pages.begin(), m_pages.end(),
                                 [page](const Page& each) { return each.widget == page; });
    return it == m_pages.end() ? -1 : static_cast<int>(it - m_pages.begin());
}

std::vector<QWidget*> Panel::pages() const {
    std::vector<QWidget*> all;
    for (const Page& page : m_pages)
        all.push_back(page.widget);
    return all;
}

QWidget* Panel::currentPage() const {
    const auto at = static_cast<std::size_t>(m_header->current());
    return at < m_pages.size() ? m_pages[at].widget : nullptr;
}

bool Panel::holds(const QWidget* page) const {
    return indexOf(page) >= 0;
}

void Panel::addPage(QWidget* page, const PanelHeader::Tab& tab, QWidget* tools) {
    auto tabs = m_header->tabs();
    tabs.push_back(tab);
    m_header->setTabs(std::move(tabs));
    m_pages.push_back({page, tools, false});
    m_stack->addWidget(page);
    if (tools)
        m_header->addTool(tools);
    activate(m_header->current());
}

void Panel::removePage(QWidget* page) {
    const int index = indexOf(page);
    if (index < 0)
        return;
    auto tabs = m_header->tabs();
    tabs.erase(tabs.begin() + index);
    m_pages.erase(m_pages.begin() + index);
    m_stack->removeWidget(page);
    m_header->setTabs(std::move(tabs));
    activate(m_header->current());
}

void Panel::showPage(QWidget* page) {
    if (const int index = indexOf(page); index >= 0)
        activate(index);
}

void Panel::setFooter(QWidget* footer) {
    m_footer = footer;
    layout()->addWidget(footer);
    activate(m_header->current());
}

void Panel::setFills(QWidget* page) {
    if (const int index = indexOf(page); index >= 0)
        m_pages[std::size_t(index)].fills = true;
    activate(m_header->current());
}

void Panel::setText(QWidget* page, const QString& text) {
    const int index = indexOf(page);
    if (index < 0)
        return;
    PanelHeader::Tab tab = m_header->tabs()[index];
    tab.text = text;
    m_header->setTab(index, tab);
}

void Panel::setCount(QWidget* page, int count, bool isBad) {
    const int index = indexOf(page);
    if (index < 0)
        return;
    PanelHeader::Tab tab = m_header->tabs()[index];
    tab.count = count;
    tab.isBad = isBad;
    m_header->setTab(index, tab);
}

void Panel::activate(int index) {
    if (index < 0 || index >= static_cast<int>(m_pages.size()))
        return;
    m_header->setCurrent(index);
    m_stack->setCurrentWidget(m_pages[index].widget);
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i)
        if (m_pages[i].tools)
            m_pages[i].tools->setVisible(i == index);
    if (m_footer)
        m_footer->setVisible(!m_pages[std::size_t(index)].fills);
}

} // namespace coroscope::gui
