// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run before on the timeline: its outlines and the flag, over the lanes and under the playhead.
#include "gui/session/stops.h"
#include "gui/timeline/timelineview.h"

#include <QPainter>

#include <algorithm>

namespace coroscope::gui {

bool TimelineView::isFormerSeen() const {
    return m_session.hasFormer() && m_session.showsFormer() && m_session.difference().isThere &&
           !m_session.coversFuture() && m_axis.size() > 0;
}

// Its axis is made once a run, not once a picture.
void TimelineView::takeFormer() {
    m_formerAxis = {};
    m_formerGroups.clear();
    if (!m_session.hasFormer())
        return;
    const Trace& trace = m_session.formerTrace();
    const std::size_t last = m_session.showsCleanup() ? trace.size() : endWithoutCleanup(trace);
    if (m_axis.columns() == TimelineAxis::Columns::Time)
        m_formerGroups.take(m_session, last);
    else
        m_formerAxis =
            TimelineAxis(trace, m_session.formerSpans(), m_axis.columns(), m_isFolding, last);
}

std::vector<FormerGroups::Outline> TimelineView::formerOutlines() {
    if (!isFormerSeen() || m_formerGroups.isEmpty() || m_groups.empty())
        return {};
    return m_formerGroups.outlines(m_session, m_axis, m_groups, rows(), scrollX(),
                                   scrollX() + plotWidth());
}

std::vector<FormerShape> TimelineView::formerShapes() {
    if (!isFormerSeen() || m_formerAxis.size() == 0)
        return {};
    m_formerAxis.setScale(m_axis.scale());
    const FormerRun former{m_session.formerTrace(), m_session.formerSpans(), m_session.difference(),
                           m_formerAxis};
    return layoutFormer(former, m_axis, rows(), scrollX(), scrollX() + plotWidth());
}

double TimelineView::differenceAt() const {
    return m_axis.edge(std::min(m_session.difference().after, m_axis.size() - 1));
}

QRectF TimelineView::flagRect() const {
    if (!isFormerSeen())
        return {};
    return onScreen(differenceFlag(differenceAt() + TimelineLayout::kGutter - scrollX(),
                                   tr("first difference")));
}

void TimelineView::paintComparison(QPainter& painter, const TimelineLayout& layout) {
    if (!isFormerSeen())
        return;
    const Theme& theme = themeOf(m_session.isDark());
    paintFormer(painter, formerShapes(), theme);
    paintFormerGroups(painter, formerOutlines(), differenceAt(), theme);
    paintDifference(painter, differenceAt(), layout.height, tr("first difference"), theme);
}

} // namespace coroscope::gui
