// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The list of groups, the list of what was found, and the field above them.
#include "gui/output/groupsview.h"

#include "gui/theme/glyphs.h"
#include "gui/theme/groupeddigits.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kGroupRow = 84;
constexpr int kTaskRow = 44;
constexpr int kPause = 150;             // ms between two refreshes while the run plays
constexpr std::size_t kMostFound = 500; // more are not read by anybody

// What a task waits for or ended with.
QString aboutOf(const Session& session, const FutureState& task) {
    if (task.outcome != Outcome::Pending)
        return session.string(task.value);
    if (!task.awaits)
        return {};
    const FutureState& awaited = session.state().future(task.awaits);
    return session.string(awaited.type == FutureType::Task ? awaited.name : awaited.label);
}

void paintBar(QPainter& painter, const QRectF& rect, const TaskGroup& group, const Theme& theme) {
    const QColor color = theme.taskColor(group.badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hover);
    painter.drawRoundedRect(rect, 2, 2);
    const double whole = double(std::max<std::size_t>(1, group.total()));
    const double done = rect.width() * double(group.done()) / whole;
    const double ready = rect.width() * double(group.ready) / whole;
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect.left(), rect.top(), done, rect.height()), 2, 2);
    painter.setBrush(hatch(color));
    painter.drawRect(QRectF(rect.left() + done, rect.top(), ready, rect.height()));
}

} // namespace

GroupRows::GroupRows(Session& session, QWidget* parent)
    : RowView(session, kGroupRow, parent) {}

void GroupRows::take(TaskGroups groups) {
    m_groups = std::move(groups);
    setAccessibleName(tr("Tasks by coroutine"));
    QStringList told;
    for (int row = 0; row < rowCount(); ++row)
        told << rowToolTip(row);
    setAccessibleDescription(told.join(u'\n'));
    rowsChanged(false);
}

void GroupRows::paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) {
    const TaskGroup& group = m_groups.all()[std::size_t(row)];
    const Selection selection = session().selection();
    const bool isSelected = selection.kind == Selection::Kind::Task &&
                            session().state().future(selection.id).coroutine == group.coroutine;
    const QRectF card = rect.adjusted(14.5, 2.5, -14.5, -5.5);
    painter.setPen(QPen(isSelected ? theme.accent : theme.line, isSelected ? 2 : 1));
    painter.setBrush(isSelected ? theme.accentSoft : theme.raised);
    painter.drawRoundedRect(card, 9, 9);
    drawBadge(painter, QRectF(card.left() + 12, card.top() + 9, 20, 20), group.badge, theme);
    const QRectF head(card.left() + 42, card.top() + 8, card.width() - 54, 22);
    const QString total = groupedDigits(group.total());
    painter.setFont(Theme::text(13, 650));
    const double room = head.width() - painter.fontMetrics().horizontalAdvance(total) - 10;
    painter.setPen(theme.ink);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, total);
    painter.setFont(Theme::mono(13));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(group.name, Qt::ElideMiddle, int(room)));
    paintBar(painter, QRectF(card.left() + 12, card.top() + 37, card.width() - 24, 7), group,
             theme);
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(card.left() + 12, card.top() + 50, card.width() - 24, 18),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1 waiting    %2 ready    %3 done")
                         .arg(groupedDigits(group.waiting.size()), groupedDigits(group.ready),
                              groupedDigits(group.done())));
}

// The one that has waited longest stands for its group; else any that is alive or was.
void GroupRows::activateRow(int row) {
    const TaskGroup& group = m_groups.all()[std::size_t(row)];
    const State& state = session().state();
    FutureId chosen = 0;
    for (const FutureId task : group.waiting) {
        if (!chosen || waitsSince(state, task) < waitsSince(state, chosen))
            chosen = task;
    }
    for (const auto* tasks : {&state.tasks, &state.done}) {
        const auto found = std::find_if(tasks->begin(), tasks->end(), [&](FutureId task) {
            return state.future(task).coroutine == group.coroutine;
        });
        if (!chosen && found != tasks->end())
            chosen = *found;
    }
    if (chosen)
        session().select({Selection::Kind::Task, chosen});
    viewport()->update();
}

QString GroupRows::emptyText() const {
    return tr("No task has been made yet.");
}

QString GroupRows::rowToolTip(int row) const {
    const TaskGroup& group = m_groups.all()[std::size_t(row)];
    return tr("%1: %2 tasks, %3 waiting, %4 ready, %5 returned, %6 raised, %7 cancelled")
        .arg(group.name)
        .arg(group.total())
        .arg(group.waiting.size())
        .arg(group.ready)
        .arg(group.returned)
        .arg(group.raised)
        .arg(group.cancelled);
}

TaskRows::TaskRows(Session& session, QWidget* parent)
    : RowView(session, kTaskRow, parent) {}

void TaskRows::take(std::vector<Found> found) {
    m_found = std::move(found);
    setAccessibleName(tr("Tasks that were found"));
    rowsChanged(false);
}

