// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Badges, pills, marks, arrow heads and hatches.
#include "gui/theme/glyphs.h"

#include "gui/theme/badge.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainterPath>

namespace coroscope::gui {

namespace {

QPolygonF ring(const QRectF& rect, std::initializer_list<QPointF> points) {
    QPolygonF polygon;
    for (const QPointF& point : points) {
        polygon << QPointF(rect.left() + point.x() * rect.width(),
                           rect.top() + point.y() * rect.height());
    }
    return polygon;
}

// The shape tells the round of the palette: square, circle, diamond, hexagon.
void drawBadgeShape(QPainter& painter, const QRectF& rect, std::uint32_t ordinal) {
    switch (((ordinal + 31) % 32) / 8) {
    case 1:
        painter.drawEllipse(rect);
        return;
    case 2:
        painter.drawPolygon(ring(rect, {{0.5, -0.06}, {1.06, 0.5}, {0.5, 1.06}, {-0.06, 0.5}}));
        return;
    case 3:
        painter.drawPolygon(
            ring(rect, {{0.25, 0}, {0.75, 0}, {1.03, 0.5}, {0.75, 1}, {0.25, 1}, {-0.03, 0.5}}));
        return;
    default:
        painter.drawRoundedRect(rect, rect.width() * 0.3, rect.width() * 0.3);
    }
}

} // namespace

void drawBadge(QPainter& painter, const QRectF& rect, std::uint32_t ordinal, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.taskColor(ordinal));
    if (isGroupBadge(ordinal))
        painter.drawEllipse(rect);
    else
        drawBadgeShape(painter, rect, ordinal);
    const QString number =
        isGroupBadge(ordinal) ? QString(QChar(groupLetter(ordinal))) : QString::number(ordinal);
    const double share = number.size() > 2 ? 0.42 : number.size() > 1 ? 0.54 : 0.64;
    QFont font = Theme::text(rect.height() * share, 700);
    // Four digits and more become smaller until they fit.
    if (const double room = rect.width() * 0.88 / QFontMetricsF(font).horizontalAdvance(number);
        room < 1)
        font = Theme::text(rect.height() * share * room, 700);
    painter.setFont(font);
    painter.setPen(theme.onTaskColor(ordinal));
    painter.drawText(rect, Qt::AlignCenter, number);
    painter.restore();
}

double drawKeyCap(QPainter& painter, double right, double middle, double height, const QString& key,
                  const Theme& theme) {
    painter.setFont(Theme::text(11.5, 500));
    const double width = painter.fontMetrics().horizontalAdvance(key) + 0.7 * height;
    const QRectF box(right - width, middle - height / 2, width, height);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.ink2);
    painter.drawText(box, Qt::AlignCenter, key);
    return box.left();
}

QRectF drawPill(QPainter& painter, QPointF anchor, double height, const QString& text,
                const QFont& font, const QColor& fill, const QColor& ink) {
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 14;
    const QRectF rect(anchor.x(), anchor.y() - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 6, 6);
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
    return rect;
}

void drawPrintMark(QPainter& painter, QPointF centre, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink2, 1.2));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(centre.x() - 4.5, centre.y() - 3.5, 9, 7), 2, 2);
    painter.drawLine(QPointF(centre.x() - 2, centre.y()), QPointF(centre.x() + 2, centre.y()));
    painter.restore();
}

void drawArrowHead(QPainter& painter, QPointF tip, double angle, const QColor& color,
                   double scale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(tip);
    painter.rotate(angle);
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF head[] = {{0, 0}, {-9, -4}, {-9, 4}};
    painter.drawPolygon(head, 3);
    painter.restore();
}

QBrush hatch(const QColor& color) {
    // Drawn at three times its size, so that it stays sharp on dense screens and in exports.
    constexpr int kSide = 6;
    constexpr int kScale = 3;
    QImage tile(kSide * kScale, kSide * kScale, QImage::Format_ARGB32_Premultiplied);
    QColor faint = color;
    faint.setAlphaF(0.16f);
    tile.fill(faint);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    painter.setPen(QPen(color, 1.7));
    for (int shift = -kSide; shift <= kSide; shift += kSide)
        painter.drawLine(QPointF(shift - 1, kSide + 1), QPointF(shift + kSide + 1, -1));
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1.0 / kScale, 1.0 / kScale));
    return brush;
}

QString elideMiddle(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, width);
}

} // namespace coroscope::gui
