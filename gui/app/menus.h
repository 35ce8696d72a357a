// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The row at the top: brand, menus, and "Go to…" in the right corner.
#pragma once

#include <QWidget>

#include <functional>

class QMenu;
class QMenuBar;

namespace coroscope::gui {

class Actions;
class Session;

struct MenuHooks {
    std::function<void(QMenu*)> fillExamples; // called when the menu opens
    std::function<void(QMenu*)> fillRecent;
};

class MenuRow : public QWidget {
    Q_OBJECT

public:
    MenuRow(Session& session, Actions& actions, MenuHooks hooks, QWidget* parent);
    [[nodiscard]] QMenuBar* menuBar() const { return m_bar; }

signals:
    void goToRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillFile();
    void fillEdit();
    void fillScene();
    void fillRun();
    void fillView();
    void fillHelp();
    [[nodiscard]] QRectF goToRect() const;

    Session& m_session;
    Actions& m_actions;
    MenuHooks m_hooks;
    QMenuBar* m_bar;
};

} // namespace coroscope::gui
