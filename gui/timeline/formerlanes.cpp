// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The former run has an axis of its own, moved so that both first differences meet.
#include "gui/timeline/formerlanes.h"

#include "gui/theme/glyphs.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr double kHeight = 4;
constexpr double kBelow = 5; // from the row's lower edge up
constexpr double kRing = 5;

class FormerLayout {
public:
    FormerLayout(const FormerRun& former, const TimelineAxis& axis, double left, double right)
        : m_axis(former.axis)
        , m_last(m_axis.size() - 1)
        , m_first(std::min(former.difference.before, m_last))
        , m_left(left)
        , m_right(right) {
        const std::size_t there = std::min(former.difference.after, axis.size() - 1);
        m_shift = axis.edge(there) - m_axis.edge(m_first);
    }

    void addLane(const Lane& lane, const TimelineRow& row, std::vector<FormerShape>& shapes) const {
        const double y = row.y + row.height - kBelow;
        const auto add = [&](FormerShape::Kind kind, const QRectF& rect) {
            if (rect.right() >= m_left && rect.left() <= m_right)
                shapes.push_back({kind, rect, row.ordinal});
        };
        double ended = 0;
        for (const LaneSpan& span : lane.spans) {
            const std::size_t begin = std::max<std::size_t>(span.begin, m_first);
            const std::size_t end = std::min<std::size_t>(span.end, m_last);
            if (end <= begin || span.kind == LaneSpan::Kind::Ready)
                continue;
            ended = x(end);
            const bool isRunning = span.kind == LaneSpan::Kind::Running;
            add(isRunning ? FormerShape::Kind::Running : FormerShape::Kind::Waiting,
                QRectF(x(begin), y, x(end) - x(begin), kHeight));
        }
        if (lane.doneAt >= m_first && lane.doneAt <= m_last)
            add(FormerShape::Kind::End,
                QRectF(std::max(ended, x(lane.doneAt)) + 3, y - 0.5, kRing, kRing));
    }

private:
    [[nodiscard]] double x(std::size_t event) const { return m_axis.edge(event) + m_shift; }

    const TimelineAxis& m_axis;
    std::size_t m_last;
    std::size_t m_first;
    double m_left;
    double m_right;
    double m_shift = 0;
};

} // namespace

std::vector<FormerShape> layoutFormer(const FormerRun& former, const TimelineAxis& axis,
                                      const std::vector<TimelineRow>& rows, double left,
                                      double right) {
    std::vector<FormerShape> shapes;
    // Where the axis is the whole run's time, both have the same width whatever they took.
    const bool canAlign =
        axis.columns() != TimelineAxis::Columns::Time && axis.size() > 0 && former.axis.size() > 0;
    if (!former.difference.isThere || !canAlign)
        return shapes;
    const FormerLayout layout(former, axis, left, right);
    const std::vector<Lane>& lanes = former.spans.lanes();
    for (const TimelineRow& row : rows) {
        if (row.kind != TimelineRow::Kind::Task)
            continue;
        const auto lane = std::find_if(lanes.begin(), lanes.end(), [&row](const Lane& each) {
            return each.ordinal == row.ordinal;
        });
        if (lane != lanes.end())
            layout.addLane(*lane, row, shapes);
    }
    return shapes;
}

void paintFormer(QPainter& painter, const std::vector<FormerShape>& shapes, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FormerShape& shape : shapes) {
        QPen pen(Theme::mix(theme.taskColor(shape.ordinal), theme.surface, 0.7), 1);
        painter.setBrush(Qt::NoBrush);
        if (shape.kind == FormerShape::Kind::End) {
            painter.setPen(pen);
            painter.drawEllipse(shape.rect);
            continue;
        }
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        if (shape.kind == FormerShape::Kind::Running)
            painter.drawRect(shape.rect);
        else
            painter.drawLine(QPointF(shape.rect.left(), shape.rect.center().y()),
                             QPointF(shape.rect.right(), shape.rect.center().y()));
    }
}

QRectF differenceFlag(double x, const QString& text) {
    const double width = QFontMetricsF(Theme::text(11, 600)).horizontalAdvance(text) + 20;
    return {x, 3, width, 16};
}

void paintDifference(QPainter& painter, double x, double height, const QString& text,
                     const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.warn, 1.4);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, 4), QPointF(x, height));
    const QRectF flag = differenceFlag(x, text);
    painter.setPen(QPen(theme.warn, 1));
    painter.setBrush(theme.warnSoft);
    painter.drawRect(flag);
    painter.setFont(Theme::text(11, 600));
    painter.setPen(theme.warn);
    painter.drawText(flag.adjusted(13, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace coroscope::gui
