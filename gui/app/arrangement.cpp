// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Keeps the list of pages with their places and gives each panel the pages that it should hold.
#include "gui/app/arrangement.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace coroscope::gui {

Arrangement::Arrangement(std::function<Panel*()> makePanel, QWidget* parent)
    : QObject(parent)
    , m_makePanel(std::move(makePanel)) {}

Arrangement::~Arrangement() = default;

void Arrangement::addPlace(const QString& name, std::function<QString()> title, Panel* panel) {
    m_places.push_back({name, std::move(title), panel, {}});
    adopt(panel);
}

void Arrangement::adopt(Panel* panel) {
    connect(&panel->header(), &PanelHeader::dragged, this,
            [this, panel](int tab, QPoint where) { drag(panel, tab, where, false); });
    connect(&panel->header(), &PanelHeader::dropped, this,
            [this, panel](int tab, QPoint where) { drag(panel, tab, where, true); });
    connect(&panel->header(), &PanelHeader::menuWanted, this, [this, panel](int tab, QPoint where) {
        QMenu menu(panel);
        fillMenu(menu, panel->pages()[std::size_t(tab)]);
        menu.exec(where);
    });
}

void Arrangement::addPage(QWidget* page, PageTraits traits) {
    m_usualOrder.push_back(traits.name);
    QString place = traits.place;
    m_pages.push_back({page, std::move(traits), std::move(place), nullptr, {}});
    rebuild();
}

Arrangement::Page* Arrangement::find(const QWidget* page) {
    const auto it = std::find_if(m_pages.begin(), m_pages.end(),
                                 [page](const Page& each) { return each.widget == page; });
    return it == m_pages.end() ? nullptr : &*it;
}

const Arrangement::Page* Arrangement::find(const QWidget* page) const {
    return const_cast<Arrangement*>(this)->find(page);
}

Arrangement::Page* Arrangement::named(const QString& name) {
    const auto it = std::find_if(m_pages.begin(), m_pages.end(),
                                 [&](const Page& each) { return each.traits.name == name; });
    return it == m_pages.end() ? nullptr : &*it;
}

const Arrangement::Place* Arrangement::placeNamed(const QString& name) const {
    const auto it = std::find_if(m_places.begin(), m_places.end(),
                                 [&](const Place& each) { return each.name == name; });
    return it == m_places.end() ? nullptr : &*it;
}

Panel* Arrangement::panelFor(const Page& page) const {
    if (page.place.isEmpty())
        return page.window;
    const Place* place = placeNamed(page.place);
    if (place && !place->mergedInto.isEmpty())
        place = placeNamed(place->mergedInto);
    return place ? place->panel : nullptr;
}

Panel* Arrangement::panelOf(const QWidget* page) const {
    const Page* found = find(page);
    return found && found->traits.isShown ? panelFor(*found) : nullptr;
}

void Arrangement::setShown(QWidget* page, bool isShown) {
    Page* found = find(page);
    if (!found || found->traits.isShown == isShown)
        return;
    found->traits.isShown = isShown;
    if (!isShown)
        closeWindow(*found);
    else if (found->place.isEmpty())
        openWindow(*found);
    rebuild();
    emit changed(); // a panel may have got its first page or lost its last
}

bool Arrangement::isShown(const QWidget* page) const {
    const Page* found = find(page);
    return found && found->traits.isShown;
}

void Arrangement::setText(QWidget* page, const QString& text) {
    Page* found = find(page);
    if (!found)
        return;
    found->traits.tab.text = text;
    if (Panel* panel = panelOf(page))
        panel->setText(page, text);
    if (found->window)
        found->window->setWindowTitle(text);
}

void Arrangement::setCount(QWidget* page, int count, bool isBad) {
    Page* found = find(page);
    if (!found)
        return;
    found->traits.tab.count = count;
    found->traits.tab.isBad = isBad;
    if (Panel* panel = panelOf(page))
        panel->setCount(page, count, isBad);
}

void Arrangement::show(QWidget* page) {
    Panel* panel = panelOf(page);
    if (!panel)
        return;
    panel->showPage(page);
    if (isInWindow(page))
        panel->raise();
}

void Arrangement::setMerged(const QString& from, const QString& to, bool isMerged) {
    for (Place& place : m_places)
        if (place.name == from)
            place.mergedInto = isMerged ? to : QString();
    rebuild();
}

// --- moving

void Arrangement::moveTo(QWidget* page, const QString& place, int index) {
    Page* found = find(page);
    const Place* target = placeNamed(place);
    if (!found || !target)
        return;
    closeWindow(*found);
    found->place = place;
    // Before the page that has the wanted index now, else behind all others.
    const Page moved = *found;
    m_pages.erase(m_pages.begin() + (found - m_pages.data()));
    const auto there = pagesOf(panelFor(moved));
    auto before = m_pages.end();
    if (index >= 0 && index < int(there.size()))
        before = m_pages.begin() + (find(there[std::size_t(index)]) - m_pages.data());
    m_pages.insert(before, moved);
    rebuild();
    show(page);
    emit changed();
}

void Arrangement::moveToWindow(QWidget* page, const QRect& geometry) {
    Page* found = find(page);
    if (!found)
        return;
    found->windowGeometry = geometry;
    if (found->window) {
        found->window->setGeometry(geometry);
        return;
    }
    found->place.clear();
    openWindow(*found);
    rebuild();
    emit changed();
}

