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
class StatusLine;
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

    // Takes the size and the borders that were left, and keeps them at the end.
    void rememberLayout();

protected:
    void closeEvent(QCloseEvent* event) override;
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

    Session m_session;
    Actions* m_actions;
    Documents* m_documents;
    Workspace* m_workspace = nullptr;
    StatusLine* m_status = nullptr;
    GoToBox* m_goTo = nullptr;
    bool m_remembersLayout = false;
};

} // namespace coroscope::gui
