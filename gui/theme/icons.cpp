// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The icons, as paths in a 16 × 16 grid, 1.6 px strokes.
#include "gui/theme/glyphs.h"

#include <QPainterPath>
#include <QPixmap>

namespace coroscope::gui {

namespace {

// Scales the painter to a 16 × 16 grid in `rect` and sets an icon's pen while it lives.
class Grid {
public:
    Grid(QPainter& painter, const QRectF& rect, const QColor& color, double side = 16)
        : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.translate(rect.topLeft());
        m_painter.scale(rect.width() / side, rect.height() / side);
        m_painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    ~Grid() { m_painter.restore(); }
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

private:
    QPainter& m_painter;
};

void line(QPainter& painter, std::initializer_list<QPointF> points) {
    painter.drawPolyline(points.begin(), int(points.size()));
}

void solid(QPainter& painter, const QColor& color, std::initializer_list<QPointF> points) {
    painter.setBrush(color);
    painter.drawPolygon(points.begin(), int(points.size()));
    painter.setBrush(Qt::NoBrush);
}

void drawTransport(QPainter& p, Icon icon, const QColor& c) {
    switch (icon) {
    case Icon::ToStart:
        line(p, {{3.5, 3}, {3.5, 13}});
        solid(p, c, {{13, 3.5}, {7, 8}, {13, 12.5}});
        break;
    case Icon::StepBack:
        line(p, {{12.5, 3.5}, {12.5, 12.5}});
        solid(p, c, {{9.5, 3.5}, {4, 8}, {9.5, 12.5}});
        break;
    case Icon::Step:
        line(p, {{3.5, 3.5}, {3.5, 12.5}});
        solid(p, c, {{6.5, 3.5}, {12, 8}, {6.5, 12.5}});
        break;
    case Icon::Run:
        solid(p, c, {{5, 3.2}, {5, 12.8}, {13, 8}});
        break;
    case Icon::Pause:
        line(p, {{5.5, 3.5}, {5.5, 12.5}});
        line(p, {{10.5, 3.5}, {10.5, 12.5}});
        break;
    case Icon::ToEnd:
        line(p, {{12.5, 3}, {12.5, 13}});
        solid(p, c, {{3, 3.5}, {9, 8}, {3, 12.5}});
        break;
    default:
        break;
    }
}

void drawStepOver(QPainter& p) {
    QPainterPath path(QPointF(2.5, 10.5));
    path.cubicTo(3.2, 5.6, 11, 4.6, 12.6, 9.2);
    p.drawPath(path);
    line(p, {{12.9, 5.4}, {12.9, 9.4}, {8.9, 9.4}});
    p.drawPoint(QPointF(8, 13.2));
}

void drawIteration(QPainter& p) {
    p.drawArc(QRectF(3, 3, 10, 10), 0, -312 * 16);
    line(p, {{11.8, 1.8}, {11.8, 4.6}, {9, 4.6}});
}

void drawShapes(QPainter& p, Icon icon) {
    switch (icon) {
    case Icon::Plus:
        line(p, {{8, 3}, {8, 13}});
        line(p, {{3, 8}, {13, 8}});
        break;
    case Icon::Minus:
        line(p, {{3, 8}, {13, 8}});
        break;
    case Icon::Search:
        p.drawEllipse(QPointF(7, 7), 4.2, 4.2);
        line(p, {{10.2, 10.2}, {13.5, 13.5}});
        break;
    case Icon::Chevron:
        line(p, {{6, 3.5}, {10.5, 8}, {6, 12.5}});
        break;
    case Icon::Down:
        line(p, {{3.5, 6}, {8, 10.5}, {12.5, 6}});
        break;
    case Icon::Fit:
        line(p, {{2.5, 6}, {2.5, 2.5}, {6, 2.5}});
        line(p, {{10, 2.5}, {13.5, 2.5}, {13.5, 6}});
        line(p, {{13.5, 10}, {13.5, 13.5}, {10, 13.5}});
        line(p, {{6, 13.5}, {2.5, 13.5}, {2.5, 10}});
        break;
    case Icon::Code:
        line(p, {{5.5, 4}, {2, 8}, {5.5, 12}});
        line(p, {{10.5, 4}, {14, 8}, {10.5, 12}});
        break;
    case Icon::Blocks:
        p.drawRect(QRectF(2.5, 3, 7, 4));
        p.drawRect(QRectF(6.5, 9, 7, 4));
        break;
    case Icon::Terminal:
        line(p, {{3, 4.5}, {6.5, 8}, {3, 11.5}});
        line(p, {{8.5, 12}, {13, 12}});
        break;
    case Icon::Lanes:
        line(p, {{2, 4}, {9, 4}});
        line(p, {{5, 8}, {14, 8}});
        line(p, {{2, 12}, {7, 12}});
        break;
    case Icon::Close:
        line(p, {{4, 4}, {12, 12}});
        line(p, {{12, 4}, {4, 12}});
        break;
    case Icon::Record:
        p.drawEllipse(QPointF(8, 8), 5, 5);
        break;
    default:
        break;
    }
}

void drawObjects(QPainter& p, Icon icon) {
    switch (icon) {
    case Icon::Open:
        line(p, {{2, 12.5}, {2, 3.5}, {6, 3.5}, {7.5, 5.5}, {14, 5.5}, {14, 12.5}, {2, 12.5}});
        break;
    case Icon::File:
        line(p, {{4, 2}, {9, 2}, {12, 5}, {12, 14}, {4, 14}, {4, 2}});
        line(p, {{9, 2}, {9, 5}, {12, 5}});
        break;
    case Icon::Bulb: {
        line(p, {{6, 12.5}, {10, 12.5}});
        line(p, {{6.5, 14.5}, {9.5, 14.5}});
        QPainterPath bulb(QPointF(5.8, 10.5));
        bulb.cubicTo(4.5, 9.5, 3.8, 8.3, 3.8, 6.7);
        bulb.arcTo(QRectF(3.8, 2.5, 8.4, 8.4), 180, -180);
        bulb.cubicTo(12.2, 8.3, 11.5, 9.4, 10.2, 10.5);
        bulb.closeSubpath();
        p.drawPath(bulb);
        break;
    }
    case Icon::Info:
        p.drawEllipse(QPointF(8, 8), 6, 6);
        line(p, {{8, 7.3}, {8, 10.9}});
        p.drawPoint(QPointF(8, 5));
        break;
    case Icon::Link:
        line(p, {{2, 8}, {11, 8}});
        line(p, {{8, 4.8}, {11.5, 8}, {8, 11.2}});
        break;
    case Icon::Pin:
        line(p, {{8, 9.5}, {8, 14}});
        line(p, {{5, 2.5}, {11, 2.5}, {10, 6.5}, {12, 9.5}, {4, 9.5}, {6, 6.5}, {5, 2.5}});
        break;
    default:
        break;
    }
}

void drawLogo(QPainter& painter, const QRectF& rect, const QColor& ink) {
    const Grid grid(painter, rect, ink, 24);
    const bool isDark = ink.lightnessF() > 0.5;
    const Theme& theme = themeOf(isDark);
    painter.setPen(QPen(ink, 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(3.5, 3.5, 17, 17), 0, -309 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.task[1]);
    painter.drawEllipse(QPointF(20.3, 8.2), 2.7, 2.7);
    painter.setBrush(theme.task[2]);
    painter.drawEllipse(QPointF(12, 12), 3.1, 3.1);
}

void drawPlainState(QPainter& p, StateIcon icon, const QColor& c) {
    switch (icon) {
    case StateIcon::Running:
        p.setPen(Qt::NoPen);
        solid(p, c, {{4.2, 2.6}, {4.2, 13.4}, {13.6, 8}});
        break;
    case StateIcon::Ready:
        p.drawRoundedRect(QRectF(2, 2.5, 12, 11), 3, 3);
        line(p, {{4.5, 11}, {9, 4.8}});
        line(p, {{8, 11.4}, {11.8, 6}});
        break;
    case StateIcon::Waiting:
        p.drawEllipse(QPointF(8, 8), 5.8, 5.8);
        line(p, {{8, 4.8}, {8, 8}, {10.2, 9.5}});
        break;
    case StateIcon::Timer:
        line(p, {{8, 2.2}, {8, 13.8}});
        line(p, {{3.5, 13.8}, {12.5, 13.8}});
        solid(p, c, {{8, 2.2}, {12.5, 4.6}, {8, 7}});
        break;
    default:
        break;
    }
}

void drawEndState(QPainter& p, StateIcon icon) {
    switch (icon) {
    case StateIcon::Done:
        p.drawEllipse(QPointF(8, 8), 6, 6);
        line(p, {{5.2, 8.2}, {7.2, 10.2}, {11, 6}});
        break;
    case StateIcon::Error: {
        const QPointF octagon[] = {{5.3, 1.9},   {10.7, 1.9}, {14.1, 5.3}, {14.1, 10.7},
                                   {10.7, 14.1}, {5.3, 14.1}, {1.9, 10.7}, {1.9, 5.3}};
        p.drawPolygon(octagon, 8);
        line(p, {{5.8, 5.8}, {10.2, 10.2}});
        line(p, {{10.2, 5.8}, {5.8, 10.2}});
        break;
    }
    case StateIcon::Cancelled:
        p.drawEllipse(QPointF(8, 8), 6, 6);
        line(p, {{3.9, 12.1}, {12.1, 3.9}});
        break;
    case StateIcon::Dead:
        p.drawArc(QRectF(2.8, 2.8, 10.4, 10.4), 20 * 16, 132 * 16);
        p.drawArc(QRectF(2.8, 2.8, 10.4, 10.4), 200 * 16, 132 * 16);
        line(p, {{3.2, 2.4}, {3.2, 5.8}, {6.6, 5.8}});
        line(p, {{12.8, 13.6}, {12.8, 10.2}, {9.4, 10.2}});
        break;
    default:
        break;
    }
}

} // namespace

void drawIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color) {
    if (icon == Icon::Logo) {
        drawLogo(painter, rect, color);
        return;
    }
    const Grid grid(painter, rect, color);
    if (icon == Icon::StepOver)
        drawStepOver(painter);
    else if (icon == Icon::Iteration)
        drawIteration(painter);
    drawTransport(painter, icon, color);
    drawShapes(painter, icon);
    drawObjects(painter, icon);
}

void drawStateIcon(QPainter& painter, StateIcon icon, const QRectF& rect, const QColor& color) {
    const Grid grid(painter, rect, color);
    if (icon == StateIcon::Created) {
        QPen pen(color, 1.6, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1.4, 1.5});
        painter.setPen(pen);
        painter.drawEllipse(QPointF(8, 8), 5.8, 5.8);
        return;
    }
    drawPlainState(painter, icon, color);
    drawEndState(painter, icon);
}

QIcon makeIcon(Icon icon, const Theme& theme, const QColor& color) {
    QIcon made;
    for (const double ratio : {1.0, 2.0}) {
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled}) {
            QPixmap pixmap(qRound(16 * ratio), qRound(16 * ratio));
            pixmap.setDevicePixelRatio(ratio);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            const bool isOn = mode == QIcon::Normal;
            drawIcon(painter, icon, QRectF(0, 0, 16, 16),
                     isOn ? color : Theme::mix(color, theme.surface, 0.38));
            made.addPixmap(pixmap, mode);
        }
    }
    return made;
}

} // namespace coroscope::gui
