// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function a kind of shape.
#include "gui/timeline/timelinepainter.h"

#include "gui/theme/glyphs.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

using Kind = TimelineShape::Kind;

class ShapePainter {
public:
    ShapePainter(QPainter& painter, const Theme& theme, const QRectF& visible)
        : m_painter(painter)
        , m_theme(theme)
        , m_visible(visible) {}

    void paint(const TimelineShape& shape);

private:
    [[nodiscard]] QColor colour(const TimelineShape& shape) const {
        return shape.ordinal ? m_theme.taskColor(shape.ordinal) : m_theme.lineStrong;
    }
    void text(const QRectF& rect, int flags, const QString& text, const QFont& font,
              const QColor& ink) {
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(rect, flags, text);
    }
    void paintAxis(const TimelineShape& shape);
    void paintBand(const TimelineShape& shape);
    void paintIdle(const TimelineShape& shape);
    void paintCallback(const TimelineShape& shape);
    void paintRunning(const TimelineShape& shape);
    void paintReady(const TimelineShape& shape);
    void paintWait(const TimelineShape& shape, double lineWidth);
    void paintForever(const TimelineShape& shape);
    void paintEnd(const TimelineShape& shape);
    void paintFrame(const TimelineShape& shape);
    void paintArrow(const TimelineShape& shape, bool isDashed);
    void paintReturn(const TimelineShape& shape);
    void paintCrowd(const TimelineShape& shape);

    QPainter& m_painter;
    const Theme& m_theme;
    QRectF m_visible;
};

void ShapePainter::paint(const TimelineShape& shape) {
    switch (shape.kind) {
    case Kind::IterationBand:
        return paintBand(shape);
    case Kind::Callback:
        return paintCallback(shape);
    case Kind::Idle:
        return paintIdle(shape);
    case Kind::IdleText:
    case Kind::TimeTick:
    case Kind::EventTick:
        return paintAxis(shape);
    case Kind::Running:
        return paintRunning(shape);
    case Kind::Ready:
        return paintReady(shape);
    case Kind::Waiting:
        return paintWait(shape, 2);
    case Kind::FrameWait:
        return paintWait(shape, 1.5);
    case Kind::Forever:
        return paintForever(shape);
    case Kind::EndMark:
        return paintEnd(shape);
    case Kind::Frame:
        return paintFrame(shape);
    case Kind::LineNumber:
        return text(shape.rect, Qt::AlignRight | Qt::AlignVCenter, shape.text,
                    Theme::mono(10.5, shape.isCurrent ? 700 : 400),
                    shape.isCurrent ? m_theme.ink : m_theme.ink2);
    case Kind::Print:
        return drawPrintMark(m_painter, shape.rect.center(), m_theme);
    case Kind::Call:
    case Kind::Created:
        return paintArrow(shape, false);
    case Kind::Woken:
        return paintArrow(shape, true);
    case Kind::CancelFlow:
        paintArrow(shape, true);
        return drawStateIcon(m_painter, StateIcon::Cancelled,
                             QRectF(shape.rect.left() + 4, shape.rect.bottom() - 11, 11, 11),
                             m_theme.bad);
    case Kind::Return:
    case Kind::Raise:
        return paintReturn(shape);
    case Kind::Crowd:
        return paintCrowd(shape);
    case Kind::CrowdRun:
        return m_painter.fillRect(shape.rect, colour(shape));
    case Kind::CrowdError:
        return drawStateIcon(m_painter, StateIcon::Error, shape.rect, m_theme.bad);
    }
}

void ShapePainter::paintAxis(const TimelineShape& shape) {
    const double x = shape.rect.left();
    const double bottom = shape.rect.bottom();
    if (shape.kind == Kind::IdleText) {
        // Shares its stretch with the time at its end.
        text(QRectF(x - 10, 0, shape.rect.width() + 4, bottom - 5),
             Qt::AlignRight | Qt::AlignBottom, shape.text, Theme::text(11.5), m_theme.ink3);
        return;
    }
    const bool isTime = shape.kind == Kind::TimeTick;
    const double height = isTime || !shape.text.isEmpty() ? 6 : 3;
    m_painter.setPen(QPen(m_theme.ink3, 1));
    m_painter.drawLine(QPointF(x, bottom - height), QPointF(x, bottom));
    if (shape.text.isEmpty())
        return;
    const QFont font = Theme::mono(11.5, isTime ? 600 : 400);
    const double width = QFontMetricsF(font).horizontalAdvance(shape.text) + 2;
    const QRectF place =
        isTime ? QRectF(x + 5, 0, width, bottom - 5) : QRectF(x - width / 2, 0, width, bottom - 7);
    text(place, Qt::AlignHCenter | Qt::AlignBottom, shape.text, font,
         isTime ? m_theme.ink2 : m_theme.ink3);
}

