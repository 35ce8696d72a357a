// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Measures the page that is painted.
#include "gui/export/playerpicture.h"

#include "gui/export/page.h"

#include <algorithm>

namespace coroscope::gui {

namespace {

// Of the shapes with a text, those that are worth to be told when the pointer is on them.
bool isTold(TimelineShape::Kind kind) {
    using Kind = TimelineShape::Kind;
    return kind == Kind::Running || kind == Kind::Waiting || kind == Kind::Frame ||
           kind == Kind::FrameWait || kind == Kind::Callback || kind == Kind::EndMark ||
           kind == Kind::Return || kind == Kind::Raise;
}

} // namespace

PlayerTimeline playerTimeline(const Trace& trace, const ExportOptions& options) {
    const Page page(trace, options);
    PlayerTimeline timeline;
    timeline.size = page.size();
    timeline.top = page.timelineAt().y();
    const std::size_t last = page.options().lastEvent;
    const std::size_t first = std::min(std::max<std::size_t>(options.firstEvent, 1), last);
    for (std::size_t event = first ? first - 1 : 0; event <= last; ++event)
        timeline.x.push_back(page.figure().x(event));
    // The innermost last painted is the first found.
    std::vector<TimelineShape> shapes = page.figure().shapes();
    std::reverse(shapes.begin(), shapes.end());
    for (const TimelineShape& shape : shapes) {
        if (isTold(shape.kind))
            timeline.spots.push_back(
                {shape.rect.translated(page.timelineAt()), shape.text, shape.event});
    }
    return timeline;
}

} // namespace coroscope::gui
