// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A choice closes its row before it acts, since acting may show the next one.
#include "gui/app/noticebar.h"

#include "gui/app/controls.h"
#include "gui/session/session.h"
#include "gui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace coroscope::gui {

NoticeBar::NoticeBar(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setObjectName(QStringLiteral("noticeBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            applyTheme();
    });
    applyTheme();
    setVisible(false);
}

void NoticeBar::applyTheme() {
    const Theme& theme = themeOf(m_session.isDark());
    setStyleSheet(QStringLiteral("#noticeRow { background: %1; border-bottom: 1px solid %2 } "
                                 "#noticeText { color: %3 }")
                      .arg(theme.warnSoft.name(), theme.line.name(), theme.ink.name()));
}

void NoticeBar::show(const Notice& notice) {
    drop(notice.about);
    if (!notice.text.isEmpty()) {
        QWidget* row = makeRow(notice);
        layout()->addWidget(row);
        m_rows.insert(notice.about, row);
    }
    setVisible(!m_rows.isEmpty());
}

void NoticeBar::drop(const QString& about) {
    if (QWidget* row = m_rows.take(about)) {
        row->hide();
        layout()->removeWidget(row);
        row->deleteLater();
    }
}

QWidget* NoticeBar::makeRow(const Notice& notice) {
    auto* row = new QFrame(this);
    row->setObjectName(QStringLiteral("noticeRow"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(14, 5, 10, 5);
    line->setSpacing(8);
    auto* label = new QLabel(notice.text, row);
    label->setObjectName(QStringLiteral("noticeText"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    line->addWidget(label, 1);
    QList<Notice::Choice> choices = notice.choices;
    choices.append({tr("Close"), {}});
    for (const Notice::Choice& choice : choices) {
        auto* button = new FlatButton(m_session, row,
                                      choice.act ? FlatButton::Look::Box : FlatButton::Look::Flat);
        button->setLabel(choice.label);
        button->setAccessibleName(choice.label);
        button->setHeight(26, 30);
        connect(button, &QAbstractButton::clicked, this,
                [this, about = notice.about, act = choice.act] {
                    drop(about);
                    setVisible(!m_rows.isEmpty());
                    if (act)
                        act();
                });
        line->addWidget(button);
    }
    return row;
}

QString NoticeBar::text() const {
    QStringList lines;
    for (const QWidget* row : m_rows)
        lines += row->findChild<QLabel*>()->text();
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

QWidget* NoticeBar::button(const QString& label) const {
    for (const QWidget* row : m_rows) {
        for (auto* button : row->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == label)
                return button;
        }
    }
    return nullptr;
}

} // namespace coroscope::gui
