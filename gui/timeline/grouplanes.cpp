// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Counts of waiting tasks are running sums over the events at which a wait begins or ends.
#include "gui/timeline/grouplanes.h"

#include "core/export/momenttext.h"
#include "gui/groups/taskgroups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace coroscope::gui {

namespace {

using Kind = TimelineShape::Kind;

constexpr double kAreaTop = 4; // of the row
constexpr double kAreaBottom = 3;
constexpr double kTick = 4.5;
constexpr double kTickGap = 6; // from the row's bottom to a tick's middle
constexpr double kLabelRoom = 90;

void takeLane(GroupLane& group, const Lane& lane, std::map<std::uint32_t, std::int64_t>& changes) {
    group.lanes.push_back(&lane);
    for (const LaneSpan& span : lane.spans) {
        if (span.kind == LaneSpan::Kind::Running)
            group.runs.push_back(span.begin);
        if (span.kind != LaneSpan::Kind::Waiting && span.kind != LaneSpan::Kind::Forever)
            continue;
        ++changes[span.begin];
        if (span.end != kOpenEnd)
            --changes[span.end];
    }
    if (lane.outcome == Outcome::Exception && lane.doneAt != kOpenEnd)
        group.failures.push_back(lane.doneAt);
}

void finish(GroupLane& group, const std::map<std::uint32_t, std::int64_t>& changes) {
    std::int64_t waiting = 0;
    for (const auto& [event, change] : changes) {
        waiting += change;
        group.counts.push_back({event, std::uint32_t(std::max<std::int64_t>(0, waiting))});
        group.most = std::max(group.most, group.counts.back().waiting);
    }
    std::sort(group.runs.begin(), group.runs.end());
    std::sort(group.failures.begin(), group.failures.end());
}

TimelineShape& add(TimelineLayout& layout, Kind kind, const QRectF& rect, std::uint32_t event,
                   std::uint32_t badge) {
    TimelineShape shape{kind, rect, {}, badge, event};
    layout.shapes.push_back(std::move(shape));
    return layout.shapes.back();
}

// The line over the area, from the left end of what is in sight to its right end.
QPolygonF areaOf(const TimelineInput& input, const TimelineRow& row, const GroupLane& group) {
    const double bottom = row.y + row.height - kAreaBottom;
    const double height = row.height - kAreaTop - kAreaBottom;
    const double left = std::max(0.0, input.left);
    const double right = std::min(input.axis.width(), input.right);
    QPolygonF area;
    area << QPointF(left, bottom);
    for (double x = left; x < right; x += 2) {
        const double share = double(group.waitingAt(input.axis.eventAt(x))) /
                             double(std::max<std::uint32_t>(1, group.most));
        area << QPointF(x, bottom - share * height);
    }
    area << QPointF(std::max(left, right), bottom);
    return area;
}

template <class Place>
void addMarks(const TimelineInput& input, const std::vector<std::uint32_t>& events, double gap,
              Place place) {
    auto event = std::lower_bound(events.begin(), events.end(),
                                  std::uint32_t(input.axis.eventAt(std::max(0.0, input.left))));
    double taken = -1e9;
    for (; event != events.end() && input.axis.holds(*event); ++event) {
        const double x = input.axis.x(*event);
        if (x > input.right)
            break;
        if (x < taken + gap)
            continue;
        taken = x;
        place(*event, x);
    }
}

double niceStep(double atLeast) {
    const double power = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * 0.999)
            return factor * power;
    }
    return 10 * power;
}

// Where a time stands, also in the middle of a wait.
double xOfTime(const TimelineInput& input, double seconds) {
    const std::size_t after = input.trace.firstEventAt(seconds);
    if (!input.axis.holds(after) || after == 0)
        return -1;
    const double to = input.trace.timeOf(after);
    const double from = input.trace.timeOf(after - 1);
    const double share = to > from ? (seconds - from) / (to - from) : 1;
    return input.axis.x(after - 1) + share * (input.axis.x(after) - input.axis.x(after - 1));
}

} // namespace

std::uint32_t GroupLane::waitingAt(std::size_t event) const {
    const auto after = std::upper_bound(
        counts.begin(), counts.end(), event,
        [](std::size_t wanted, const Count& count) { return wanted < count.event; });
    return after == counts.begin() ? 0 : std::prev(after)->waiting;
}

