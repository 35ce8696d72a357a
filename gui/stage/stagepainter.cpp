// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Header, zones, belt, ruler and links; the cards are painted apart.
#include "gui/stage/stagepainter.h"

#include "gui/stage/cardpictures.h"
#include "gui/theme/groupeddigits.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace coroscope::gui {

double paintText(QPainter& painter, QPointF at, double width, const QString& text,
                 const QFont& font, const QColor& color, bool isRight) {
    if (text.isEmpty() || width < 4)
        return 0;
    const QString shown = elideMiddle(text, font, width);
    const double taken = QFontMetricsF(font).horizontalAdvance(shown);
    painter.setFont(font);
    painter.setPen(color);
    const double left = isRight ? at.x() - taken : at.x();
    painter.drawText(QRectF(left, at.y() - 14, taken + 2, 28), Qt::AlignVCenter | Qt::AlignLeft,
                     shown);
    return taken;
}

namespace {

constexpr double kWide = 10'000;

void paintHeader(QPainter& painter, const StageLayout& layout, const Theme& theme) {
    const StageHeader& header = layout.header;
    double x = 16;
    x += paintText(painter, {x, 24}, kWide, header.title, Theme::text(14, 600), theme.ink) + 12;
    if (!header.verdict.isEmpty()) {
        const double icon = header.verdictIcon ? 22 : 0;
        const QFont font = Theme::text(13, 650);
        const double width = QFontMetricsF(font).horizontalAdvance(header.verdict) + 24 + icon;
        painter.setPen(Qt::NoPen);
        painter.setBrush(header.isBad ? theme.badSoft : theme.goodSoft);
        painter.drawRoundedRect(QRectF(x, 11, width, 26), 13, 13);
        const QColor ink = header.isBad ? theme.bad : theme.good;
        if (header.verdictIcon)
            drawStateIcon(painter, *header.verdictIcon, QRectF(x + 11, 17, 15, 15), ink);
        paintText(painter, {x + 12 + icon, 24}, kWide, header.verdict, font, ink);
        return;
    }
    if (header.isGrouped) {
        const QString word = QCoreApplication::translate("Stage", "grouped");
        const QFont font = Theme::text(12.5, 600);
        const double width = QFontMetricsF(font).horizontalAdvance(word) + 36;
        const QRectF chip(layout.size.width() - 52 - width, 12, width, 24);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(chip, 6, 6);
        drawIcon(painter, Icon::Info, QRectF(chip.left() + 8, chip.top() + 5, 14, 14), theme.ink2);
        paintText(painter, {chip.left() + 28, 24}, width, word, font, theme.ink2);
    }
    for (std::size_t i = 0; i < header.phases.size(); ++i) {
        const StagePhase& phase = header.phases[i];
        const QFont font = Theme::text(12.5, phase.isOn ? 650 : 400);
        const QString text = QStringLiteral("%1  %2").arg(i + 1).arg(phase.text);
        const double width = QFontMetricsF(font).horizontalAdvance(text) + 20;
        if (phase.isOn) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accentSoft);
            painter.drawRoundedRect(QRectF(x, 11, width, 26), 13, 13);
        }
        paintText(painter, {x + 10, 24}, kWide, text, font, phase.isOn ? theme.accent : theme.ink3);
        x += width + 6;
        if (i + 1 < header.phases.size())
            drawIcon(painter, Icon::Chevron, QRectF(x, 18.5, 11, 11), theme.ink3);
        x += 17;
    }
}

void paintZone(QPainter& painter, const StageZone& zone, const Theme& theme) {
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.zone);
    painter.drawRoundedRect(zone.rect.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    const double y = zone.rect.top() + zone.headTop + 11;
    double x = zone.rect.left() + 15;
    QFont head = Theme::text(12, 650);
    head.setLetterSpacing(QFont::PercentageSpacing, 105);
    x += paintText(painter, {x, y}, kWide, zone.title, head, theme.ink2) + 8;
    if (zone.count >= 0) {
        const QString number = groupedDigits(qulonglong(zone.count));
        const QFont font = Theme::text(11, 600);
        const double width = std::max(18.0, QFontMetricsF(font).horizontalAdvance(number) + 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(QRectF(x, y - 8, width, 16), 8, 8);
        painter.setFont(font);
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(x, y - 8, width, 16), Qt::AlignCenter, number);
        x += width + 14;
    }
    x += paintText(painter, {x, y}, kWide, zone.note, Theme::text(12), theme.ink3);
    const double room = zone.rect.right() - 15 - x - 10;
    if (room > 60)
        paintText(painter, {zone.rect.right() - 15, y}, room, zone.hint, Theme::text(12),
                  theme.ink3, true);
    paintText(painter, {zone.rect.left() + 15, zone.rect.top() + zone.messageTop + 10},
              zone.rect.width() - 30, zone.message, Theme::text(13), theme.ink3);
}

