// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The popup of "Go to…": one field, and under it where Enter would lead.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace coroscope::gui {

class Session;

class GoToBox : public QFrame {
    Q_OBJECT

public:
    explicit GoToBox(Session& session, QWidget* window);
    void open(); // under the top right corner of the window

private:
    void preview();
    void accept();

    Session& m_session;
    QLineEdit* m_field;
    QLabel* m_answer;
};

} // namespace coroscope::gui