std::vector<GroupLane> groupLanes(const Trace& trace, const TimelineNames& names,
                                  const std::vector<const Lane*>& lanes) {
    std::vector<GroupLane> groups;
    std::vector<std::map<std::uint32_t, std::int64_t>> changes;
    std::unordered_map<StringId, std::size_t> places;
    std::vector<const Lane*> byCreation = lanes;
    std::sort(byCreation.begin(), byCreation.end(),
              [](const Lane* x, const Lane* y) { return x->ordinal < y->ordinal; });
    QStringList titles;
    for (const Lane* lane : byCreation) {
        const StringId coroutine = names.coroutineId(lane->task);
        if (!places.try_emplace(coroutine, groups.size()).second)
            continue;
        titles << traceText(trace, coroutine);
        GroupLane& group = groups.emplace_back();
        group.coroutine = coroutine;
        group.name = titles.back();
        changes.emplace_back();
    }
    for (const Lane* lane : lanes) {
        const std::size_t place = places.at(names.coroutineId(lane->task));
        takeLane(groups[place], *lane, changes[place]);
    }
    const std::vector<std::uint32_t> badges = badgesOf(titles);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].badge = badges[i];
        finish(groups[i], changes[i]);
    }
    return groups;
}

std::vector<TimelineRow> layoutGroupRows(const std::vector<GroupLane>& groups,
                                         const std::set<StringId>& openGroups) {
    std::vector<TimelineRow> rows;
    double y = TimelineLayout::kAxis;
    rows.push_back({TimelineRow::Kind::Loop, y, TimelineLayout::kLoopRow});
    y += TimelineLayout::kLoopRow;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        TimelineRow row{TimelineRow::Kind::Group, y, TimelineLayout::kClosedRow, 0,
                        groups[i].badge};
        row.group = i;
        row.canOpen = true;
        row.isOpen = openGroups.contains(groups[i].coroutine);
        rows.push_back(row);
        y += row.height;
        if (!row.isOpen)
            continue;
        for (const Lane* lane : groups[i].lanes) {
            rows.push_back({TimelineRow::Kind::Task, y, TimelineLayout::kClosedRow, lane->task,
                            lane->ordinal});
            y += TimelineLayout::kClosedRow;
        }
    }
    return rows;
}

void addGroupShapes(TimelineLayout& layout, const TimelineInput& input, const TimelineRow& row,
                    const GroupLane& group) {
    const QRectF place(input.left, row.y, input.right - input.left, row.height);
    add(layout, Kind::Crowd, place, 0, group.badge).area = areaOf(input, row, group);
    const double middle = row.y + row.height - kTickGap;
    addMarks(input, group.runs, kTick + 1, [&](std::uint32_t event, double x) {
        add(layout, Kind::CrowdRun, QRectF(x - kTick / 2, middle - kTick / 2, kTick, kTick), event,
            group.badge);
    });
    addMarks(input, group.failures, 13, [&](std::uint32_t event, double x) {
        TimelineShape& mark =
            add(layout, Kind::CrowdError, QRectF(x - 6, row.y + 2, 12, 12), event, group.badge);
        mark.text = TimelineNames::tr("raised");
    });
}

void addTimeTicks(TimelineLayout& layout, const TimelineInput& input) {
    const double from = input.trace.timeOf(input.axis.eventAt(std::max(0.0, input.left)));
    const double to = input.trace.timeOf(input.axis.eventAt(input.right));
    if (!(to > from))
        return;
    const double labels = std::max(1.0, (input.right - input.left) / kLabelRoom);
    const double step = niceStep((to - from) / labels);
    double taken = 0; // "0 s" stands at the left end
    for (double time = std::ceil(from / step) * step; time <= to + step / 2; time += step) {
        const double x = xOfTime(input, time);
        const bool hasRoom = x > taken + kLabelRoom / 2 &&
                             x + kLabelRoom / 2 < std::max(input.axis.width(), input.right);
        if (x < 0 || !hasRoom)
            continue;
        taken = x;
        add(layout, Kind::TimeTick, QRectF(x, 0, 0, TimelineLayout::kAxis), 0, 0).text =
            QString::fromStdString(momentText(std::round(time / step) * step)) +
            QStringLiteral(" s");
    }
}

} // namespace coroscope::gui
