// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How much of the stage is seen: the whole, or a part that was zoomed in on. Plain values.
#pragma once

#include <QPointF>
#include <QSizeF>

#include <algorithm>

namespace coroscope::gui {

struct StageCamera {
    static constexpr double kMost = 4;

    double zoom = 1;     // 1 shows the whole stage
    QPointF offset;      // of the stage's left upper corner, widget pixels
    double fitScale = 1; // of the layout

    [[nodiscard]] double scale() const { return zoom * fitScale; }
    [[nodiscard]] bool isFitted() const { return zoom <= 1; }
    [[nodiscard]] QPointF toScene(QPointF point) const { return (point - offset) / scale(); }
    [[nodiscard]] QPointF toWidget(QPointF point) const { return point * scale() + offset; }

    void fit() {
        zoom = 1;
        offset = {};
    }
    // What is under `anchor` stays there.
    void zoomBy(double factor, QPointF anchor, QSizeF widget) {
        const QPointF scene = toScene(anchor);
        zoom = std::clamp(zoom * factor, 1.0, kMost);
        offset = anchor - scene * scale();
        keepInside(widget);
    }
    void panBy(QPointF distance, QSizeF widget) {
        offset += distance;
        keepInside(widget);
    }
    // The stage never leaves a gap at an edge.
    void keepInside(QSizeF widget) {
        offset.setX(std::clamp(offset.x(), widget.width() * (1 - zoom), 0.0));
        offset.setY(std::clamp(offset.y(), widget.height() * (1 - zoom), 0.0));
    }
};

} // namespace coroscope::gui
