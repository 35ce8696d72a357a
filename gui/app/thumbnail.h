// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A run as a small picture: a lane a task, a column each time a task runs.
#pragma once

#include "core/trace/spans.h"
#include "gui/theme/theme.h"

#include <QRectF>

#include <memory>
#include <vector>

class QPainter;

namespace coroscope::gui {

struct ThumbnailSpan {
    LaneSpan::Kind kind;
    std::uint32_t ordinal;
    QRectF rect; // of the bar; a line's is 2 high
};

struct ThumbnailEnd {
    Outcome outcome;
    std::uint32_t ordinal;
    QRectF rect;
};

struct Thumbnail {
    std::vector<ThumbnailSpan> spans;
    std::vector<ThumbnailEnd> ends;
};

// Pure: places the first few tasks of a run in `area`.
[[nodiscard]] Thumbnail layoutThumbnail(const SpanIndex& spans, const QRectF& area);
void paintThumbnail(QPainter& painter, const Thumbnail& thumbnail, const Theme& theme);

} // namespace coroscope::gui
