// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The part of the view that chooses lanes (search, sort, pin, hide) and that measures.
#include "gui/theme/theme.h"
#include "gui/timeline/timelinepainter.h"
#include "gui/timeline/timelineview.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace coroscope::gui {

void TimelineView::makeSearch() {
    m_search = new QLineEdit(viewport());
    m_search->setFont(Theme::text(12));
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        LaneChoice choice = m_choice;
        choice.search = text.trimmed();
        setChoice(choice);
    });
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { setFocus(); });
}

bool TimelineView::eventFilter(QObject* object, QEvent* event) {
    const bool isLeaving = object == m_search && event->type() == QEvent::KeyPress &&
                           static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!isLeaving)
        return QAbstractScrollArea::eventFilter(object, event);
    m_search->clear();
    m_search->hide();
    setFocus();
    return true;
}

void TimelineView::placeSearch() {
    m_search->setGeometry(4, 1, int(TimelineLayout::kGutter) - 8, int(TimelineLayout::kAxis) - 2);
}

void TimelineView::startSearch() {
    m_search->setPlaceholderText(tr("Find a lane…"));
    m_search->setAccessibleName(tr("Find lanes by task, coroutine or what they wait for"));
    placeSearch();
    m_search->show();
    m_search->setFocus();
}

void TimelineView::chooseLanes() {
    m_lanes =
        orderLanes(m_session.trace(), m_session.spans(), m_names, m_choice, m_session.eventCount());
    m_groups.clear();
    if (m_lanes.size() > kMostSingleLanes && m_open.empty())
        m_groups = groupLanes(m_session.trace(), m_names, m_lanes);
    emit groupsShown(!m_groups.empty());
}

void TimelineView::toggleGroup(StringId coroutine) {
    if (!m_openGroups.erase(coroutine))
        m_openGroups.insert(coroutine);
    updateScrollBars();
    viewport()->update();
}

void TimelineView::setChoice(const LaneChoice& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    rebuildAxis(); // other lanes may have another axis
}

void TimelineView::showOnly(FutureId task) {
    LaneChoice choice = m_choice;
    choice.only = choice.only ? 0 : task;
    setChoice(choice);
}

QMenu* TimelineView::makeLaneMenu(FutureId task) {
    auto* menu = new QMenu(this);
    const auto add = [&](QMenu* to, const QString& text, auto change) {
        return to->addAction(text, this, [this, change] {
            LaneChoice choice = m_choice;
            change(choice);
            setChoice(choice);
        });
    };
    if (task) {
        const QString name = m_names.task(m_session.trace(), task);
        const bool isPinned = m_choice.pinned.contains(task);
        add(menu, isPinned ? tr("Unpin %1").arg(name) : tr("Pin %1 to the top").arg(name),
            [task](LaneChoice& choice) {
                if (!choice.pinned.erase(task))
                    choice.pinned.insert(task);
            });
        add(menu, tr("Hide %1").arg(name), [task](LaneChoice& choice) {
            choice.pinned.erase(task);
            choice.hidden.insert(task);
        });
        add(menu, m_choice.only ? tr("Show all lanes again") : tr("Show only %1").arg(name),
            [task](LaneChoice& choice) { choice.only = choice.only ? 0 : task; });
        menu->addSeparator();
    }
    const std::pair<LaneChoice::Sort, QString> sorts[] = {
        {LaneChoice::Sort::Creation, tr("In order of creation")},
        {LaneChoice::Sort::Name, tr("By name")},
        {LaneChoice::Sort::Steps, tr("Most steps first")},
        {LaneChoice::Sort::LongestWait, tr("Longest wait first")},
        {LaneChoice::Sort::End, tr("In order of ending")}};
    QMenu* sorting = menu->addMenu(tr("Sort lanes"));
    auto* group = new QActionGroup(sorting);
    for (const auto& [sort, text] : sorts) {
        QAction* action =
            add(sorting, text, [sort = sort](LaneChoice& choice) { choice.sort = sort; });
        action->setCheckable(true);
        action->setChecked(m_choice.sort == sort);
        group->addAction(action);
    }
    menu->addAction(tr("Find a lane…"), this, &TimelineView::startSearch);
    QAction* all = menu->addAction(tr("Show every lane"), this, [this] {
        m_search->clear();
        m_search->hide();
        setChoice({});
    });
    all->setEnabled(!m_choice.isAll());
    return menu;
}

