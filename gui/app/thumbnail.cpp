// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Columns are the runs of tasks in their order; what lies between two runs ends at the later one.
#include "gui/app/thumbnail.h"

#include "gui/theme/glyphs.h"

#include <QPainter>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr std::size_t kMostLanes = 5;
constexpr std::size_t kMostColumns = 14;
constexpr std::uint32_t kLoop = UINT32_MAX; // no task's
constexpr double kEndRoom = 22;

std::vector<std::uint32_t> columnsOf(const std::vector<const Lane*>& lanes) {
    std::vector<std::uint32_t> begins;
    for (const Lane* lane : lanes)
        for (const LaneSpan& span : lane->spans)
            if (span.kind == LaneSpan::Kind::Running)
                begins.push_back(span.begin);
    std::sort(begins.begin(), begins.end());
    if (begins.size() > kMostColumns)
        begins.resize(kMostColumns);
    return begins;
}

class Columns {
public:
    Columns(std::vector<std::uint32_t> begins, const QRectF& area)
        : m_begins(std::move(begins))
        , m_width(std::min(36.0, (area.width() - kEndRoom) /
                                     std::max<double>(1, static_cast<double>(m_begins.size())))) {
        const double all = m_width * static_cast<double>(m_begins.size()) + kEndRoom;
        m_left = area.left() + (area.width() - all) / 2;
    }

    // The left edge of the first column that begins at or after `event`.
    [[nodiscard]] double at(std::uint32_t event) const {
        const auto it = std::lower_bound(m_begins.begin(), m_begins.end(), event);
        return m_left + m_width * static_cast<double>(it - m_begins.begin());
    }
    [[nodiscard]] double endOf(const LaneSpan& span) const {
        return span.kind == LaneSpan::Kind::Running ? at(span.begin) + m_width : at(span.end);
    }
    [[nodiscard]] bool holds(const LaneSpan& span) const {
        return span.kind != LaneSpan::Kind::Running ||
               std::binary_search(m_begins.begin(), m_begins.end(), span.begin);
    }

private:
    std::vector<std::uint32_t> m_begins;
    double m_width;
    double m_left = 0;
};

void placeSpan(const LaneSpan& span, const Lane& lane, const Columns& columns, double middle,
               Thumbnail& thumbnail) {
    const bool isRunning = span.kind == LaneSpan::Kind::Running;
    const double left = isRunning ? columns.at(span.begin) : columns.at(span.begin + 1);
    const double right = columns.endOf(span);
    if (!columns.holds(span) || right <= left)
        return;
    const double height = isRunning ? 14 : span.kind == LaneSpan::Kind::Ready ? 10 : 2;
    thumbnail.spans.push_back(
        {span.kind, lane.ordinal, QRectF(left, middle - height / 2, right - left, height)});
}

// Of a program without a task: a bar for each iteration of the loop.
Thumbnail ofLoop(const SpanIndex& spans, const QRectF& area) {
    Thumbnail thumbnail;
    const auto count = static_cast<double>(std::min(spans.iterations().size(), kMostColumns));
    const double width = std::min(36.0, area.width() / std::max(1.0, count));
    const double left = area.center().x() - width * count / 2;
    for (double i = 0; i < count; ++i)
        thumbnail.spans.push_back({LaneSpan::Kind::Running, kLoop,
                                   QRectF(left + i * width, area.center().y() - 7, width, 14)});
    return thumbnail;
}

} // namespace

Thumbnail layoutThumbnail(const SpanIndex& spans, const QRectF& area) {
    std::vector<const Lane*> lanes;
    for (const Lane& lane : spans.lanes()) {
        const bool hasRun = std::any_of(lane.spans.begin(), lane.spans.end(), [](const auto& span) {
            return span.kind == LaneSpan::Kind::Running;
        });
        const bool isOfTheProgram = !lane.frames.empty() || lane.ordinal <= 1;
        if (hasRun && isOfTheProgram && lanes.size() < kMostLanes)
            lanes.push_back(&lane);
    }
    Thumbnail thumbnail;
    if (lanes.empty())
        return ofLoop(spans, area);
    const Columns columns(columnsOf(lanes), area);
    const double height = std::min(26.0, (area.height() - 24) / static_cast<double>(lanes.size()));
    double middle = area.center().y() - height * static_cast<double>(lanes.size()) / 2 + height / 2;
    for (const Lane* lane : lanes) {
        for (const LaneSpan& span : lane->spans)
            placeSpan(span, *lane, columns, middle, thumbnail);
        if (lane->doneAt != kOpenEnd)
            thumbnail.ends.push_back({lane->outcome, lane->ordinal,
                                      QRectF(columns.at(lane->doneAt) + 3, middle - 8, 16, 16)});
        middle += height;
    }
    return thumbnail;
}

namespace {

void paintSpan(QPainter& painter, const ThumbnailSpan& span, const Theme& theme) {
    const QColor color = span.ordinal == kLoop ? theme.lineStrong : theme.taskColor(span.ordinal);
    painter.setPen(Qt::NoPen);
    switch (span.kind) {
    case LaneSpan::Kind::Running:
        painter.setBrush(color);
        painter.drawRoundedRect(span.rect.adjusted(1, 0, -1, 0), 4, 4);
        break;
    case LaneSpan::Kind::Ready:
        painter.setBrush(hatch(color));
        painter.drawRoundedRect(span.rect.adjusted(1, 0, -1, 0), 3, 3);
        break;
    case LaneSpan::Kind::Waiting:
        painter.fillRect(span.rect, color);
        break;
    case LaneSpan::Kind::Forever: {
        QPen pen(theme.bad, 2.4);
        pen.setDashPattern({1.25, 1.67});
        painter.setPen(pen);
        painter.drawLine(span.rect.topLeft(), span.rect.topRight());
        break;
    }
    }
}

StateIcon iconOf(Outcome outcome) {
    return outcome == Outcome::Exception   ? StateIcon::Error
           : outcome == Outcome::Cancelled ? StateIcon::Cancelled
                                           : StateIcon::Done;
}

} // namespace

void paintThumbnail(QPainter& painter, const Thumbnail& thumbnail, const Theme& theme) {
    for (const ThumbnailSpan& span : thumbnail.spans)
        paintSpan(painter, span, theme);
    for (const ThumbnailEnd& end : thumbnail.ends)
        drawStateIcon(painter, iconOf(end.outcome), end.rect, theme.taskColor(end.ordinal));
}

} // namespace coroscope::gui
