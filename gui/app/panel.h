// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A region of the window: a header with tabs (and tools of the tab at the right) over its pages.
#pragma once

#include "gui/theme/glyphs.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QStackedWidget;

namespace coroscope::gui {

class Session;

class PanelHeader : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        std::optional<Icon> icon;
        double iconSize = 14;
        QString text;
        int count = -1;     // -1: none is shown
        bool isBad = false; // the count is of problems
    };

    PanelHeader(Session& session, int height, QWidget* parent);
    void setTabs(std::vector<Tab> tabs);
    [[nodiscard]] const std::vector<Tab>& tabs() const { return m_tabs; }
    void setTab(int index, const Tab& tab);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    void addTool(QWidget* tool); // at the right
    [[nodiscard]] int tabsWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override; // of the tools
    // Between which tabs a tab that is let go at a point of the screen would stand: 0 before all.
    [[nodiscard]] int slotAt(QPoint global) const;
    void setDropMark(int slot); // shows it; -1: none

signals:
    void activated(int index);
    void doubleClicked();
    // A tab is dragged; the points are of the screen.
    void dragged(int index, QPoint where);
    void dropped(int index, QPoint where);
    void menuWanted(int index, QPoint where);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double widthOf(const Tab& tab) const;
    [[nodiscard]] QRectF rectOf(int index) const;
    [[nodiscard]] int tabAt(QPointF where) const; // -1: none
    void paintTab(QPainter& painter, int index, const Theme& theme) const;
    void choose(int index);
    void keepToolsClear();

    Session& m_session;
    std::vector<Tab> m_tabs;
    int m_current = 0;
    int m_pressed = -1; // the tab under the pointer when the button went down
    QPoint m_pressedAt;
    bool m_isDragging = false;
    int m_dropMark = -1;
    QHBoxLayout* m_layout;
};

class Panel : public QWidget {
    Q_OBJECT

public:
    Panel(Session& session, int headerHeight, QWidget* parent);
    // `tools` stand at the right of the header while the page is shown.
    void addPage(QWidget* page, const PanelHeader::Tab& tab, QWidget* tools = nullptr);
    void removePage(QWidget* page); // its owner is the caller again
    void showPage(QWidget* page);
    [[nodiscard]] bool holds(const QWidget* page) const;
    [[nodiscard]] std::vector<QWidget*> pages() const;
    [[nodiscard]] QWidget* currentPage() const;
    void setText(QWidget* page, const QString& text);
    void setCount(QWidget* page, int count, bool isBad = false);
    // Stands below every page but those that fill the panel.
    void setFooter(QWidget* footer);
    void setFills(QWidget* page);
    [[nodiscard]] PanelHeader& header() { return *m_header; }

private:
    struct Page {
        QWidget* widget;
        QWidget* tools;
        bool fills = false;
    };
    [[nodiscard]] int indexOf(const QWidget* page) const;
    void activate(int index);

    PanelHeader* m_header;
    QStackedWidget* m_stack;
    QWidget* m_footer = nullptr;
    std::vector<Page> m_pages;
};

} // namespace coroscope::gui
