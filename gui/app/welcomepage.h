// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What stands in the window where nothing is open: ways to begin, what was open lately, the
// examples.
#pragma once

#include <QWidget>

class QScrollArea;
class QSpacerItem;
class QVBoxLayout;

namespace coroscope::gui {

class Actions;
class Documents;
class FlatButton;
class GalleryGrid;
class SegmentedControl;
class Session;
class WelcomeButton;
class WelcomeText;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(Session& session, Actions& actions, Documents& documents, QWidget* parent);
    [[nodiscard]] GalleryGrid& grid() const { return *m_grid; }
    void refresh(); // the files that were open lately

signals:
    void left(); // Escape

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBeginnings();
    QWidget* makeExamples();
    void retranslate();
    void fit();

    Session& m_session;
    Actions& m_actions;
    Documents& m_documents;
    QWidget* m_beginnings = nullptr;
    QSpacerItem* m_between = nullptr;
    WelcomeButton* m_new = nullptr;
    WelcomeButton* m_chain = nullptr;
    WelcomeButton* m_open = nullptr;
    WelcomeButton* m_paste = nullptr;
    WelcomeText* m_recentTitle = nullptr;
    FlatButton* m_clear = nullptr;
    QVBoxLayout* m_recent = nullptr;
    WelcomeText* m_tip = nullptr;
    WelcomeText* m_title = nullptr;
    WelcomeText* m_hint = nullptr;
    SegmentedControl* m_shelves = nullptr;
    GalleryGrid* m_grid = nullptr;
    QScrollArea* m_area = nullptr;
};

} // namespace coroscope::gui