void ShapePainter::paintBand(const TimelineShape& shape) {
    const QRectF visible = shape.rect.intersected(m_visible.adjusted(-2, -1000, 2, 1000));
    if (shape.isShaded)
        m_painter.fillRect(visible, m_theme.zone);
    m_painter.setPen(QPen(m_theme.line, 1));
    m_painter.drawLine(shape.rect.topLeft(), shape.rect.bottomLeft());
    if (shape.rect.width() < 12)
        return;
    // The number of a band that begins out of sight stands at the left end of what is seen.
    const double left = std::max(shape.rect.left(), m_visible.left());
    if (left + 24 > shape.rect.right())
        return;
    const QRectF place(left + 6, shape.rect.top(), 40, TimelineLayout::kLoopRow);
    text(place, Qt::AlignLeft | Qt::AlignVCenter, shape.text, Theme::text(11.5, 600), m_theme.ink2);
}

void ShapePainter::paintIdle(const TimelineShape& shape) {
    m_painter.fillRect(shape.rect, m_theme.surface);
    QColor faint = m_theme.line;
    m_painter.setPen(QPen(faint, 1));
    const QRectF rect = shape.rect.intersected(m_visible.adjusted(-2, -1000, 2, 1000));
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    constexpr double kStep = 10;
    for (double x = shape.rect.left() - shape.rect.height(); x < rect.right(); x += kStep)
        m_painter.drawLine(QPointF(x, shape.rect.bottom()),
                           QPointF(x + shape.rect.height(), shape.rect.top()));
    m_painter.restore();
    m_painter.drawLine(shape.rect.topLeft(), shape.rect.bottomLeft());
}

void ShapePainter::paintCallback(const TimelineShape& shape) {
    m_painter.setPen(QPen(m_theme.lineStrong, 1));
    m_painter.setBrush(m_theme.hover);
    m_painter.drawRoundedRect(shape.rect, 4, 4);
    const QFont font = Theme::text(10.5, 500);
    const QFontMetricsF metrics(font);
    const bool isLong = metrics.horizontalAdvance(shape.text) >= shape.rect.width();
    const QString shown = isLong ? shape.text.section(u' ', 0, 0) : shape.text;
    if (metrics.horizontalAdvance(shown) < shape.rect.width())
        text(shape.rect, Qt::AlignCenter, shown, font, m_theme.ink);
}

void ShapePainter::paintRunning(const TimelineShape& shape) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour(shape));
    m_painter.drawRoundedRect(shape.rect, 4, 4);
    const QFont font = Theme::text(11, 600);
    const QFontMetricsF metrics(font);
    const bool isLong = metrics.horizontalAdvance(shape.text) + 20 > shape.rect.width();
    const QString shown = isLong ? shape.text.section(u' ', 0, 0) : shape.text;
    if (metrics.horizontalAdvance(shown) + 4 > shape.rect.width())
        return;
    const bool isSentence = shown.size() > 8;
    const double hidden = std::max(0.0, m_visible.left() - shape.rect.left());
    text(shape.rect.adjusted(isSentence ? 9 + hidden : 0, 0, 0, 0),
         isSentence ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter, shown, font,
         m_theme.onTaskColor(shape.ordinal));
}

void ShapePainter::paintReady(const TimelineShape& shape) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrushOrigin(shape.rect.topLeft());
    m_painter.setBrush(hatch(colour(shape)));
    m_painter.drawRoundedRect(shape.rect, 3, 3);
}

void ShapePainter::paintWait(const TimelineShape& shape, double lineWidth) {
    const double y = shape.rect.center().y();
    m_painter.setPen(QPen(colour(shape), lineWidth));
    m_painter.drawLine(QPointF(shape.rect.left(), y), QPointF(shape.rect.right(), y));
    const QFont font = Theme::text(11);
    const double room = shape.rect.width() - 14;
    QString label = shape.text;
    double width = QFontMetricsF(font).horizontalAdvance(label) + 16;
    if (width > room) {
        label = label.section(u' ', 0, 0);
        width = QFontMetricsF(font).horizontalAdvance(label) + 16;
    }
    if (label.isEmpty() || width > room)
        return;
    // A capsule whose left end was scrolled away stays in sight as long as its line does.
    const double left =
        std::clamp(m_visible.left() + 6, shape.rect.left() + 10,
                   std::max(shape.rect.left() + 10, shape.rect.right() - width - 4));
    const QRectF capsule(left, shape.rect.top(), width, shape.rect.height());
    m_painter.setPen(QPen(colour(shape), 1));
    m_painter.setBrush(m_theme.surface);
    m_painter.drawRoundedRect(capsule, 9, 9);
    text(capsule, Qt::AlignCenter, label, font, m_theme.ink);
}

void ShapePainter::paintForever(const TimelineShape& shape) {
    const double y = shape.rect.center().y();
    QPen pen(m_theme.bad, 2.4, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.25, 1.6});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(shape.rect.left(), y), QPointF(shape.rect.right(), y));
}

