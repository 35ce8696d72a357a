// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The former run is laid out as the new one is; only its areas are kept.
#include "gui/timeline/formergroups.h"

#include <algorithm>

namespace coroscope::gui {

void FormerGroups::clear() {
    *this = {};
}

void FormerGroups::take(const Session& session, std::size_t last) {
    clear();
    const Trace& trace = session.formerTrace();
    const SpanIndex& spans = session.formerSpans();
    m_names.extend(trace);
    m_axis = TimelineAxis(trace, spans, TimelineAxis::Columns::Time, false, last);
    for (const Lane& lane : spans.lanes())
        m_lanes.push_back(&lane);
    m_groups = groupLanes(trace, m_names, m_lanes);
}

std::vector<FormerGroups::Outline> FormerGroups::outlines(const Session& session,
                                                          const TimelineAxis& axis,
                                                          const std::vector<GroupLane>& groups,
                                                          const std::vector<TimelineRow>& rows,
                                                          double left, double right) {
    std::vector<Outline> found;
    if (m_axis.size() == 0 || axis.size() == 0)
        return found;
    // An axis of time is as wide as another one, however much time its run takes.
    const double before = session.formerTrace().timeOf(m_axis.size() - 1);
    const double now = session.trace().timeOf(axis.size() - 1);
    m_axis.setScale(axis.scale() * (before > 0 && now > 0 ? before / now : 1));
    const std::set<FutureId> open;
    const TimelineInput input{
        session.formerTrace(), session.formerSpans(), m_names, m_axis, open, 0, left, right};
    for (const TimelineRow& row : rows) {
        if (row.kind != TimelineRow::Kind::Group)
            continue;
        const GroupLane& group = groups[row.group];
        const auto former =
            std::find_if(m_groups.begin(), m_groups.end(),
                         [&](const GroupLane& each) { return each.name == group.name; });
        if (former == m_groups.end())
            continue;
        TimelineLayout layout;
        addGroupShapes(layout, input, row, *former);
        for (const TimelineShape& shape : layout.shapes)
            if (shape.kind == TimelineShape::Kind::Crowd && !shape.area.isEmpty())
                found.push_back({shape.area, group.badge});
    }
    return found;
}

void paintFormerGroups(QPainter& painter, const std::vector<FormerGroups::Outline>& outlines,
                       double from, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double kFar = 1e7; // pixels
    painter.setClipRect(QRectF(from, -kFar, kFar, 2 * kFar), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    for (const FormerGroups::Outline& outline : outlines) {
        QPen pen(Theme::mix(theme.taskColor(outline.badge), theme.surface, 0.7), 1.2);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawPolyline(outline.area);
    }
    painter.restore();
}

} // namespace coroscope::gui
