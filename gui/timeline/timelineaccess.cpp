// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline as a tree for assistive technology: a row a lane, with what its task does at the
// playhead and the spans that are in sight. It is read from the same layout that is painted.
#include "gui/timeline/timelineview.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

using Kind = TimelineShape::Kind;

QString kindWord(Kind kind) {
    switch (kind) {
    case Kind::Running:
        return TimelineNames::tr("running");
    case Kind::Ready:
        return TimelineNames::tr("ready");
    case Kind::Waiting:
        return TimelineNames::tr("waiting");
    case Kind::Forever:
        return TimelineNames::tr("waiting for ever");
    case Kind::EndMark:
        return TimelineNames::tr("done");
    case Kind::Print:
        return TimelineNames::tr("print");
    case Kind::Callback:
        return TimelineNames::tr("callback");
    default:
        return {};
    }
}

} // namespace

std::vector<AccessibleItem> TimelineView::accessibleItems() const {
    const TimelineLayout layout = currentLayout();
    const double head = m_axis.x(m_session.cursor());
    std::vector<AccessibleItem> items;
    for (const TimelineRow& row : layout.rows) {
        if (row.kind == TimelineRow::Kind::Frame)
            continue;
        AccessibleItem lane;
        lane.role = QAccessible::Row;
        lane.rect = rectOf(row);
        lane.name = row.task ? (m_names.task(m_session.trace(), row.task) + u' ' +
                                m_names.coroutine(m_session.trace(), row.task))
                                   .trimmed()
                             : tr("Loop");
        if (row.kind == TimelineRow::Kind::Group) {
            const GroupLane& group = m_groups[row.group];
            lane.name = tr("%1, %2 tasks").arg(group.name).arg(group.lanes.size());
            lane.description = tr("%1 waiting").arg(group.waitingAt(m_session.cursor()));
        }
        if (row.task) {
            lane.isSelected = m_session.selection() == Selection{Selection::Kind::Task, row.task};
            lane.press = [this, task = row.task] {
                m_session.select({Selection::Kind::Task, task});
            };
        }
        for (const TimelineShape& shape : layout.shapes) {
            const QString word = kindWord(shape.kind);
            const double middle = shape.rect.center().y();
            const bool isCovered = m_session.coversFuture() && shape.rect.left() > head;
            if (word.isEmpty() || isCovered || middle < row.y || middle > row.y + row.height)
                continue;
            AccessibleItem span;
            span.role = QAccessible::Cell;
            span.name = (word + u' ' + shape.text).trimmed();
            span.description = tr("event %1").arg(shape.event);
            span.rect = shape.rect.translated(TimelineLayout::kGutter - scrollX(),
                                              row.task ? -scrollY() : 0);
            const bool isNow = shape.rect.left() <= head && head < shape.rect.right();
            if (isNow)
                lane.description = span.name;
            span.press = [this, event = shape.event] { m_session.jumpTo(event); };
            lane.children.push_back(std::move(span));
        }
        std::stable_sort(lane.children.begin(), lane.children.end(),
                         [](const AccessibleItem& x, const AccessibleItem& y) {
                             return x.rect.left() < y.rect.left();
                         });
        items.push_back(std::move(lane));
    }
    if (isFormerSeen()) {
        AccessibleItem flag;
        flag.role = QAccessible::Graphic;
        flag.name = tr("first difference");
        flag.description = m_differenceWords;
        flag.rect = flagRect();
        flag.press = [this] { m_session.toFirstDifference(); };
        items.push_back(std::move(flag));
    }
    return items;
}

} // namespace coroscope::gui