void ShapePainter::paintEnd(const TimelineShape& shape) {
    const StateIcon icon = shape.outcome == Outcome::Exception   ? StateIcon::Error
                           : shape.outcome == Outcome::Cancelled ? StateIcon::Cancelled
                                                                 : StateIcon::Done;
    const QColor ink = shape.outcome == Outcome::Exception ? m_theme.bad : colour(shape);
    drawStateIcon(m_painter, icon, shape.rect.adjusted(-1, -1, 1, 1), ink);
    if (shape.text.isEmpty())
        return;
    const QFont font = Theme::mono(11.5);
    const double width = QFontMetricsF(font).horizontalAdvance(shape.text) + 8;
    text(QRectF(shape.rect.right() + 5, shape.rect.top() - 2, width, 20),
         Qt::AlignLeft | Qt::AlignVCenter, shape.text, font,
         shape.outcome == Outcome::Exception ? m_theme.bad : m_theme.ink);
}

void ShapePainter::paintFrame(const TimelineShape& shape) {
    const QColor ink = colour(shape);
    m_painter.setPen(QPen(ink, shape.isCurrent ? 1.6 : 1));
    m_painter.setBrush(Theme::mix(ink, m_theme.surface, shape.isCurrent ? 0.28 : 0.14));
    m_painter.drawRoundedRect(shape.rect, 4, 4);
    const QFont font = Theme::mono(11, 600);
    if (shape.rect.width() < 48 ||
        QFontMetricsF(font).horizontalAdvance(shape.text) + 8 > shape.rect.width())
        return;
    text(shape.rect.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shape.text, font,
         m_theme.ink);
}

void ShapePainter::paintArrow(const TimelineShape& shape, bool isDashed) {
    const double x = shape.rect.left();
    const double down = shape.rect.height() > 0 ? 1 : -1;
    QPen pen(m_theme.ink2, 1.4);
    if (isDashed)
        pen.setDashPattern({2.2, 1.8});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(x, shape.rect.y()),
                       QPointF(x, shape.rect.y() + shape.rect.height() - 4 * down));
    drawArrowHead(m_painter, QPointF(x, shape.rect.y() + shape.rect.height()), 90 * down,
                  m_theme.ink2, 0.75);
}

// Up from the frame to who awaits it; beside it what is handed back.
void ShapePainter::paintReturn(const TimelineShape& shape) {
    const double x = shape.rect.left();
    QPen pen(m_theme.ink2, 1.4);
    pen.setDashPattern({2.2, 1.8});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(x, shape.rect.bottom() - 10), QPointF(x, shape.rect.top() + 6));
    drawArrowHead(m_painter, QPointF(x, shape.rect.top() + 1), -90, m_theme.ink2, 0.75);
    QString value = shape.text;
    if (value.size() > 31)
        value = value.left(17) + u'…' + value.right(11);
    const bool isRaise = shape.kind == Kind::Raise;
    if (!value.isEmpty()) {
        drawPill(m_painter, QPointF(x - 5, shape.rect.bottom()), 18, value, Theme::mono(11),
                 isRaise ? m_theme.badSoft : m_theme.goodSoft,
                 isRaise ? m_theme.bad : m_theme.good);
    }
}

void ShapePainter::paintCrowd(const TimelineShape& shape) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Theme::mix(colour(shape), m_theme.surface, 0.18));
    m_painter.drawPolygon(shape.area);
    m_painter.setPen(QPen(colour(shape), 1.3));
    m_painter.drawPolyline(shape.area);
}

bool isUnderLanes(Kind kind) {
    return kind == Kind::IterationBand || kind == Kind::Idle;
}

} // namespace

void paintTimelineShapes(QPainter& painter, const TimelineLayout& layout, const Theme& theme,
                         const QRectF& visible) {
    painter.setRenderHint(QPainter::Antialiasing);
    ShapePainter shapes(painter, theme, visible);
    for (const bool isUnder : {true, false}) {
        for (const TimelineShape& shape : layout.shapes) {
            const QRectF place = shape.rect.normalized();
            const bool isInSight =
                place.top() - 20 <= visible.bottom() && place.bottom() + 20 >= visible.top();
            if (isInSight && isUnderLanes(shape.kind) == isUnder)
                shapes.paint(shape);
        }
        for (const TimelineRow& row : layout.rows) {
            painter.setPen(QPen(theme.line, row.kind == TimelineRow::Kind::Frame ? 0.6 : 1));
            if (isUnder)
                painter.drawLine(QPointF(visible.left(), row.y), QPointF(visible.right(), row.y));
        }
    }
}

void paintPlayhead(QPainter& painter, double x, double height, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, TimelineLayout::kAxis - 2), QPointF(x, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const double top = TimelineLayout::kAxis - 13;
    const QPointF flag[] = {
        {x - 7, top}, {x + 7, top}, {x + 7, top + 7}, {x, top + 14}, {x - 7, top + 7}};
    painter.drawPolygon(flag, 5);
}

void paintVeil(QPainter& painter, const QRectF& rect, const Theme& theme) {
    QColor veil = theme.surface;
    veil.setAlphaF(0.5f);
    painter.fillRect(rect, veil);
}

} // namespace coroscope::gui
