// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Draws the timeline's shapes, gutter and minimap. Pure painting: the screen and the exports use
// it.
#pragma once

#include "gui/theme/theme.h"
#include "gui/timeline/grouplanes.h"
#include "gui/timeline/timelinelayout.h"

#include "gui/timeline/rangestatistics.h"

#include <QPainter>

namespace coroscope::gui {

// The shapes, in content coordinates.
void paintTimelineShapes(QPainter& painter, const TimelineLayout& layout, const Theme& theme,
                         const QRectF& visible);
// The playhead at `x` and the veil over what lies behind it, `width` wide.
void paintPlayhead(QPainter& painter, double x, double height, const Theme& theme);
void paintVeil(QPainter& painter, const QRectF& rect, const Theme& theme);
// Badges, names, frames: the column at the left.
void paintGutter(QPainter& painter, const TimelineLayout& layout, const State& state,
                 const TimelineNames& names, const Trace& trace, const Theme& theme,
                 FutureId selected, bool countsEvents, const std::vector<GroupLane>& groups = {});
// The whole run in `rect`, with the visible part framed (in shares of the run, 0 to 1).
void paintMinimap(QPainter& painter, const QRectF& rect, const SpanIndex& spans,
                  const TimelineAxis& axis, const Theme& theme, double from, double to,
                  double playhead);

// What lies behind the playhead while one predicts: hatched, with a word.
void paintCover(QPainter& painter, const QRectF& rect, const Theme& theme);
// The measured stretch between two places, `rect` wide, and its length in words at its top.
void paintRange(QPainter& painter, const QRectF& rect, const QString& text, const Theme& theme);
// One mark where the other end of a measure is not set yet.
void paintMark(QPainter& painter, double x, double height, const Theme& theme);

// A range told in words: lines of text, the tasks' ones with their badge.
struct RangeLine {
    std::uint32_t ordinal = 0;
    QString text;
    QString times; // right-aligned
};
[[nodiscard]] QString rangeText(const RangeStatistics& range); // "0.5 s, 33 events"
[[nodiscard]] std::vector<RangeLine> rangeLines(const RangeStatistics& range, const Trace& trace,
                                                const TimelineNames& names);
// The lines in a card whose right top corner is at `corner`; as many as `height` holds.
void paintRangeCard(QPainter& painter, QPointF corner, double height,
                    const std::vector<RangeLine>& lines, const Theme& theme);

} // namespace coroscope::gui
