// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A still timeline: title, legend, gutter, lanes, no playhead.
#pragma once

#include "gui/export/exporter.h"
#include "gui/timeline/timelinelayout.h"

#include <QPainter>

#include <memory>

namespace coroscope::gui {

class Figure {
public:
    Figure(const Trace& trace, const ExportOptions& options);

    // Logical pixels.
    [[nodiscard]] QSizeF size() const;
    void paint(QPainter& painter) const;

private:
    void chooseLanes();
    void chooseScale();
    void paintHead(QPainter& painter) const;
    void paintLegend(QPainter& painter, double right, double y) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double plotWidth() const;

    const Trace& m_trace;
    ExportOptions m_options;
    SpanIndex m_spans;
    State m_state; // after the range's last event
    TimelineNames m_names;
    TimelineAxis m_axis;
    std::set<FutureId> m_open;
    double m_from = 0; // content pixels
    double m_to = 0;
};

} // namespace coroscope::gui
