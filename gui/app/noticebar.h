// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the user has to know of the document but need not answer at once: a row over the workspace
// for each, with what can be done about it.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace coroscope::gui {

class Session;

struct Notice {
    struct Choice {
        QString label;
        std::function<void()> act;
    };
    QString about; // a newer one of the same name takes its place; without a text it only goes
    QString text;
    QList<Choice> choices;
};

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    NoticeBar(Session& session, QWidget* parent);
    void show(const Notice& notice);
    [[nodiscard]] QString text() const; // of the rows, a line each
    // The button of that label, for tests and keys; null where there is none.
    [[nodiscard]] QWidget* button(const QString& label) const;

private:
    QWidget* makeRow(const Notice& notice);
    void drop(const QString& about);
    void applyTheme();

    Session& m_session;
    QHash<QString, QWidget*> m_rows;
};

} // namespace coroscope::gui
