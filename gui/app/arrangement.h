// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which page stands in which panel: as the window is made, as its user dragged the tabs about, and
// as a narrow window needs it. A page may stand in a window of its own, for a second screen.
#pragma once

#include "gui/app/panel.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QMenu;
class QSettings;

namespace coroscope::gui {

class Arrangement : public QObject {
    Q_OBJECT

public:
    // `makePanel` makes the panel of a window of its own, hidden.
    Arrangement(std::function<Panel*()> makePanel, QWidget* parent);
    ~Arrangement() override;

    // `name` is the place's in the user's settings, `title` what the menu calls it.
    void addPlace(const QString& name, std::function<QString()> title, Panel* panel);
    struct PageTraits {
        QString name;  // in the settings
        QString place; // where it stands unless the user moves it
        PanelHeader::Tab tab;
        QWidget* tools = nullptr;
        bool isShown = true;
        bool fills = false; // no footer of the panel below it
    };
    void addPage(QWidget* page, PageTraits traits);
    void setShown(QWidget* page, bool isShown);
    [[nodiscard]] bool isShown(const QWidget* page) const;
    void setText(QWidget* page, const QString& text);
    void setCount(QWidget* page, int count, bool isBad = false);
    void show(QWidget* page); // to the front of its panel
    [[nodiscard]] Panel* panelOf(const QWidget* page) const;
    // The pages of the one place stand in the other one.
    void setMerged(const QString& from, const QString& to, bool isMerged);

    void moveTo(QWidget* page, const QString& place, int index = -1);
    void moveToWindow(QWidget* page, const QRect& geometry);
    [[nodiscard]] bool isInWindow(const QWidget* page) const;
    [[nodiscard]] bool isUsual() const; // nothing was moved
    void reset();
    void fillMenu(QMenu& menu, QWidget* page);

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        QString name;
        std::function<QString()> title;
        Panel* panel;
        QString mergedInto;
    };
    struct Page {
        QWidget* widget;
        PageTraits traits;
        QString place;          // of this moment; empty: a window of its own
        QPointer<Panel> window; // its own
        QRect windowGeometry;   // as it was last
    };
    [[nodiscard]] Page* find(const QWidget* page);
    [[nodiscard]] const Page* find(const QWidget* page) const;
    [[nodiscard]] Page* named(const QString& name);
    [[nodiscard]] const Place* placeNamed(const QString& name) const;
    [[nodiscard]] Panel* panelFor(const Page& page) const;
    [[nodiscard]] std::vector<QWidget*> pagesOf(const Panel* panel) const;
    void adopt(Panel* panel);
    void openWindow(Page& page);
    void closeWindow(Page& page);
    void rebuild();
    [[nodiscard]] std::vector<Panel*> panels() const;
    void drag(Panel* from, int tab, QPoint where, bool isOver);
    [[nodiscard]] Panel* panelAt(QPoint where) const;

    std::function<Panel*()> m_makePanel;
    std::vector<Place> m_places;
    std::vector<Page> m_pages; // in the order of the tabs
    std::vector<QString> m_usualOrder;
};

} // namespace coroscope::gui