void Arrangement::openWindow(Page& page) {
    if (page.window)
        return;
    page.window = m_makePanel();
    page.window->setWindowTitle(page.traits.tab.text);
    page.window->setGeometry(page.windowGeometry);
    page.window->installEventFilter(this);
    adopt(page.window);
    page.window->show();
}

void Arrangement::closeWindow(Page& page) {
    if (!page.window)
        return;
    page.windowGeometry = page.window->geometry();
    page.window->removeEventFilter(this);
    page.window->removePage(page.widget);
    page.window->hide();
    page.window->deleteLater();
    page.window = nullptr;
}

bool Arrangement::isInWindow(const QWidget* page) const {
    const Page* found = find(page);
    return found && found->window;
}

// The window of a page is closed: the page goes back to where it belongs.
bool Arrangement::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Close) {
        for (Page& page : m_pages) {
            if (page.window == watched) {
                moveTo(page.widget, page.traits.place);
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

bool Arrangement::isUsual() const {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const Page& page = m_pages[i];
        if (page.place != page.traits.place || page.traits.name != m_usualOrder[i])
            return false;
    }
    return true;
}

void Arrangement::reset() {
    for (Page& page : m_pages) {
        closeWindow(page);
        page.place = page.traits.place;
    }
    const auto rank = [this](const Page& page) {
        return std::find(m_usualOrder.begin(), m_usualOrder.end(), page.traits.name);
    };
    std::sort(m_pages.begin(), m_pages.end(),
              [&](const Page& a, const Page& b) { return rank(a) < rank(b); });
    rebuild();
    emit changed();
}

// --- panels

std::vector<QWidget*> Arrangement::pagesOf(const Panel* panel) const {
    std::vector<QWidget*> pages;
    for (const Page& page : m_pages)
        if (page.traits.isShown && panelFor(page) == panel)
            pages.push_back(page.widget);
    return pages;
}

std::vector<Panel*> Arrangement::panels() const {
    std::vector<Panel*> all;
    for (const Place& place : m_places)
        all.push_back(place.panel);
    for (const Page& page : m_pages)
        if (page.window)
            all.push_back(page.window);
    return all;
}

// First every panel that changes lets go of its pages: a page has one parent.
void Arrangement::rebuild() {
    struct Change {
        Panel* panel;
        QWidget* current;
        std::vector<QWidget*> wanted;
    };
    std::vector<Change> changes;
    for (Panel* panel : panels()) {
        std::vector<QWidget*> wanted = pagesOf(panel);
        const std::vector<QWidget*> old = panel->pages();
        if (wanted == old)
            continue;
        changes.push_back({panel, panel->currentPage(), std::move(wanted)});
        for (QWidget* page : old) {
            panel->removePage(page);
            if (!panelOf(page))
                page->hide();
        }
    }
    for (const Change& change : changes) {
        for (QWidget* page : change.wanted) {
            const PageTraits& traits = find(page)->traits;
            change.panel->addPage(page, traits.tab, traits.tools);
            if (traits.fills)
                change.panel->setFills(page);
        }
        change.panel->showPage(change.current);
    }
}

Panel* Arrangement::panelAt(QPoint where) const {
    const auto isAt = [where](const Panel* panel) {
        return panel && panel->isVisible() && panel->rect().contains(panel->mapFromGlobal(where));
    };
    for (const Page& page : m_pages)
        if (isAt(page.window))
            return page.window;
    for (const Place& place : m_places)
        if (isAt(place.panel))
            return place.panel;
    return nullptr;
}

// A tab follows the pointer: where it would stand is marked; let go, it stands there, or in a
// window of its own where there is no panel.
void Arrangement::drag(Panel* from, int tab, QPoint where, bool isOver) {
    if (tab < 0 || tab >= int(from->pages().size()))
        return;
    QWidget* page = from->pages()[std::size_t(tab)];
    Panel* at = panelAt(where);
    for (const Place& place : m_places)
        place.panel->header().setDropMark(!isOver && place.panel == at ? at->header().slotAt(where)
                                                                       : -1);
    if (!isOver)
        return;
    const auto place = std::find_if(m_places.begin(), m_places.end(),
                                    [at](const Place& each) { return each.panel == at; });
    if (place != m_places.end()) {
        int slot = at->header().slotAt(where);
        if (at == from && slot > tab)
            --slot; // of those that stay
        moveTo(page, place->name, slot);
    } else if (!at) {
        const QRect window = from->window()->frameGeometry();
        if (!window.contains(where))
            moveToWindow(page, QRect(where - QPoint(40, 16), page->size().expandedTo({360, 280})));
    }
}

void Arrangement::fillMenu(QMenu& menu, QWidget* page) {
    const Page* found = find(page);
    for (const Place& place : m_places) {
        QAction* action = menu.addAction(place.title());
        action->setEnabled(found && found->place != place.name);
        connect(action, &QAction::triggered, this,
                [this, page, name = place.name] { moveTo(page, name); });
    }
    menu.addSeparator();
    QAction* window = menu.addAction(tr("Move to a window of its own"));
    window->setEnabled(found && !found->window);
    connect(window, &QAction::triggered, this, [this, page] {
        const QRect old = find(page)->windowGeometry;
        const QPoint corner = page->mapToGlobal(QPoint(24, 24));
        moveToWindow(page,
                     old.isValid() ? old : QRect(corner, page->size().expandedTo({360, 280})));
    });
    menu.addSeparator();
    QAction* all = menu.addAction(tr("Put all panels back"));
    all->setEnabled(!isUsual());
    connect(all, &QAction::triggered, this, &Arrangement::reset);
}

} // namespace coroscope::gui
