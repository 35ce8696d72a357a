// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A popup closes itself when one clicks elsewhere or presses Escape.
#include "gui/app/gotobox.h"

#include "gui/app/gototarget.h"
#include "gui/session/session.h"
#include "gui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace coroscope::gui {

namespace {
constexpr int kWidth = 340;
}

GoToBox::GoToBox(Session& session, QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_session(session)
    , m_field(new QLineEdit(this))
    , m_answer(new QLabel(this)) {
    setFixedWidth(kWidth);
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_answer);
    m_field->setFont(Theme::mono(13));
    m_answer->setFont(Theme::text(12));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    connect(m_field, &QLineEdit::textChanged, this, &GoToBox::preview);
    connect(m_field, &QLineEdit::returnPressed, this, &GoToBox::accept);
}

void GoToBox::open() {
    m_field->setAccessibleName(tr("Go to"));
    m_field->setPlaceholderText(tr("event 72, t 0.5, Task-3, line 6"));
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
    if (m_field->text().trimmed().isEmpty())
        m_answer->setText(tr("An event, a time, a task, a line, a handle or a future."));
    else
        m_answer->setText(target.error.isEmpty() ? target.description : target.error);
}

void GoToBox::accept() {
    const GoToTarget target = findTarget(m_field->text(), m_session);
    if (!target.error.isEmpty() || m_field->text().trimmed().isEmpty())
        return;
    close();
    if (target.event)
        m_session.seekTo(*target.event);
    if (target.selection.kind != Selection::Kind::None)
        m_session.select(target.selection);
}

} // namespace coroscope::gui
