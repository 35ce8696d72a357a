// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The stage as a tree for assistive technology: the header, then each zone as a list of its cards,
// each card with its rows. It is read from the same layout that is painted.
#include "gui/stage/stageview.h"

namespace coroscope::gui {

namespace {

QString wordsOf(const StageRow& row) {
    return QStringList({row.title, row.aside, row.code, row.pill}).join(u' ').simplified();
}

QString headerText(const StageHeader& header) {
    QStringList words(header.title);
    for (const StagePhase& phase : header.phases)
        words << (phase.isOn ? QStringLiteral("[%1]").arg(phase.text) : phase.text);
    if (!header.verdict.isEmpty())
        words << header.verdict;
    return words.join(QStringLiteral(", "));
}

} // namespace

std::vector<AccessibleItem> StageView::accessibleItems() const {
    const auto place = [this](const QRectF& rect) {
        return QRectF(m_camera.toWidget(rect.topLeft()), m_camera.toWidget(rect.bottomRight()));
    };
    std::vector<AccessibleItem> items;
    AccessibleItem header;
    header.role = QAccessible::StaticText;
    header.name = headerText(m_target.header);
    header.rect = place(QRectF(0, 0, m_target.size.width(), 48));
    items.push_back(std::move(header));
    for (std::size_t i = 0; i < kZoneCount; ++i) {
        const StageZone& zone = m_target.zones[i];
        AccessibleItem list;
        list.role = QAccessible::List;
        list.name = zone.count >= 0 ? zone.title + u' ' + QString::number(zone.count) : zone.title;
        list.description =
            QStringList({zone.note, zone.hint, zone.message}).join(u' ').simplified();
        list.rect = place(zone.rect);
        for (const StageCard& card : m_target.cards) {
            if (std::size_t(m_target.zoneOf(card)) != i || !card.hasFrame)
                continue;
            AccessibleItem item;
            item.name = describeCard(card);
            item.description = card.toolTip;
            item.rect = place(card.rect);
            item.isSelected = card.isSelected;
            item.isFocused = hasFocus() && m_focus && *m_focus == card.key;
            if (card.target.kind != Selection::Kind::None)
                item.press = [this, target = card.target] { m_session.select(target); };
            for (const StageRow& row : card.rows) {
                AccessibleItem line;
                line.role = QAccessible::StaticText;
                line.name = wordsOf(row);
                line.rect = place(row.rect.isEmpty() ? card.rect
                                                     : row.rect.translated(card.rect.topLeft()));
                item.children.push_back(std::move(line));
            }
            list.children.push_back(std::move(item));
        }
        items.push_back(std::move(list));
    }
    return items;
}

} // namespace coroscope::gui
