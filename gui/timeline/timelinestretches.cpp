// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A hatched stretch over all lanes, with words above it.
#include "gui/timeline/timelinestretches.h"

#include "core/export/momenttext.h"

#include <utility>

namespace coroscope::gui {

namespace {

using Kind = TimelineShape::Kind;

void add(TimelineLayout& layout, Kind kind, const QRectF& rect, std::uint32_t event,
         QString text = {}) {
    TimelineShape shape;
    shape.kind = kind;
    shape.rect = rect;
    shape.event = event;
    shape.text = std::move(text);
    layout.shapes.push_back(std::move(shape));
}

bool isVisible(const TimelineInput& input, double from, double to) {
    return to >= input.left - 300 && from <= input.right + 60;
}

QString seconds(double value) {
    return QString::fromStdString(momentText(value)) + QStringLiteral(" s");
}

void addStretch(TimelineLayout& layout, double from, double width, std::uint32_t event,
                const QString& text) {
    const double height = layout.height - TimelineLayout::kAxis;
    add(layout, Kind::Idle, QRectF(from, TimelineLayout::kAxis, width, height), event);
    add(layout, Kind::IdleText, QRectF(from, 0, width, TimelineLayout::kAxis), event, text);
}

// No time passes any more and nothing runs.
void addForever(TimelineLayout& layout, const TimelineInput& input) {
    for (const Lane& lane : input.spans.lanes()) {
        if (lane.spans.empty() || lane.spans.back().kind != LaneSpan::Kind::Forever)
            continue;
        const std::uint32_t event = lane.spans.back().begin;
        const double from = input.axis.edge(event);
        if (input.axis.holds(event) && isVisible(input, from, from + kForeverWidth))
            addStretch(layout, from, kForeverWidth, event, TimelineNames::tr("for ever"));
        return;
    }
}

} // namespace

void addStretches(TimelineLayout& layout, const TimelineInput& input) {
    for (const IdleSpan& idle : input.spans.idles()) {
        if (!input.axis.holds(idle.event))
            break;
        const double to = input.axis.x(idle.event);
        const double from = input.axis.x(idle.event - 1);
        if (!isVisible(input, from, to))
            continue;
        const QString length = seconds(idle.to - idle.from);
        addStretch(layout, from, to - from, idle.event,
                   idle.isBlocked ? TimelineNames::tr("blocked %1").arg(length)
                                  : TimelineNames::tr("idle %1").arg(length));
        add(layout, Kind::TimeTick, QRectF(to, 0, 0, TimelineLayout::kAxis), idle.event,
            seconds(idle.to));
    }
    addForever(layout, input);
}

} // namespace coroscope::gui
