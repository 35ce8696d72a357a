// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The arrangement in the user's settings: "name:place" of each page in the order of the tabs, an
// empty place for a window of its own. What another version wrote and this one does not know is
// passed over.
#include "gui/app/arrangement.h"

#include <QSettings>

#include <algorithm>

namespace coroscope::gui {

namespace {
const QString kPages = QStringLiteral("layout/pages");

QString windowKey(const QString& name) {
    return QStringLiteral("layout/window/") + name;
}
} // namespace

void Arrangement::save(QSettings& settings) const {
    if (isUsual()) {
        settings.remove(kPages);
        return;
    }
    QStringList pages;
    for (const Page& page : m_pages) {
        pages << page.traits.name + QLatin1Char(':') + page.place;
        if (page.window)
            settings.setValue(windowKey(page.traits.name), page.window->geometry());
    }
    settings.setValue(kPages, pages);
}

void Arrangement::restore(const QSettings& settings) {
    const QStringList pages = settings.value(kPages).toStringList();
    int at = 0;
    for (const QString& text : pages) {
        Page* page = named(text.section(QLatin1Char(':'), 0, 0));
        const QString place = text.section(QLatin1Char(':'), 1);
        if (!page || (!place.isEmpty() && !placeNamed(place)))
            continue;
        page->windowGeometry = settings.value(windowKey(page->traits.name)).toRect();
        if (place.isEmpty() && page->windowGeometry.isEmpty())
            continue;
        page->place = place;
        const auto from = page - m_pages.data();
        if (from < at)
            continue; // named twice
        std::rotate(m_pages.begin() + at, m_pages.begin() + from, m_pages.begin() + from + 1);
        ++at;
    }
    for (Page& page : m_pages)
        if (page.place.isEmpty() && page.traits.isShown)
            openWindow(page);
    rebuild();
    emit changed();
}

} // namespace coroscope::gui
