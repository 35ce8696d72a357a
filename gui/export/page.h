// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A whole picture: title and legend, stage, timeline, the program beside them.
#pragma once

#include "core/trace/stateat.h"
#include "gui/export/figure.h"
#include "gui/session/sourcewords.h"
#include "gui/stage/stagelayout.h"
#include "gui/theme/theme.h"

#include <QPainter>

#include <optional>

namespace coroscope::gui {

class Page {
public:
    Page(const Trace& trace, const ExportOptions& options);

    // Logical pixels.
    [[nodiscard]] QSizeF size() const { return m_size; }
    // As a still picture: no playhead, the stage at the cursor of the options.
    void paint(QPainter& painter) const;
    // As a picture of a film: the parts that stay, then those of one moment.
    void paintStill(QPainter& painter) const;
    void paintMoment(QPainter& painter, const StageLayout* stage, std::size_t cursor) const;

    [[nodiscard]] bool hasStage() const { return m_options.show != ExportShow::Timeline; }
    [[nodiscard]] StageLayout stageAt(const State& state) const;
    [[nodiscard]] const ExportOptions& options() const { return m_options; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const Figure& figure() const { return *m_figure; }
    [[nodiscard]] QPointF timelineAt() const { return m_timelineAt; }

private:
    void arrange();
    void paintHead(QPainter& painter) const;
    double paintLegend(QPainter& painter, double right, double y) const;
    void paintSource(QPainter& painter, std::uint32_t line) const;
    void paintStageAt(QPainter& painter, const StageLayout& layout) const;
    void transform(QPainter& painter) const;
    [[nodiscard]] QString rangeWords() const;
    [[nodiscard]] double headHeight() const;

    const Trace& m_trace;
    ExportOptions m_options;
    Theme m_theme;
    std::optional<Figure> m_figure;
    QStringList m_source;
    SourceWords m_words;
    QSizeF m_content; // before it is fitted
    QSizeF m_size;
    double m_scale = 1;
    QPointF m_offset;
    QPointF m_stageAt;
    QPointF m_timelineAt;
    double m_sourceLeft = 0; // 0: no source
    double m_sourceWidth = 0;
};

[[nodiscard]] Theme themeOf(ExportLook look);

} // namespace coroscope::gui
