// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A timeline of a range of events: gutter and lanes; with a cursor also the playhead.
#pragma once

#include "gui/export/exportformat.h"
#include "gui/timeline/timelinelayout.h"

#include <QPainter>

namespace coroscope::gui {

struct Theme;

class Figure {
public:
    Figure(const Trace& trace, const ExportOptions& options);

    // Logical pixels.
    [[nodiscard]] QSizeF size() const;
    void paint(QPainter& painter, const Theme& theme) const;
    // The playhead after event `cursor`, and the veil over what lies behind it.
    void paintCursor(QPainter& painter, const Theme& theme, std::size_t cursor) const;
    // Where the state after event `cursor` stands, in pixels of the figure.
    [[nodiscard]] double x(std::size_t cursor) const;
    // The spans with a text, in pixels of the figure.
    [[nodiscard]] std::vector<TimelineShape> shapes() const;

private:
    void chooseLanes();
    void chooseScale();
    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] std::vector<TimelineRow> rows() const;
    [[nodiscard]] TimelineLayout layout() const;

    const Trace& m_trace;
    ExportOptions m_options;
    SpanIndex m_spans;
    State m_state; // after the range's last event
    TimelineNames m_names;
    TimelineAxis m_axis;
    std::set<FutureId> m_open;
    std::vector<const Lane*> m_lanes;
    double m_from = 0; // content pixels
    double m_to = 0;
};

} // namespace coroscope::gui
