// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run before the last edit under the lanes of the new one: outlines from the first difference
// on, aligned there, and a flag at it. Pure geometry and its painter.
#pragma once

#include "gui/session/rundifference.h"
#include "gui/theme/theme.h"
#include "gui/timeline/timelinelayout.h"

#include <QPainter>

#include <vector>

namespace coroscope::gui {

struct FormerShape {
    enum class Kind { Running, Waiting, End };
    Kind kind;
    QRectF rect; // pixels of the content, at the lower edge of the task's row
    std::uint32_t ordinal = 0;
};

struct FormerRun {
    const Trace& trace;
    const SpanIndex& spans;
    const RunDifference& difference;
    const TimelineAxis& axis; // its own, of the same kind and scale as the new run's
};

// On the rows of the new run: a task's row shows the former task of the same number. Only what is
// between the x `left` and `right` of the new run's axis.
[[nodiscard]] std::vector<FormerShape> layoutFormer(const FormerRun& former,
                                                    const TimelineAxis& axis,
                                                    const std::vector<TimelineRow>& rows,
                                                    double left, double right);
void paintFormer(QPainter& painter, const std::vector<FormerShape>& shapes, const Theme& theme);
// Of the flag whose pole stands at `x`.
[[nodiscard]] QRectF differenceFlag(double x, const QString& text);
// The pole and the flag with its text.
void paintDifference(QPainter& painter, double x, double height, const QString& text,
                     const Theme& theme);

} // namespace coroscope::gui
