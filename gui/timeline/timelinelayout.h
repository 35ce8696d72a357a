// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// From spans and an axis to plain shapes: what stands where on the timeline. Pure; the screen and
// the exports draw the same shapes.
#pragma once

#include "core/trace/state.h"
#include "gui/timeline/timelineaxis.h"
#include "gui/timeline/timelinenames.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <set>
#include <vector>

namespace coroscope::gui {

struct TimelineShape {
    enum class Kind {
        IterationBand, // rect; shaded where isShaded; text: its number
        Callback,      // a handle that is no task's step, on the loop's lane
        Idle,          // a folded or real stretch of time, hatched
        IdleText,      // on the axis
        TimeTick,      // on the axis: text is a time
        EventTick,     // on the axis: text is an event number, or empty
        Running,       // a task's bar: text is its handle
        Ready,         // hatched
        Waiting,       // thin line; text: the capsule
        Forever,       // dotted
        EndMark,       // ring, octagon or slash; text: value or type
        Frame,         // a frame's bar: text is its name; isCurrent at the playhead
        FrameWait,     // thin line of a suspended frame; text: the capsule
        LineNumber,    // in a frame's bar; right end at rect.right
        Print,         // a small sheet at the rect's centre
        Call,          // solid arrow from rect.top to rect.bottom at rect.left
        Return,        // dashed arrow from rect.bottom to rect.top; text: the value
        Raise,         // the same; text: the exception's type
        Created,       // solid flow arrow
        Woken,         // dashed flow arrow
        CancelFlow,    // flow arrow with a slash at its tip: who cancelled whom
        Crowd,         // a group's lane: how many of its tasks wait, as `area`
        CrowdRun,      // a step of one of them
        CrowdError,    // one of them raised
    };
    Kind kind;
    QRectF rect; // pixels of the content: x from the run's start, y from the axis' top
    QString text;
    std::uint32_t ordinal = 0; // of the task; 0: the loop
    std::uint32_t event = 0;
    Outcome outcome = Outcome::Pending; // EndMark
    bool isShaded = false;
    bool isCurrent = false;
    QPolygonF area = {};
};

struct TimelineRow {
    enum class Kind { Loop, Task, Frame, Group };
    Kind kind;
    double y; // from the axis' top
    double height;
    FutureId task = 0;
    std::uint32_t ordinal = 0;
    std::uint16_t depth = 0;
    bool canOpen = false;
    bool isOpen = false;
    std::size_t group = 0; // which one, of a Group
};

struct GroupLane;

struct TimelineInput {
    const Trace& trace;
    const SpanIndex& spans;
    const TimelineNames& names;
    const TimelineAxis& axis;
    const std::set<FutureId>& open; // lanes that show their frames
    std::size_t cursor;
    double left; // visible range, in content pixels
    double right;
    double top = 0; // rows outside of it may be left out
    double bottom = 1e9;
    const std::vector<const Lane*>* lanes = nullptr; // chosen ones in order; null: all
    // Where lanes are grouped:
    const std::vector<GroupLane>* groups = nullptr;
    const std::set<StringId>* openGroups = nullptr;
};

struct TimelineLayout {
    static constexpr double kAxis = 24;
    static constexpr double kLoopRow = 28.5;
    static constexpr double kClosedRow = 28.5;
    static constexpr double kOpenRow = 31;
    static constexpr double kFrameRow = 32;
    static constexpr double kGutter = 166;
    static constexpr double kHead = kAxis + kLoopRow; // stays while the lanes scroll

    std::vector<TimelineRow> rows;
    std::vector<TimelineShape> shapes;
    double height = 0; // of axis and rows
};

// Rows alone, for hit tests and the gutter: of the tasks that were made up to event `last`.
[[nodiscard]] std::vector<TimelineRow> layoutRows(const SpanIndex& spans,
                                                  const std::set<FutureId>& open, std::size_t last);
[[nodiscard]] std::vector<TimelineRow> layoutRows(const std::vector<const Lane*>& lanes,
                                                  const std::set<FutureId>& open);
[[nodiscard]] TimelineLayout layoutTimeline(const TimelineInput& input);
// Does the lane have frames that are worth a row of their own (two at once)?
[[nodiscard]] bool canOpen(const Lane& lane);

} // namespace coroscope::gui
