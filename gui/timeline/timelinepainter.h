// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Draws the timeline's shapes, gutter and minimap. Pure painting: the screen and the exports use
// it.
#pragma once

#include "gui/theme/theme.h"
#include "gui/timeline/timelinelayout.h"

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
                 FutureId selected, bool countsEvents);
// The whole run in `rect`, with the visible part framed (in shares of the run, 0 to 1).
void paintMinimap(QPainter& painter, const QRectF& rect, const SpanIndex& spans,
                  const TimelineAxis& axis, const Theme& theme, double from, double to,
                  double playhead);

} // namespace coroscope::gui
