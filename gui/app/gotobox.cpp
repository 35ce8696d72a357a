// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A popup closes itself when one clicks elsewhere or presses Escape.
#include "gui/app/gotobox.h"

#include "gui/app/gototarget.h"
#include "gui/session/session.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace coroscope::gui {

namespace {
constexpr int kWidth = 380;
constexpr int kRow = 26;
constexpr qsizetype kMostCommands = 9;

QString plainText(const QAction& action) {
    return action.text().remove(QLatin1Char('&'));
}

// Every word of the query stands somewhere in the command.
bool matches(const QAction& action, const QStringList& words) {
    const QString text = plainText(action);
    for (const QString& word : words)
        if (!text.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}
} // namespace

GoToBox::GoToBox(Session& session, QList<QAction*> commands, QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_session(session)
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_commands(std::move(commands)) {
    setFixedWidth(kWidth);
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_answer);
    layout->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, [this] { run(m_list->currentRow()); });
    m_field->setFont(Theme::mono(13));
    m_answer->setFont(Theme::text(12));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    connect(m_field, &QLineEdit::textChanged, this, &GoToBox::preview);
    connect(m_field, &QLineEdit::returnPressed, this, &GoToBox::accept);
}

void GoToBox::open() {
    m_field->setAccessibleName(tr("Go to"));
    m_field->setPlaceholderText(tr("event 72, t 0.5, Task-3, line 6, dark"));
    m_field->clear();
    preview();
    adjustSize();
    const QWidget* window = parentWidget();
    move(window->mapToGlobal(QPoint(window->width() - kWidth - 12, 30)));
    show();
    m_field->setFocus();
}

void GoToBox::preview() {
    const GoToTarget target = findTarget(m_field->text(), m_session);
    listCommands();
    if (m_field->text().trimmed().isEmpty())
        m_answer->setText(tr("An event, a time, a task, a line, a handle, a future or a command."));
    else if (!target.error.isEmpty() && !m_matches.isEmpty())
        m_answer->setText(tr("Commands"));
    else
        m_answer->setText(target.error.isEmpty() ? target.description : target.error);
    adjustSize();
}

void GoToBox::listCommands() {
    const QStringList words = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_matches.clear();
    m_list->clear();
    for (QAction* action : m_commands) {
        if (words.isEmpty() || !action->isEnabled() || m_matches.size() >= kMostCommands ||
            !gui::matches(*action, words))
            continue;
        m_matches << action;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_list->addItem(keys.isEmpty() ? plainText(*action)
                                       : plainText(*action) + QStringLiteral("   ") + keys);
    }
    m_list->setVisible(!m_matches.isEmpty());
    m_list->setFixedHeight(kRow * int(m_matches.size()));
    const bool isTarget = findTarget(m_field->text(), m_session).error.isEmpty();
    m_list->setCurrentRow(isTarget ? -1 : 0);
}

// Up and Down go through the commands while one goes on writing.
bool GoToBox::eventFilter(QObject* object, QEvent* event) {
    if (object != m_field || event->type() != QEvent::KeyPress || m_matches.isEmpty())
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return QFrame::eventFilter(object, event);
    const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    m_list->setCurrentRow(std::clamp(row, 0, int(m_matches.size()) - 1));
    return true;
}

void GoToBox::run(int row) {
    if (row < 0 || row >= m_matches.size())
        return;
    QAction* action = m_matches[row];
    close();
    action->trigger();
}

void GoToBox::accept() {
    if (m_list->currentRow() >= 0 && !m_matches.isEmpty())
        return run(m_list->currentRow());
    const GoToTarget target = findTarget(m_field->text(), m_session);
    if (!target.error.isEmpty() || m_field->text().trimmed().isEmpty())
        return;
    close();
    if (target.event)
        m_session.jumpTo(*target.event);
    if (target.selection.kind != Selection::Kind::None)
        m_session.select(target.selection);
}

} // namespace coroscope::gui
