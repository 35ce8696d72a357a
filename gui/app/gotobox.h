// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The popup of "Go to…": one field, under it where Enter would lead, and the commands whose words
// match.
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace coroscope::gui {

class Session;

class GoToBox : public QFrame {
    Q_OBJECT

public:
    GoToBox(Session& session, QList<QAction*> commands, QWidget* window);
    void open(); // under the top right corner of the window
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] const QList<QAction*>& matches() const { return m_matches; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void preview();
    void accept();
    void listCommands();
    void run(int row);

    Session& m_session;
    QLineEdit* m_field;
    QLabel* m_answer;
    QListWidget* m_list;
    QList<QAction*> m_commands;
    QList<QAction*> m_matches;
};

} // namespace coroscope::gui