// What strokes of which colour are, and who comes next.
void paintLegend(QPainter& painter, const StageBelt& belt, const QRectF& zone, const Theme& theme) {
    double x = zone.left() + 15;
    const double y = zone.top() + belt.legendTop;
    const double next = QFontMetricsF(Theme::text(12)).horizontalAdvance(belt.next) + 24;
    for (const auto& [badge, count] : belt.legend) {
        if (x + 60 > zone.right() - next)
            break;
        if (badge)
            drawBadge(painter, QRectF(x, y - 9, 18, 18), badge, theme);
        else
            paintText(painter, {x + 2, y}, 18, QStringLiteral("ƒ"), Theme::mono(14, 600),
                      theme.ink2);
        x += 24 + paintText(painter, {x + 24, y}, 60, count, Theme::text(12), theme.ink2) + 18;
    }
    paintText(painter, {zone.right() - 15, y}, zone.width() - 30, belt.next, Theme::text(12),
              theme.ink2, true);
}

void paintBelt(QPainter& painter, const StageLayout& layout, const Theme& theme) {
    const StageBelt& belt = layout.belt;
    if (!belt.isShown)
        return;
    const QRectF zone = layout.zone(ZoneKind::Ready).rect;
    QColor faint = theme.lineStrong;
    faint.setAlphaF(0.45f);
    QPen dashed(faint, 1, Qt::CustomDashLine);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    for (const QRectF& place : belt.places)
        painter.drawRoundedRect(place, 9, 9);
    const double y = zone.top() + belt.top;
    const double left = zone.left() + 15;
    const double right = zone.right() - 13;
    painter.setPen(QPen(theme.lineStrong, 1.5));
    painter.drawLine(QPointF(left, y + 1), QPointF(right, y + 1));
    painter.setPen(QPen(theme.lineStrong, 1.1));
    for (double x = left + 6; !belt.isPlain && x + 4 < right; x += 16)
        painter.drawEllipse(QPointF(x, y + 6.5), 3.4, 3.4);
    if (belt.border) {
        painter.setPen(QPen(theme.ink3, 1.4, Qt::DashLine));
        painter.drawLine(QPointF(*belt.border, zone.top() + 40), QPointF(*belt.border, y));
    }
    paintLegend(painter, belt, zone, theme);
    if (belt.countersTitle.isEmpty())
        return;
    const double top = y + 49;
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(left, top - 17), QPointF(right, top - 17));
    paintText(painter, {left, top + 4}, kWide, belt.countersTitle, Theme::text(11.5, 650),
              theme.ink3);
    for (std::size_t i = 0; i + 1 < belt.counters.size(); i += 2) {
        const double row = top + 29 + double(i / 2) * 21;
        paintText(painter, {left, row}, right - left - 40, belt.counters[i], Theme::text(13),
                  theme.ink3);
        paintText(painter, {right, row}, 40, belt.counters[i + 1], Theme::text(13, 600), theme.ink,
                  true);
    }
}

