// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run before the last edit where lanes are grouped: how many of its tasks waited, as a dashed
// outline over the area of the new run's group of the same name. Both runs begin at time 0.
#pragma once

#include "gui/session/session.h"
#include "gui/theme/theme.h"
#include "gui/timeline/grouplanes.h"
#include "gui/timeline/timelineaxis.h"
#include "gui/timeline/timelinenames.h"

#include <QPainter>
#include <QPolygonF>

#include <vector>

namespace coroscope::gui {

class FormerGroups {
public:
    struct Outline {
        QPolygonF area; // pixels of the content
        std::uint32_t badge = 0;
    };

    void clear();
    // Reads the session's former run; `last` is its last event to be shown.
    void take(const Session& session, std::size_t last);
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    // On the rows of the new run's groups, between the x `left` and `right` of its axis, whose
    // scale the former run's takes.
    [[nodiscard]] std::vector<Outline> outlines(const Session& session, const TimelineAxis& axis,
                                                const std::vector<GroupLane>& groups,
                                                const std::vector<TimelineRow>& rows, double left,
                                                double right);

private:
    TimelineNames m_names;
    TimelineAxis m_axis;
    std::vector<const Lane*> m_lanes;
    std::vector<GroupLane> m_groups;
};

// From `from` on, the moment from which the runs differ.
void paintFormerGroups(QPainter& painter, const std::vector<FormerGroups::Outline>& outlines,
                       double from, const Theme& theme);

} // namespace coroscope::gui