// Slash searches, I shows one task alone, Shift P pins, Delete hides.
bool TimelineView::keyChoosesLanes(const QKeyEvent& event) {
    const FutureId task = m_session.focusTask();
    LaneChoice choice = m_choice;
    switch (event.key()) {
    case Qt::Key_Slash:
        startSearch();
        return true;
    case Qt::Key_I:
        showOnly(task);
        return true;
    case Qt::Key_P:
        if (!(event.modifiers() & Qt::ShiftModifier))
            return false;
        if (task && !choice.pinned.erase(task))
            choice.pinned.insert(task);
        break;
    case Qt::Key_Delete:
        if (task)
            choice.hidden.insert(task);
        break;
    default:
        return false;
    }
    setChoice(choice);
    return true;
}

void TimelineView::mark(std::size_t event) {
    if (!m_markA || m_markB) {
        m_markA = event;
        m_markB.reset();
    } else {
        m_markB = event;
    }
    tellMarks();
}

void TimelineView::clearMarks() {
    m_markA.reset();
    m_markB.reset();
    tellMarks();
}

void TimelineView::tellMarks() {
    QStringList told;
    if (const auto measured = range()) {
        told << rangeText(*measured);
        for (const RangeLine& line : rangeLines(*measured, m_session.trace(), m_names))
            told << line.text + u' ' + line.times;
    }
    setAccessibleDescription(told.join(u'\n'));
    viewport()->update();
    emit rangeChanged();
}

std::optional<RangeStatistics> TimelineView::range() const {
    if (!m_markA || !m_markB)
        return {};
    return statisticsOf(m_session.trace(), m_session.spans(), *m_markA, *m_markB);
}

QRectF TimelineView::rectOf(const TimelineRow& row) const {
    const bool isHead = row.kind == TimelineRow::Kind::Loop;
    const double y = isHead ? row.y : row.y - scrollY();
    const double bottom = std::min(y + row.height, minimapRect().top() - 8);
    if (!isHead && (bottom <= TimelineLayout::kHead || y >= bottom))
        return {};
    return onScreen({0, y, room().width(), bottom - y});
}

void TimelineView::paintFuture(QPainter& painter, const QRectF& visible, double height) {
    const Theme& theme = themeOf(m_session.isDark());
    const double left = std::max(m_axis.x(m_session.cursor()), visible.left());
    const bool isAtEnd = m_session.isRunComplete() && m_session.cursor() >= m_session.eventCount();
    if (left >= visible.right() || isAtEnd)
        return;
    const QRectF future(left, TimelineLayout::kAxis + 1, visible.right() - left,
                        height - TimelineLayout::kAxis);
    if (m_session.coversFuture())
        paintCover(painter, future.adjusted(0, -TimelineLayout::kAxis, 0, 0), theme);
    else
        paintVeil(painter, future, theme);
}

void TimelineView::paintMeasure(QPainter& painter, double height) {
    const Theme& theme = themeOf(m_session.isDark());
    if (const auto measured = range()) {
        const double from = m_axis.x(measured->from);
        const double to = m_axis.x(measured->to);
        paintRange(painter, QRectF(from, TimelineLayout::kAxis, to - from, height),
                   rangeText(*measured), theme);
    } else if (m_markA) {
        paintMark(painter, m_axis.x(*m_markA), height, theme);
    }
}

void TimelineView::paintMeasureCard(QPainter& painter) {
    const auto measured = range();
    if (!measured)
        return;
    const double bottom = minimapRect().top() - 10;
    // Beside the range where there is room, else over the end that is farther from the playhead.
    const double right = m_axis.x(measured->to) - scrollX() + TimelineLayout::kGutter;
    const double corner = right + 330 < room().width() ? right + 326 : room().width() - 8.0;
    paintRangeCard(painter, {corner, TimelineLayout::kAxis + 6}, bottom - TimelineLayout::kAxis - 6,
                   rangeLines(*measured, m_session.trace(), m_names), themeOf(m_session.isDark()));
}

} // namespace coroscope::gui