void TaskRows::paintRow(QPainter& painter, int row, const QRectF& rect, const Theme& theme) {
    const Found& found = m_found[std::size_t(row)];
    const bool isSelected = session().selection() == Selection{Selection::Kind::Task, found.task};
    if (isSelected)
        painter.fillRect(rect, theme.accentSoft);
    drawBadge(painter, QRectF(16, rect.top() + 12, 20, 20), found.badge, theme);
    const double width = rect.width() - 46 - 12;
    painter.setFont(Theme::text(13, 600));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(46, rect.top() + 3, width, 19), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(found.name, Qt::ElideMiddle, int(width)));
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(46, rect.top() + 22, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(found.about, Qt::ElideMiddle, int(width)));
}

void TaskRows::activateRow(int row) {
    session().select({Selection::Kind::Task, m_found[std::size_t(row)].task});
    viewport()->update();
}

QString TaskRows::emptyText() const {
    return tr("No task matches.");
}

QString TaskRows::rowToolTip(int row) const {
    const Found& found = m_found[std::size_t(row)];
    return found.name + u'\n' + found.about;
}

GroupsView::GroupsView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new QLineEdit(this))
    , m_title(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_groups(new GroupRows(session, m_stack))
    , m_tasks(new TaskRows(session, m_stack)) {
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(34);
    m_title->setFont(Theme::text(11.5, 650));
    m_stack->addWidget(m_groups);
    m_stack->addWidget(m_tasks);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    auto* field = new QVBoxLayout;
    field->setContentsMargins(14, 0, 14, 0);
    field->setSpacing(12);
    field->addWidget(m_search);
    field->addWidget(m_title);
    layout->addLayout(field);
    layout->addWidget(m_stack, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &GroupsView::refresh);
    connect(m_search, &QLineEdit::textChanged, this, &GroupsView::refresh);
    connect(&session, &Session::changed, this, &GroupsView::follow);
    retranslate();
}

void GroupsView::follow(Changes changes) {
    if (!isVisible())
        return; // showEvent makes up for it
    if (!(changes &
          (Changes(Change::Trace) | Change::Cursor | Change::Selection | Change::Settings)))
        return;
    if (!m_session.isPlaying())
        refresh();
    else if (!m_later.isActive())
        m_later.start();
}

void GroupsView::refresh() {
    TaskGroups groups(m_session.state(), m_session.trace());
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty()) {
        std::size_t tasks = 0;
        for (const TaskGroup& group : groups.all())
            tasks += group.total();
        m_title->setText(tr("%1 TASKS BY COROUTINE").arg(groupedDigits(tasks)));
        m_groups->take(std::move(groups));
        m_stack->setCurrentWidget(m_groups);
        return;
    }
    std::vector<TaskRows::Found> found = search(wanted, groups);
    m_title->setText(found.size() < kMostFound ? tr("%1 TASKS MATCH").arg(found.size())
                                               : tr("THE FIRST %1 THAT MATCH").arg(found.size()));
    m_tasks->take(std::move(found));
    m_stack->setCurrentWidget(m_tasks);
}

QString GroupsView::stateWord(const FutureState& task) {
    if (task.outcome == Outcome::Cancelled)
        return tr("cancelled");
    if (task.outcome == Outcome::Exception)
        return tr("raised");
    switch (task.place) {
    case TaskPlace::Ready:
        return tr("ready");
    case TaskPlace::Running:
        return tr("running");
    case TaskPlace::Waiting:
        return tr("waiting");
    default:
        return tr("done");
    }
}

std::vector<TaskRows::Found> GroupsView::search(const QString& wanted,
                                                const TaskGroups& groups) const {
    const State& state = m_session.state();
    std::vector<TaskRows::Found> found;
    for (const auto* tasks : {&state.tasks, &state.done}) {
        for (const FutureId id : *tasks) {
            const FutureState& task = state.future(id);
            const QString name = m_session.string(task.name);
            const QString about = QStringList({m_session.string(task.coroutine), stateWord(task),
                                               aboutOf(m_session, task)})
                                      .join(QStringLiteral(" · "));
            const bool matches = name.contains(wanted, Qt::CaseInsensitive) ||
                                 about.contains(wanted, Qt::CaseInsensitive);
            if (matches)
                found.push_back({id, groups.badgeOf(task.coroutine), name, about});
            if (found.size() >= kMostFound)
                return found;
        }
    }
    return found;
}

void GroupsView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter(this).fillRect(rect(), theme.surface);
    const QString sheet = QStringLiteral("color: %1").arg(theme.ink3.name());
    if (m_title->styleSheet() != sheet)
        m_title->setStyleSheet(sheet);
}

void GroupsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void GroupsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupsView::retranslate() {
    m_search->setPlaceholderText(tr("Find: name, coroutine, state, error…"));
    m_search->setAccessibleName(tr("Find tasks"));
    if (isVisible())
        refresh();
}

} // namespace coroscope::gui
