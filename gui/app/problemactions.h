// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// From problem to problem, and what mends them: keys, list, editor and status line together.
#pragma once

#include <QObject>

namespace coroscope::gui {

class Actions;
class StatusLine;
class Workspace;

class ProblemActions : public QObject {
    Q_OBJECT

public:
    ProblemActions(Actions& actions, Workspace& workspace, StatusLine& status, QObject* parent);

private:
    void go(int direction);
    void fix(int line);
    void fixChosen();
    void followCount();

    Actions& m_actions;
    Workspace& m_workspace;
    StatusLine& m_status;
};

} // namespace coroscope::gui
