// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One case an item; no decision about content is made here.
#include "gui/inspector/inspectorpaint.h"

#include "gui/theme/wrappedtext.h"

#include <QPen>

namespace coroscope::gui {

namespace {

void paintText(QPainter& painter, const InspectorItem& item, const Theme& theme) {
    if (item.wraps) {
        WrappedText(item.text, item.font, item.rect.width(), item.lineHeight)
            .draw(painter, item.rect.topLeft(), colorOf(theme, item.ink));
        return;
    }
    painter.setFont(item.font);
    painter.setPen(colorOf(theme, item.ink));
    painter.drawText(item.rect,
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip | Qt::TextSingleLine,
                     item.text);
}

void paintPill(QPainter& painter, const InspectorItem& item, const Theme& theme) {
    const QRectF& rect = item.rect;
    const bool isBad = item.icon == StateIcon::Dead || item.icon == StateIcon::Error;
    const QColor& ink = isBad ? theme.bad : theme.ink;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isBad ? theme.badSoft : theme.hover);
    painter.drawRoundedRect(rect, 6, 6);
    drawStateIcon(painter, item.icon, QRectF(rect.left() + 10, rect.top() + 5.5, 15, 15), ink);
    painter.setFont(item.font);
    painter.setPen(ink);
    painter.drawText(rect.adjusted(30, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, item.text);
}

void paintLines(QPainter& painter, const InspectorItem& item, const Theme& theme) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.line, 1));
    if (item.kind == InspectorItem::Kind::Box)
        painter.drawRoundedRect(item.rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    else
        painter.fillRect(item.rect, theme.line);
}

void paintItem(QPainter& painter, const InspectorItem& item, const Theme& theme) {
    switch (item.kind) {
    case InspectorItem::Kind::Text:
        return paintText(painter, item, theme);
    case InspectorItem::Kind::Badge:
        return drawBadge(painter, item.rect, item.ordinal, theme);
    case InspectorItem::Kind::Icon:
        return drawStateIcon(painter, item.icon, item.rect, colorOf(theme, item.ink));
    case InspectorItem::Kind::Pill:
        return paintPill(painter, item, theme);
    case InspectorItem::Kind::RowTint:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::mix(theme.taskColor(item.ordinal), theme.surface, 0.11));
        painter.drawRoundedRect(item.rect, 6, 6);
        return;
    case InspectorItem::Kind::Box:
    case InspectorItem::Kind::Rule:
    case InspectorItem::Kind::RowRule:
        return paintLines(painter, item, theme);
    }
}

} // namespace

void paintInspector(QPainter& painter, const InspectorGeometry& geometry, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const InspectorItem& item : geometry.items)
        paintItem(painter, item, theme);
}

const QColor& colorOf(const Theme& theme, Ink ink) {
    switch (ink) {
    case Ink::Ink:
        return theme.ink;
    case Ink::Ink2:
        return theme.ink2;
    case Ink::Ink3:
        return theme.ink3;
    case Ink::String:
        return theme.string;
    case Ink::Number:
        return theme.number;
    case Ink::Keyword:
        return theme.keyword;
    case Ink::Good:
        return theme.good;
    case Ink::Bad:
        return theme.bad;
    case Ink::Accent:
        return theme.accent;
    }
    return theme.ink;
}

} // namespace coroscope::gui
