// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How groups of tasks are painted: a row with a bar, a column of timers, a sum.
#include "gui/stage/stagepainter.h"
#include "gui/theme/groupeddigits.h"

#include <QFontMetricsF>

namespace coroscope::gui {

namespace {

constexpr double kNameShare = 0.125; // of a row's width, for the coroutine's name
constexpr double kBarShare = 0.47;   // where the bar begins
constexpr double kBarEnd = 0.79;
constexpr double kCountEnd = 0.875;

void paintRow(QPainter& p, const StageCard& c, const Theme& t) {
    const QRectF& r = c.rect;
    const double y = r.center().y();
    if (c.isSelected || c.isWarned || c.isLit) {
        p.setPen(QPen(c.isSelected ? t.accent : c.isWarned ? t.warn : t.line, 1));
        p.setBrush(c.isSelected ? t.accentSoft : c.isWarned ? t.warnSoft : t.hover);
        p.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    drawBadge(p, QRectF(r.left() + 7, y - 10, 20, 20), c.ordinal, t);
    const double name = r.left() + 37;
    const double width =
        paintText(p, {name, y}, r.width() * (kNameShare + 0.1), c.title, Theme::mono(12), t.ink);
    const double reason = std::max(name + width + 14, r.left() + 37 + r.width() * kNameShare);
    const double bar = r.left() + r.width() * kBarShare;
    paintText(p, {reason, y}, bar - reason - 10, c.detail, Theme::text(13), t.ink);
    const double end = r.left() + r.width() * kBarEnd;
    p.setPen(QPen(t.line, 1));
    p.drawLine(QPointF(bar, y), QPointF(end, y));
    p.setPen(QPen(t.taskColor(c.ordinal), 1.6));
    p.setBrush(t.raised);
    p.drawRoundedRect(QRectF(bar, y - 6.5, std::max(4.0, (end - bar) * c.share), 13), 3, 3);
    paintText(p, {r.left() + r.width() * kCountEnd, y}, 70, groupedDigits(c.id.toULongLong()),
              Theme::text(13, 650), t.ink, true);
    paintText(p, {r.right() - 10, y}, r.width() * (1 - kCountEnd) - 14, c.aside, Theme::mono(12),
              t.ink3, true);
}

void paintColumn(QPainter& p, const StageCard& c, const Theme& t) {
    p.setPen(c.isSelected || c.isLit ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
    p.setBrush(c.ordinal ? t.taskColor(c.ordinal) : t.lineStrong);
    p.drawRoundedRect(c.rect, 2, 2);
}

void paintSum(QPainter& p, const StageCard& c, const Theme& t) {
    const double y = c.rect.center().y();
    double x = c.rect.left();
    if (c.icon) {
        const QColor ink = *c.icon == StateIcon::Done    ? t.good
                           : *c.icon == StateIcon::Error ? t.bad
                                                         : t.ink2;
        drawStateIcon(p, *c.icon, QRectF(x, y - 7.5, 15, 15), ink);
        x += 25;
    }
    paintText(p, {x, y}, c.rect.right() - x - 50, c.title, Theme::text(13), t.ink);
    paintText(p, {c.rect.right(), y}, 60, groupedDigits(c.id.toULongLong()), Theme::text(13, 650),
              t.ink, true);
}

} // namespace

bool paintGroupCard(QPainter& painter, const StageCard& card, const Theme& theme) {
    switch (card.kind) {
    case CardKind::GroupRow:
        paintRow(painter, card, theme);
        return true;
    case CardKind::Column:
        paintColumn(painter, card, theme);
        return true;
    case CardKind::Sum:
        paintSum(painter, card, theme);
        return true;
    default:
        return false;
    }
}

} // namespace coroscope::gui