void paintBeltArrow(QPainter& painter, const StageLayout& layout, const Theme& theme) {
    if (!layout.belt.hasArrow)
        return;
    const QRectF ready = layout.zone(ZoneKind::Ready).rect;
    const QPointF centre(ready.right() + 8, ready.top() + 76);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(centre, 13, 13);
    painter.setPen(QPen(theme.onAccent, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF chevron[] = {centre + QPointF(-3, -5.5), centre + QPointF(3.5, 0),
                               centre + QPointF(-3, 5.5)};
    painter.drawPolyline(chevron, 3);
}

void paintRuler(QPainter& painter, const StageLayout& layout, const Theme& theme) {
    const StageRuler& ruler = layout.ruler;
    if (!ruler.isShown)
        return;
    const QRectF zone = layout.zone(ZoneKind::Timers).rect;
    const double y = zone.top() + 93;
    const double left = zone.left() + 21;
    const double right = zone.right() - 19;
    const double start = zone.left() + 57;
    painter.setPen(QPen(theme.lineStrong, 1.5));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    // Labels stand at multiples of the step; the flag stays where "now" is.
    const double first = std::ceil(ruler.now / ruler.step - 1e-9) * ruler.step;
    for (double time = first;; time += ruler.step) {
        const double x = start + (time - ruler.now) / ruler.step * ruler.pixels;
        if (x > right + 4)
            break;
        painter.setPen(QPen(theme.lineStrong, 1.4));
        painter.drawLine(QPointF(x, y), QPointF(x, y + 7));
        if (x + ruler.pixels / 2 < right)
            painter.drawLine(QPointF(x + ruler.pixels / 2, y),
                             QPointF(x + ruler.pixels / 2, y + 4));
        painter.setFont(Theme::mono(11.5));
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(x - 30, y + 8, 60, 18), Qt::AlignCenter,
                         QString::number(time, 'f', ruler.decimals));
    }
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(start, zone.top() + 41), QPointF(start, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const double top = zone.top() + 35;
    const QPointF flag[] = {{start - 7, top},
                            {start + 7, top},
                            {start + 7, top + 6},
                            {start, top + 13},
                            {start - 7, top + 6}};
    painter.drawPolygon(flag, 5);
    const QPointF word = ruler.isNowInHead ? QPointF(zone.left() + 121, zone.top() + 20)
                                           : QPointF(start + 13, zone.top() + 42);
    paintText(painter, word, kWide, ruler.nowText, Theme::text(12, 650), theme.accent);
}

// Right angles with corners of 8.
QPainterPath rounded(const QPolygonF& corners) {
    QPainterPath path(corners.first());
    for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i], corners[i - 1]);
        const QLineF out(corners[i], corners[i + 1]);
        const double radius = std::min({8.0, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(radius / std::max(0.1, in.length())));
        path.quadTo(corners[i], out.pointAt(radius / std::max(0.1, out.length())));
    }
    path.lineTo(corners.last());
    return path;
}

void paintLink(QPainter& painter, const StageLink& link, const Theme& theme) {
    if (link.path.size() < 2 || link.opacity <= 0)
        return;
    const QColor color = link.isCycle   ? theme.bad
                         : link.ordinal ? theme.taskColor(link.ordinal)
                                        : theme.ink3;
    painter.save();
    painter.setOpacity(link.opacity);
    QPolygonF corners = link.path;
    const QPointF tip = corners.last();
    const QLineF last(corners[corners.size() - 2], tip);
    if (last.length() > 9)
        corners.last() = last.pointAt(1 - 7 / last.length());
    painter.setPen(QPen(color, link.isCycle ? 3 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rounded(corners));
    drawArrowHead(painter, tip, -last.angle(), color);
    if (!link.label.isEmpty()) {
        const QFont font = Theme::text(12, 600);
        const double width = QFontMetricsF(font).horizontalAdvance(link.label);
        const double left = link.isLabelRight  ? link.labelAt.x() - width
                            : link.isLabelLeft ? link.labelAt.x()
                                               : link.labelAt.x() - width / 2;
        paintText(painter, {left, link.labelAt.y()}, kWide, link.label, font, theme.bad);
    }
    painter.restore();
}

void paintRing(QPainter& painter, const StageRing& ring, const Theme& theme) {
    if (!ring.isShown)
        return;
    drawStateIcon(painter, StateIcon::Dead,
                  QRectF(ring.centre.x() - 13, ring.centre.y() - 34, 26, 26), theme.bad);
    const QFont font = Theme::text(13, 650);
    const double width = QFontMetricsF(font).horizontalAdvance(ring.text);
    paintText(painter, {ring.centre.x() - width / 2, ring.centre.y() + 8}, kWide, ring.text, font,
              theme.bad);
}

} // namespace

void paintStage(QPainter& painter, const StageLayout& layout, const Theme& theme,
                CardPictures* pictures) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF fit = fitButton(layout);
    if (!layout.isPicture)
        drawIcon(painter, Icon::Fit, QRectF(fit.left() + 7, fit.top() + 7, 14, 14), theme.ink2);
    paintHeader(painter, layout, theme);
    for (const StageZone& zone : layout.zones)
        paintZone(painter, zone, theme);
    paintBelt(painter, layout, theme);
    paintRuler(painter, layout, theme);
    if (pictures)
        pictures->beginFrame();
    for (const StageCard& card : layout.cards)
        pictures ? pictures->paint(painter, card, theme) : paintCard(painter, card, theme);
    for (const StageLink& link : layout.links)
        paintLink(painter, link, theme);
    paintBeltArrow(painter, layout, theme);
    paintRing(painter, layout.ring, theme);
}

} // namespace coroscope::gui
