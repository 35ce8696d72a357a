// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The window: composes menus, toolbar, workspace and status line, and nothing else.
#pragma once

#include "gui/session/session.h"

#include <QMainWindow>

namespace coroscope::gui {

class Actions;
class Documents;
class GoToBox;
class NoticeBar;
class PreferenceKeeper;
class SceneKeeper;
class StatusLine;
class TransportBar;
class WelcomePage;
class WhatIfs;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] Documents& documents() { return *m_documents; }
    [[nodiscard]] WelcomePage& welcome() { return *m_welcome; }
    // The welcome page in place of the workspace.
    void showWelcome(bool isShown);

    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    [[nodiscard]] WhatIfs& whatIfs() { return *m_whatIfs; }
    [[nodiscard]] PreferenceKeeper& preferences() { return *m_preferences; }
    [[nodiscard]] StatusLine& status() { return *m_status; }

    // Takes the preferences, the size and the borders that were left, and keeps the last two at the
    // end.
    void rememberLayout();
    // Opens the scene that was open the last time, where it stood; false: there is none.
    bool restoreScene();
    void rememberScene(); // from now on, for the next start
    // The process is made to end: nothing is asked, the unsaved text's copy stays.
    void endAtOnce();
    void say(const QString& message); // over the workspace, until it is closed

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void compose();
    void connectActions();
    void connectEdit();
    void connectView();
    void follow(Changes changes);
    void applyTheme();
    void showExport();
    void present(bool presents);
    void keepLayout();

    Session m_session;
    Actions* m_actions;
    Documents* m_documents;
    Workspace* m_workspace = nullptr;
    TransportBar* m_transport = nullptr;
    WelcomePage* m_welcome = nullptr;
    StatusLine* m_status = nullptr;
    GoToBox* m_goTo = nullptr;
    NoticeBar* m_notices = nullptr;
    SceneKeeper* m_keeper = nullptr;
    WhatIfs* m_whatIfs = nullptr;
    PreferenceKeeper* m_preferences = nullptr;
    bool m_remembersLayout = false;
    bool m_remembersScene = false;
};

} // namespace coroscope::gui
