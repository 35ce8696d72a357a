// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Applies what the user prefers to the window, and opens the dialog that changes it.
#pragma once

#include "gui/app/preferences.h"

#include <QObject>

namespace coroscope::gui {

class Actions;
class Session;
class Workspace;

class PreferenceKeeper : public QObject {
    Q_OBJECT

public:
    PreferenceKeeper(Session& session, Actions& actions, Workspace& workspace, QWidget* window);
    void restore(); // what was kept, before anything runs
    void open();    // the dialog, until it is closed
    void take(const Preferences& preferences);
    [[nodiscard]] Preferences current() const;

signals:
    void said(const QString& message);    // for a moment
    void noticed(const QString& message); // until it is closed

private:
    void apply(const Preferences& preferences);
    void keepView() const;

    Session& m_session;
    Actions& m_actions;
    Workspace& m_workspace;
    QWidget* m_window;
};

} // namespace coroscope::gui
